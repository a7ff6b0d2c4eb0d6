import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type AgencyName, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

export interface SupportPlan {
  readonly by: PersonName
  readonly to: AgencyName
  /** The consent on which it stands; without one a law. */
  readonly consent?: string
}

/** One agency asked another to help somebody, as if through the pages. */
export async function askSupport(
  { owner }: TestDatabase,
  person: string,
  plan: SupportPlan,
): Promise<string> {
  const id = randomUUID()
  const isAgreed = plan.consent !== undefined
  await owner(
    `insert into safeguarding.support (id, person_id, from_agency_id, to_agency_id, by_person, kind, asked, age_state, interpreter, answer_by,
        basis, consent_id, law, reason)
      values ($1, $2, $3, $4, $5, 'accommodation', 'A room with a lock', 'adult', 'not-asked', (priv.now() + interval '2 days')::date, $6, $7, $8, $9)`,
    [
      id,
      person,
      agencies[cast[plan.by].agency].id,
      agencies[plan.to].id,
      personId(plan.by),
      isAgreed ? 'consent' : 'law',
      plan.consent ?? null,
      isAgreed ? null : 'vital-interests',
      isAgreed ? '' : 'Needed for their care',
    ],
  )
  return id
}
