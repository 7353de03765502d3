/** Which addresses the door out may lead to: global unicast ones, and what administrators allow by name. Everything unclear is refused. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All of IPv6 that is given out to the internet so far. */
const GLOBAL = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Is this literal address reachable by everybody on the internet? Mapped and translated IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(literal: string): boolean {
  // Stricter than the library, which takes 1.2.3 for an address.
  if (isIP(literal) === 0 || !ipaddr.isValid(literal)) return false;
  const address = ipaddr.process(literal);
  if (address.kind() === 'ipv4') return address.range() === 'unicast';
  const v6 = address as ipaddr.IPv6;
  const inside = embedded(v6);
  if (inside) return inside.range() === 'unicast';
  return v6.match(GLOBAL) && v6.range() === 'unicast';
}

/** The IPv4 address inside a NAT64 (64:ff9b::/96) or 6to4 (2002::/16) one. */
function embedded(v6: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const bytes = v6.toByteArray();
  if (v6.match(ipaddr.parseCIDR('64:ff9b::/96') as [ipaddr.IPv6, number])) return new ipaddr.IPv4(bytes.slice(12));
  if (v6.match(ipaddr.parseCIDR('2002::/16') as [ipaddr.IPv6, number])) return new ipaddr.IPv4(bytes.slice(2, 6));
  return undefined;
}

/** What administrators allow besides the public internet: exact hosts, `*.suffix`, single addresses and CIDR ranges, each with an optional port. */
export class AllowList {
  readonly #entries: { host: string; port: string | undefined }[];

  /** `entries` as in EGRESS_ALLOW: `crm.internal:8443, *.shop.lan, 10.1.0.0/16`. */
  constructor(entries: string[]) {
    this.#entries = entries.map((entry) => {
      const split = /^(\[[^\]]+\](?:\/\d+)?|[^:]+(?:\/\d+)?)(?::(\d+))?$/.exec(entry.trim());
      return { host: (split?.[1] ?? entry.trim()).replace(/^\[|\]/g, '').toLowerCase(), port: split?.[2] };
    });
  }

  /** Is this host name, or one of the addresses it resolved to, allowed on this port? */
  allows(hostname: string, address: string, port: string): boolean {
    return this.#entries.some((entry) => (entry.port === undefined || entry.port === port) && (matchesName(entry.host, hostname.toLowerCase()) || matchesAddress(entry.host, address)));
  }
}

function matchesName(entry: string, hostname: string): boolean {
  return entry.startsWith('*.') ? hostname.endsWith(entry.slice(1)) : hostname === entry;
}

function matchesAddress(entry: string, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (ipaddr.isValid(entry)) return ipaddr.process(entry).toString() === parsed.toString();
  if (!ipaddr.isValidCIDR(entry)) return false;
  const [range, bits] = ipaddr.parseCIDR(entry);
  return range.kind() === parsed.kind() && parsed.match([range, bits] as never);
}
