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
  const reference = Array.from(id.slice(-6), (hex) => letters[Number.parseInt(hex, 16)]).join('')
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

const texts = ['information', 'intention', 'method', 'administration', 'communications', 'human-rights']
const risks = ['victims', 'children', 'staff', 'public', 'suspects'].map((group) => `risk-${group}`)
export const planParts: readonly string[] = [...texts, 'change-our-mind', 'abort', ...risks]

/**
 * A whole plan for an operation that the council leads, put in as the owner of everything: Colin plans it, Grace commands, Mina of
 * the charity leads on victims. `without` leaves one thing out, by the code under which it is missed.
 */
export async function arrangePlan(
  database: TestDatabase,
  { id, without = '', releaseId = null }: { id?: string; without?: string; releaseId?: string | null } = {},
): Promise<string> {
  const operation = await arrangeOperation(
    database,
    {
      by: 'colin',
      steps: [
        ['proposed', 'take-on', 'tasked'],
        ['tasked', 'begin-plan', 'planning'],
      ],
    },
    id,
  )
  await nameOn(database, operation, 'grace', 'gold', 'colin')
  // An officer of the police enforces the law, whatever they are called on the day.
  await nameOn(database, operation, without === 'victim-lead' ? 'tomasz' : 'mina', 'victim-lead', 'colin')
  if (without === 'agreements') await nameOn(database, operation, 'frank', 'premises', 'colin')
  await fillPlan(database, operation, { without, releaseId })
  return operation
}

/** Every part of the plan but those that are written already, the reception, the decision about immigration, a place, an item. */
export async function fillPlan(
  { owner }: TestDatabase,
  operation: string,
  { without = '', releaseId = null }: { without?: string; releaseId?: string | null } = {},
): Promise<void> {
  const council = agencies.council.id
  for (const part of planParts.filter((one) =>
    without === 'risk' ? one !== 'risk-children' : without === 'order' ? one !== 'abort' : true,
  ))
    await owner(
      `insert into operations.joint_section (operation_id, part, version, words, agency_id, by_person) values ($1, $2, 1, $3, $4, $5)
         on conflict do nothing`,
      [operation, part, `What is planned: ${part}`, council, personId('colin')],
    )
  await owner(
    `insert into operations.joint_reception (operation_id, version, place, people, children, languages, interpreters, first_responders, medics,
       beds, packs, accommodation, transport, media_line, agency_id, by_person)
       values ($1, 1, 'A sports hall', 8, 1, '{Romanian,Vietnamese}', $2, $3, 1, $4, 8, 'A hotel that the council pays', '', '', $5, $6)`,
    [
      operation,
      without === 'interpreters' ? [2, 0] : [2, 1],
      without === 'first-responders' ? 0 : 2,
      without === 'accommodation' ? 7 : 8,
      council,
      personId('colin'),
    ],
  )
  if (without !== 'immigration')
    await owner(
      `insert into operations.joint_decision (operation_id, kind, presence, information, threat, powers, options, decision, reasons, agency_id,
         by_person) values ($1, 'immigration', 'not-present', 'It is known', 'To victims', 'Ours', 'Three', 'They are not told', 'Trust', $2, $3)`,
      [operation, council, personId('grace')],
    )
  if (without !== 'places') {
    const [row] = await owner<{ id: string }>(
      `insert into operations.interest (agency_id, by_person, kind, words, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day)
         values ($1, $2, 'place', 'ZZ1 1AA', 'call', 'Joint desk', '01632 960001', false, '2026-11-20', '2026-12-10', '2026-12-11') returning id`,
      [council, personId('colin')],
    )
    await owner(
      'insert into operations.joint_place (interest_id, operation_id, by_person) values ($1, $2, $3)',
      [row?.id ?? '', operation, personId('colin')],
    )
  }
  if (releaseId !== null)
    await owner(
      `insert into operations.joint_source (operation_id, release_id, agency_id, by_person) values ($1, $2, $3, $4)`,
      [operation, releaseId, council, personId('colin')],
    )
}
