/**
 * The settings of the embedded database. Both files are written again at every start, so that what is reviewed here
 * is what runs; an operator's lasting changes belong in ALTER SYSTEM, which PostgreSQL keeps in a file of its own.
 *
 * Three groups carry a promise. *Durability*: fsync and synchronous_commit stay on, because an acknowledged row is
 * never lost. *Reach*: no network listener at all, one socket in a private folder, a password for every role.
 * *Silence*: the log never holds what a person wrote. A statement text, a parameter, and also the message and detail
 * of an ordinary error ("Key (phone)=(...) already exists", "invalid input: ...") can carry personal data. So ordinary
 * errors are not logged here at all; the application gets them and logs their codes.
 */

type Settings = Readonly<Record<string, string>>

const durability: Settings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }

const reach: Settings = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
}

const silence: Settings = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_file_mode: '0600',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // Above "error" and below "log": starts, stops and crashes are told, a failed statement is not.
  log_min_messages: 'log',
  // Terse leaves out DETAIL, which quotes rows, and for a crash the statement that was running.
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  lc_messages: 'C',
}

/** For two cores and little memory: the whole hub with its database should stay under 600 MB. */
const smallMachine: Settings = {
  shared_buffers: '96MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // A bulk import writes half a gigabyte: a checkpoint in its midst has every page written whole once more.
  max_wal_size: '2GB',
  min_wal_size: '64MB',
  checkpoint_timeout: '15min',
  max_worker_processes: '4',
  autovacuum_max_workers: '2',
  // Compiling a policy-laden query costs more than running it (251 ms against 1.6 ms).
  jit: 'off',
}

const idle: Settings = {
  // The application sets its own, shorter limits; this one catches a forgotten hand-opened session.
  idle_in_transaction_session_timeout: '5min',
  // A client that was killed must not leave its statement running.
  client_connection_check_interval: '2s',
}

const language: Settings = {
  timezone: 'UTC',
  datestyle: 'iso, ymd',
  default_text_search_config: 'pg_catalog.english',
}

/** postgresql.conf, with the folder of the socket put in. */
export function configurationFile(socketDirectory: string): string {
  const all = {
    ...durability,
    ...reach,
    unix_socket_directories: socketDirectory,
    ...silence,
    ...smallMachine,
    ...idle,
    ...language,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  return `# Written at every start by src/platform/postgres/settings.ts. Use ALTER SYSTEM for lasting changes.\n${lines.join('\n')}\n`
}

/** pg_hba.conf: the socket, with a password, and nothing else. */
export const accessFile = '# Written at every start.\nlocal all all scram-sha-256\n'
