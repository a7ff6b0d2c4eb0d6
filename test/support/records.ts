import { randomUUID } from 'node:crypto'
import { agencies, cast, personId, type PersonName } from './cast.ts'
import type { TestDatabase } from './database.ts'

export interface RecordPlan {
  readonly by: PersonName
  /** Of the same agency. */
  readonly members?: readonly PersonName[]
  /** At a partner, to whose agency the person agreed. */
  readonly consenting?: readonly PersonName[]
  /** At a partner, without their agreement. */
  readonly byLaw?: readonly PersonName[]
  readonly workingName?: string
}

let made = 0

/** A record of somebody who is helped, as if its members had been added through the pages. */
export async function openRecord({ owner }: TestDatabase, plan: RecordPlan): Promise<string> {
  const id = randomUUID()
  const by = personId(plan.by)
  made += 1
  await owner(
    'insert into safeguarding.person (id, agency_id, reference, by_person) values ($1, $2, $3, $4)',
    [id, agencies[cast[plan.by].agency].id, `PSN-${String(made).padStart(6, '0')}`, by],
  )
  await owner(
    `insert into safeguarding.person_detail (person_id, working_name, age_state, gender, interpreter, by_person)
       values ($1, $2, 'adult', 'not-said', 'not-asked', $3)`,
    [id, plan.workingName ?? 'River', by],
  )
  const add = (name: PersonName, basis: string, consent: string | null): Promise<unknown> =>
    owner(
      `insert into safeguarding.member (person_id, staff_id, agency_id, basis, consent_id, law, reason, added_by)
         values ($1, $2, $3, $4, $5, $6, 'Needed for their care', $7)`,
      [
        id,
        personId(name),
        agencies[cast[name].agency].id,
        basis,
        consent,
        basis === 'law' ? 'vital-interests' : null,
        by,
      ],
    )
  await add(plan.by, 'opened-it', null)
  for (const name of plan.members ?? []) await add(name, 'own-agency', null)
  for (const name of plan.byLaw ?? []) await add(name, 'law', null)
  for (const name of plan.consenting ?? [])
    await add(name, 'consent', await say({ owner }, id, agencies[cast[name].agency].id, 'given', plan.by))
  return id
}

/** A referral of theirs, with one answer that was read back and a first responder who accepted. Answers the id. */
export async function openReferral(
  { owner }: Pick<TestDatabase, 'owner'>,
  personOf: string,
  by: PersonName,
): Promise<string> {
  const id = randomUUID()
  await owner('insert into safeguarding.referral (id, person_id, number, by_person) values ($1, $2, 1, $3)', [
    id,
    personOf,
    personId(by),
  ])
  await owner(
    `insert into safeguarding.referral_answer (referral_id, question, words, by_person) values ($1, 'education', '{Four years}', $2)`,
    [id, personId(by)],
  )
  await owner(
    `insert into safeguarding.referral_reading (referral_id, section, verdict, questions, language, interpreter, mode, by_person)
       values ($1, 'background', 'approved', '{education}', 'Polish', 'not-needed', 'in-person', $2)`,
    [id, personId(by)],
  )
  await owner(
    `insert into safeguarding.referral_step (referral_id, turn, from_state, action, state, happened_on, organisation, agency_id, by_person)
       values ($1, 1, 'draft', 'take-on', 'accepted', '2026-11-24', 'An Invented Trust', $2, $3)`,
    [id, agencies[cast[by].agency].id, personId(by)],
  )
  return id
}

/** What they say to sharing their record with an agency, or to another purpose. Answers the id. */
export async function say(
  { owner }: Pick<TestDatabase, 'owner'>,
  personOf: string,
  agencyId: string | null,
  answer: 'given' | 'refused' | 'withdrawn',
  by: PersonName,
  purpose = 'sharing',
): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `insert into safeguarding.consent (person_id, purpose, agency_id, answer, said_on, mode, language, interpreter, read_back, explained_by, by_person)
       values ($1, $5, $2, $3, '2026-11-24', 'verbal', 'Polish', 'not-needed', true, 'outreach worker', $4) returning id`,
    [personOf, agencyId, answer, personId(by), purpose],
  )
  return row?.id ?? ''
}
