import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type AgencyName, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

/** Taskings put in as the owner of everything, in the state that a test needs. */
export interface ArrangedTasking {
  readonly by?: PersonName
  readonly to?: AgencyName
  readonly asked?: string
  readonly at?: string
  readonly due?: string
  /** Who answers for it: without it, it is offered. */
  readonly owner?: PersonName
  readonly acceptedAt?: string
  /** How it ended. */
  readonly end?: 'declined' | 'withdrawn' | 'done' | 'handed-back'
  readonly endedAt?: string
}
const endings = {
  declined: { action: 'decline', reason: 'no-power' },
  withdrawn: { action: 'withdraw', reason: null },
  done: { action: 'finish', reason: 'found' },
  'handed-back': { action: 'hand-back', reason: 'not-possible' },
} as const
const beginning = '2026-11-20T09:00:00Z'

export async function arrangeTasking(
  database: TestDatabase,
  one: ArrangedTasking = {},
  id: string = randomUUID(),
): Promise<string> {
  const { by = 'tomasz', to = 'council', asked = 'Visit the car wash by the station' } = one
  const { at = beginning, due = '2026-12-10' } = one
  await database.owner(
    `insert into operations.tasking (id, created_at, from_agency_id, to_agency_id, by_person, asked, why, due_day, priority, marking)
       values ($1, $2, $3, $4, $5, $6, 'Two people told of it', $7, 'medium', 'official')`,
    [id, at, agencies[cast[by].agency].id, agencies[to].id, personId(by), asked, due],
  )
  await takeSteps(database, id, one)
  return id
}

async function takeSteps({ owner }: TestDatabase, id: string, one: ArrangedTasking): Promise<void> {
  const { by = 'tomasz', to = 'council', at = beginning, acceptedAt = at, endedAt = acceptedAt } = one
  const answerer = one.owner ?? by
  if (one.owner !== undefined)
    await owner(
      `insert into operations.step (tasking_id, turn, created_at, from_state, action, state, owner_person, agency_id, by_person)
         values ($1, 1, $2, 'offered', 'accept', 'accepted', $3, $4, $3)`,
      [id, acceptedAt, personId(one.owner), agencies[to].id],
    )
  if (one.end === undefined) return
  const { action, reason } = endings[one.end]
  const isFirst = one.owner === undefined
  await owner(
    `insert into operations.step (tasking_id, turn, created_at, from_state, action, state, reason, words, agency_id, by_person)
       values ($1, $2, $3, $4, $5, $6, $7, 'In their words', $8, $9)`,
    [
      id,
      isFirst ? 1 : 2,
      endedAt,
      isFirst ? 'offered' : 'accepted',
      action,
      one.end,
      reason,
      agencies[cast[answerer].agency].id,
      personId(answerer),
    ],
  )
}
