/** What is known about one embedded server once it is installed: enough to start it, reach it and stop it. */
import type pg from 'pg';
import type { Address } from './address.ts';
import type { Home } from './home.ts';
import { ROLE } from './initialise.ts';
import type { DatabaseLog } from './log.ts';

export interface Server {
  home: Home;
  /** Our copy of the programs. */
  copy: string;
  password: string;
  log: DatabaseLog;
}

/** The name of the product's database on its server. */
export const DATABASE = 'patchbay';

/** How to connect to a server at an address. Written out in full, since what is left out is taken from PG* variables. */
export function connection(server: Server, address: Address, database: string = DATABASE): pg.PoolConfig {
  return { host: address.host, port: address.port, user: ROLE, password: server.password, database, ssl: false };
}
