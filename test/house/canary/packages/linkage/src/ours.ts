// packages-know-nothing-of-ours
import { sql } from '../../../src/platform/sql.ts'
export const stolen = sql
