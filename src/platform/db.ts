import type { Transaction } from 'kysely'
import type { DB } from './sql/tables.ts'

/**
 * The two database handles. `Db` can only ask; `WriteDb` can also change, and only `command()` makes one: so a page
 * that writes, or a write outside a command, does not compile.
 */
export type WriteDb = Transaction<DB>

export type Db = Pick<
  WriteDb,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>
