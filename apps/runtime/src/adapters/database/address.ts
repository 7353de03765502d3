/** Where the server listens: on a socket file beside its data, or, where the path is too long for one, on a random port of this machine only. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { isAbsolute, join } from 'node:path';
import type { Home } from './home.ts';

/** As the pg driver takes it: a host that is a path is a folder with a socket file. */
export interface Address {
  host: string;
  port: number;
}

/** Only part of a file name when the server listens on a socket. */
const SOCKET_PORT = 5432;
/** The smallest limit of the systems we run on (macOS); Linux allows 107. */
const SOCKET_PATH_BYTES_MAX = 103;

export const socketFile = (folder: string): string => join(folder, `.s.PGSQL.${SOCKET_PORT}`);

export const isSocket = (address: Address): boolean => isAbsolute(address.host);

/** The address for a new server. */
export async function newAddress(home: Home): Promise<Address> {
  const fits = Buffer.byteLength(socketFile(home.socket)) <= SOCKET_PATH_BYTES_MAX;
  return fits ? { host: home.socket, port: SOCKET_PORT } : loopbackAddress();
}

/** A port of the loopback interface that was free a moment ago. */
export async function loopbackAddress(): Promise<Address> {
  const host = '127.0.0.1';
  const listener = createServer().listen(0, host);
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return { host, port };
}
