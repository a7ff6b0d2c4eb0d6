/** The SQL tag. Imported by `queries.ts` and `store.ts` alone (a machine checks): every query of a room is in two files. */
export { sql } from 'kysely'
export type { RawBuilder, SqlBool } from 'kysely'
