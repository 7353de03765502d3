/** Addresses that must never be connected to, in every notation that some parser somewhere believes. */

/** IPv4 addresses that are not the public internet’s, with what they are. */
const NOT_PUBLIC: [address: string, what: string][] = [
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['10.255.255.254', 'private'],
  ['100.64.0.1', 'carrier'],
  ['100.100.100.200', 'metadata of a cloud'],
  ['127.0.0.1', 'loopback'],
  ['127.0.0.2', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.0.1', 'link-local'],
  ['169.254.169.254', 'metadata of a cloud'],
  ['169.254.170.2', 'metadata of a container'],
  ['172.16.0.1', 'private'],
  ['172.31.255.254', 'private'],
  ['192.0.0.192', 'metadata of a cloud'],
  ['192.0.2.1', 'documentation'],
  ['192.168.0.1', 'private'],
  ['192.168.255.254', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
];

const parts = (address: string): number[] => address.split('.').map(Number);
const whole = (address: string): number => parts(address).reduce((all, part) => all * 256 + part, 0);
const hex = (address: string): string => parts(address).map((part) => part.toString(16).padStart(2, '0')).join('');
const groups = (address: string): string => `${hex(address).slice(0, 4)}:${hex(address).slice(4)}`;

/** The same address as other programs write it. */
const NOTATIONS: [what: string, write: (address: string) => string][] = [
  ['as usual', (address) => address],
  ['as one number', (address) => String(whole(address))],
  ['as one hexadecimal number', (address) => `0x${hex(address)}`],
  ['as one octal number', (address) => `0${whole(address).toString(8)}`],
  ['with hexadecimal parts', (address) => parts(address).map((part) => `0x${part.toString(16)}`).join('.')],
  ['with octal parts', (address) => parts(address).map((part) => `0${part.toString(8)}`).join('.')],
  ['with a dot at its end', (address) => `${address}.`],
  ['inside IPv6, mapped', (address) => `[::ffff:${address}]`],
  ['inside IPv6, mapped, in hexadecimal', (address) => `[0:0:0:0:0:ffff:${groups(address)}]`],
  ['inside IPv6, compatible', (address) => `[::${address}]`],
  ['inside IPv6, translated', (address) => `[::ffff:0:${address}]`],
  ['inside IPv6, NAT64', (address) => `[64:ff9b::${groups(address)}]`],
  ['inside IPv6, local NAT64', (address) => `[64:ff9b:1::${groups(address)}]`],
  ['inside IPv6, 6to4', (address) => `[2002:${groups(address)}::1]`],
];

/** IPv6 addresses that are not the public internet’s. */
const NOT_PUBLIC_V6 = ['::', '::1', '0:0:0:0:0:0:0:1', '::0001', 'fe80::1', 'fe80::a9fe:a9fe', 'febf::1', 'fec0::1', 'fc00::1', 'fd00::1', 'fd00:ec2::254', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ff01::1', 'ff02::1', 'ff05::1:3', 'ff0e::1', '100::1', '2001::1', '2001:0:7f00:1::1', '2001:2::1', '2001:10::1', '2001:20::1', '2001:db8::1', '3fff::1', '5f00::1', '4000::1', 'a000::1'];

const ODD_SPELLINGS = ['127.1', '127.0.1', '0x7f.1', '0177.1', '0177.0.0.1', '127.000.000.001', '0', '00', '0x0', '0.0', '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '12\t7.0.0.1', '127.0.0.1\n', 'localhost', 'LOCALHOST', 'LocalHost', 'ｌｏｃａｌｈｏｓｔ'];

/** Every hostile address with a name for it; `port` is where a server on the loopback interface listens. */
export function hostileUrls(port: number): [name: string, url: string][] {
  const at = (host: string) => `http://${host}:${port}/`;
  return [
    ...NOT_PUBLIC.flatMap(([address, what]) => NOTATIONS.map(([how, write]): [string, string] => [`${address} (${what}) ${how}`, at(write(address))])),
    ...NOT_PUBLIC_V6.map((address): [string, string] => [`[${address}]`, at(`[${address}]`)]),
    ...ODD_SPELLINGS.map((host): [string, string] => [`spelled ${JSON.stringify(host)}`, at(host)]),
    ...[
      `http://user@127.0.0.1:${port}/`,
      `http://user:password@localhost:${port}/`,
      `http://example.com@127.0.0.1:${port}/`,
      'http://user:password@example.com/',
      'http://127.0.0.1@example.com/',
      `http://127.0.0.1:${port}#@example.com/`,
      `http://127.0.0.1:${port}?@example.com/`,
      `http://127.0.0.1:${port}\\@example.com/`,
      `http:\\\\127.0.0.1:${port}\\`,
      `http:127.0.0.1:${port}/`,
      `http:/127.0.0.1:${port}/`,
      `http:////127.0.0.1:${port}/`,
      `hTTp://127.0.0.1:${port}/`,
      ` http://127.0.0.1:${port}/ `,
      `https://127.0.0.1:${port}/`,
      `https://[::1]:${port}/`,
    ].map((url): [string, string] => [JSON.stringify(url), url]),
    ...['file:///etc/passwd', 'file://localhost/etc/passwd', `gopher://127.0.0.1:${port}/_GET`, `ftp://127.0.0.1:${port}/`, `ftps://127.0.0.1:${port}/`, `sftp://127.0.0.1:${port}/`, `tftp://127.0.0.1:${port}/`, `dict://127.0.0.1:${port}/`, `ldap://127.0.0.1:${port}/`, `ws://127.0.0.1:${port}/`, `wss://127.0.0.1:${port}/`, `jar:http://127.0.0.1:${port}/!/`, `view-source:http://127.0.0.1:${port}/`, 'data:text/plain,hello', 'javascript:alert(1)', 'blob:http://127.0.0.1/x', 'about:blank', 'mailto:a@example.com', 'unix:/var/run/docker.sock', 'http+unix://%2Fvar%2Frun%2Fdocker.sock/', 'netdoc:///etc/passwd', 'php://filter', 'chrome://settings'].map((url): [string, string] => [url, url]),
    ...['', ' ', '/', '/etc/passwd', `//127.0.0.1:${port}/`, '127.0.0.1', 'http://', 'http:///', 'http://[::1', 'http://[::1%25lo]/', 'http://127.0.0.1:99999/', 'http://127.0.0.1:-1/', 'http://999.999.999.999/', 'http://1.2.3.4.5/', 'http://256.256.256.256/', 'http://exa mple.com/', 'http://%00/'].map((url): [string, string] => [`no address: ${JSON.stringify(url)}`, url]),
  ];
}
