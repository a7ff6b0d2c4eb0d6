// door-identity: types count.
import type { Row } from '../intake/queries.ts'
export type Stolen = Row
