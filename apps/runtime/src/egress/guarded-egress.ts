/**
 * The door out: checks the address in the socket's own look-up, so that what was checked is what is connected to, on every hop.
 * Follows at most five redirects by hand, keeps time and size, and says the same thing for every refused address.
 */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { type Egress, EgressError, type EgressRequest, type EgressResponse } from '../ports/egress.ts';
import { AllowList, isPublicAddress } from './addresses.ts';
import { exchange } from './exchange.ts';

const REDIRECTS_MAX = 5;
const BODY_BYTES_MAX = 10 * 1_048_576;
const REFUSED = 'This address is not allowed. An administrator can allow it with EGRESS_ALLOW.';

/** The guarded door. `allow` is the administrators' list (EGRESS_ALLOW). */
export function createEgress(allow: string[]): Egress & { close(): Promise<void> } {
  const list = new AllowList(allow);
  const agents = new Map<string, Agent>();

  /** One agent a port, since the look-up hook is not told the port it looks up for. */
  const agentFor = (port: string): Agent => {
    let agent = agents.get(port);
    if (!agent) {
      agent = new Agent({
        connections: 64,
        pipelining: 1,
        keepAliveTimeout: 10_000,
        connect: {
          timeout: 10_000,
          lookup(hostname, options, callback) {
            systemLookup(hostname, { ...options, all: true }, (error, found) => {
              if (error) return callback(error, []);
              const addresses = (found as LookupAddress[]).filter(({ address }) => isPublicAddress(address) || list.allows(hostname, address, port));
              if (addresses.length === 0) return callback(new EgressError('refused', REFUSED), []);
              if (options.all) callback(null, addresses as never);
              else callback(null, addresses[0]!.address as never, addresses[0]!.family as never);
            });
          },
        },
      });
      agents.set(port, agent);
    }
    return agent;
  };

  async function hop(url: URL, request: EgressRequest, deadline: number): Promise<EgressResponse> {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    // A literal address never goes through the look-up, so it is checked here.
    if (isIP(literal) !== 0 && !isPublicAddress(literal) && !list.allows(literal, literal, port)) throw new EgressError('refused', REFUSED);
    return await exchange(
      agentFor(port),
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: { 'user-agent': 'Patchbay', ...request.headers },
        body: request.body ?? null,
        headersTimeout: request.timeoutMs,
        bodyTimeout: request.timeoutMs,
      },
      { deadline, bytesMax: BODY_BYTES_MAX },
    );
  }

  return {
    async request(request): Promise<EgressResponse> {
      let url = parseUrl(request.url);
      const deadline = performance.now() + request.timeoutMs;
      try {
        for (let hops = 0; ; hops += 1) {
          const response = await hop(url, request, deadline);
          const location = response.headers.location;
          if (response.status >= 300 && response.status < 400 && location !== undefined) {
            if (hops >= REDIRECTS_MAX) throw new EgressError('unreachable', `The other side redirected more than ${REDIRECTS_MAX} times.`);
            const next = parseUrl(new URL(location, url).href);
            // What was meant for one host is not shown to another.
            if (next.host !== url.host) throw new EgressError('refused', 'The other side redirected to another host.');
            if (url.protocol === 'https:' && next.protocol !== 'https:') throw new EgressError('refused', 'The other side redirected to an open connection.');
            url = next;
            continue;
          }
          return response;
        }
      } catch (error) {
        throw asEgressError(error, request.timeoutMs);
      }
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') throw new EgressError('refused', `${text.slice(0, 200)} is not an http or https address.`);
  return url;
}

function asEgressError(error: unknown, timeoutMs: number): EgressError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof EgressError && cause.kind !== 'timeout') return cause;
    if (cause instanceof EgressError) return new EgressError('timeout', `The other side did not answer within ${timeoutMs / 1_000} s.`, { cause: error });
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'HeadersTimeoutError' || name === 'BodyTimeoutError' || name === 'ConnectTimeoutError') return new EgressError('timeout', `The other side did not answer within ${timeoutMs / 1_000} s.`, { cause: error });
  return new EgressError('unreachable', 'The other side could not be reached.', { cause: error });
}
