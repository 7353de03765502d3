/**
 * How the server is set, given on its command line at each start, so that an update of the product changes it and
 * nobody has to edit postgresql.conf. Durable first, then small: a team's server shares its machine with the runtime.
 */
import { type Address, isSocket } from './address.ts';
import type { Home } from './home.ts';

/** The `-c name=value` arguments of this server. */
export function settings(home: Home, address: Address): string[] {
  const values: Record<string, string | number> = {
    cluster_name: home.cluster,
    ...(isSocket(address) ? { listen_addresses: '', unix_socket_directories: address.host } : { listen_addresses: address.host, unix_socket_directories: '' }),
    port: address.port,
    unix_socket_permissions: '0700',

    // What was acknowledged is on the disk. These are the defaults; they stand here because nothing else may ever be true.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    max_connections: 60,
    shared_buffers: '128MB',
    jit: 'off',
    // Nobody copies from this server, so it neither writes for copies nor keeps processes for them.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_replication_slots: 0,
    max_logical_replication_workers: 0,
    // Reads come from the system's cache of a small database; helper processes for them would only cost memory.
    io_method: 'sync',
    // Parallel queries need shared memory that containers limit to 64 MB, and small tables gain nothing from them.
    max_parallel_workers_per_gather: 0,
    autovacuum_max_workers: 2,
    // A query whose runtime was killed ends within seconds instead of running on for nobody.
    ...(process.platform === 'linux' ? { client_connection_check_interval: '5s' } : {}),

    // The log is for what is wrong with the server. Statements and details can hold customers' words, so they stay out.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
