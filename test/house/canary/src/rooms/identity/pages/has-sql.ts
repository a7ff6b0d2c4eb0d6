// sql-in-queries-and-store-only
import { sql } from '../../../platform/sql.ts'
export const stolen = sql
