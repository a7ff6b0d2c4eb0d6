import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** Joint operations put in as the owner of everything, in the stage that a test needs. */
export interface ArrangedOperation {
  readonly by?: PersonName
  readonly title?: string
  readonly day?: string
  /** Steps taken, in order, each by whoever opened it. */
  readonly steps?: readonly (readonly [from: string, action: string, to: string])[]
  /** Without a name on it, not even of who opened it. */
  readonly isUnnamed?: boolean
}
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export async function arrangeOperation(
  database: TestDatabase,
  one: ArrangedOperation = {},
  id: string = randomUUID(),
): Promise<string> {
  const { by = 'tomasz', title = 'Heron', day = '2026-12-10', steps = [], isUnnamed = false } = one
  const reference = [...id.replaceAll('-', '').slice(-6)]
    .map((hex) => letters[Number.parseInt(hex, 16)])
    .join('')
  await database.owner(
    `insert into operations.joint_operation (id, created_at, reference, title, lead_agency_id, by_person, day, from_time, until_time, marking)
       values ($1, '2026-11-20T09:00:00Z', $2, $3, $4, $5, $6, '06:00', '12:00', 'official-sensitive')`,
    [id, `JNT-${reference}`, title, agencies[cast[by].agency].id, personId(by), day],
  )
  if (!isUnnamed) await nameOn(database, id, by, 'silver', by)
  for (const [at, [from, action, to]] of steps.entries())
    await database.owner(
      `insert into operations.joint_step (operation_id, turn, from_stage, action, stage, words, agency_id, by_person)
         values ($1, $2, $3, $4, $5, 'In words', $6, $7)`,
      [id, at + 1, from, action, to, agencies[cast[by].agency].id, personId(by)],
    )
  return id
}

/** Names somebody; answers the id of the name. */
export async function nameOn(
  { owner }: TestDatabase,
  operation: string,
  name: PersonName,
  role: string,
  by: PersonName = 'tomasz',
): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `insert into operations.joint_role (operation_id, person_id, agency_id, role, by_person) values ($1, $2, $3, $4, $5) returning id`,
    [operation, personId(name), agencies[cast[name].agency].id, role, personId(by)],
  )
  if (row === undefined) throw new Error('Nobody was named.')
  return row.id
}
