/**
 * The database roles, one per surface. Each logs in with its own random password, kept in a file that only that
 * surface's Unix user needs to read. The owner owns every table, runs migrations and cannot log in.
 */
export const loginRoles = ['public', 'door', 'staff', 'worker', 'keys'] as const
export type LoginRole = (typeof loginRoles)[number]

export const ownerRole = 'article4_owner'
export const roleName = (role: LoginRole): string => `article4_${role}`

/**
 * Limits per role. A public or staff request that needs longer is broken or hostile; the worker may take its time.
 * `jit` costs more than it gives on short queries under row security (measured: 251 ms against 1.6 ms with indexes).
 */
export const roleSettings: Record<LoginRole, Record<string, string>> = {
  public: {
    statement_timeout: '5s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '10s',
    jit: 'off',
  },
  door: {
    statement_timeout: '5s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '10s',
    jit: 'off',
  },
  staff: {
    statement_timeout: '5s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '10s',
    jit: 'off',
  },
  worker: {
    statement_timeout: '60s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '60s',
    jit: 'off',
  },
  keys: {
    statement_timeout: '5s',
    lock_timeout: '2s',
    idle_in_transaction_session_timeout: '10s',
    jit: 'off',
  },
}
