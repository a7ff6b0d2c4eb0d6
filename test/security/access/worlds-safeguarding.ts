/**
 * Records of people in a world, kept by each of three agencies, with members of every kind: on each ground, with each ground gone,
 * ended, and named though their right shuts them out.
 */
import type { Person } from './world.ts'
import type { CaseMember, Consent, Helped, MemberEnd, SafeguardingTables } from './world-safeguarding.ts'
import type { Dice } from './worlds.ts'

export function recordsOf(
  dice: Dice,
  helpers: readonly Person[],
  others: readonly Person[],
): SafeguardingTables {
  const agencies = [...new Set(helpers.map((one) => one.agency_id))]
  const made = agencies.flatMap((agency) => [0, 1].map(() => recordOf(dice, agency, helpers, others)))
  return {
    'safeguarding.person': made.map((one) => one.person),
    'safeguarding.person_detail': made.map((one) => one.part),
    'safeguarding.person_name': made.map((one) => ({ ...one.part, id: dice.id('helped') })),
    'safeguarding.first_meeting': made.map((one) => ({ ...one.part, id: dice.id('helped') })),
    'safeguarding.case_fields': made.map((one) => ({ ...one.part, id: dice.id('helped') })),
    'safeguarding.consent': made.flatMap((one) => one.consents),
    'safeguarding.member': made.flatMap((one) => one.members),
    'safeguarding.member_end': made.flatMap((one) => one.ends),
    ...referralsOf(
      dice,
      made.map((one) => one.person),
    ),
  }
}

/** A referral of each person, with one row of everything that hangs on it. */
function referralsOf(dice: Dice, people: readonly Helped[]) {
  const referrals = people.map((one) => ({
    id: dice.id('helped'),
    person_id: one.id,
    by_person: one.by_person,
  }))
  const parts = () =>
    referrals.map((one) => ({ id: dice.id('helped'), referral_id: one.id, by_person: one.by_person }))
  return {
    'safeguarding.referral': referrals,
    'safeguarding.referral_answer': parts(),
    'safeguarding.referral_reading': parts(),
    'safeguarding.referral_text': parts(),
    'safeguarding.referral_authority': parts(),
    'safeguarding.referral_step': referrals.map((one, at) => ({
      referral_id: one.id,
      by_person: one.by_person,
      agency_id: people[at]?.agency_id ?? '',
    })),
  }
}

/** Six of Crockford's letters, which a number written to the base of 32 has but for four. */
export const crockford = (count: number): string =>
  count
    .toString(32)
    .replaceAll(/[ilou]/g, (letter) => ({ i: 'w', l: 'x', o: 'y', u: 'z' })[letter] ?? '')
    .toUpperCase()
    .padStart(6, '0')

function recordOf(dice: Dice, keeper: string, helpers: readonly Person[], others: readonly Person[]) {
  const id = dice.id('helped')
  const own = helpers.filter((one) => one.agency_id === keeper)
  const by = dice.pick(...own).id
  const consents: Consent[] = []
  const members: CaseMember[] = []
  const said = (agency: string, answer: Consent['answer'], seconds: number): Consent => ({
    id: dice.id('helped'),
    created_at: dice.after(-seconds),
    person_id: id,
    agency_id: agency,
    answer,
    by_person: by,
  })
  const add = (staff: Person, basis: CaseMember['basis'], consent: string | null): void => {
    members.push({
      id: dice.id('helped'),
      created_at: dice.after(-5000 + members.length),
      person_id: id,
      staff_id: staff.id,
      agency_id: staff.agency_id,
      basis,
      consent_id: consent,
      added_by: by,
    })
  }
  for (const staff of own) if (dice.chance(70)) add(staff, 'own-agency', null)
  // At the same agency, but nobody whose work this is.
  for (const staff of others.filter((one) => one.agency_id === keeper))
    if (dice.chance(60)) add(staff, 'own-agency', null)
  for (const agency of new Set(helpers.map((one) => one.agency_id))) {
    if (agency === keeper) continue
    const given = said(agency, 'given', 9000)
    consents.push(given)
    if (dice.chance(40)) consents.push(said(agency, dice.pick('withdrawn', 'refused'), 8000))
    if (dice.chance(30)) consents.push(said(agency, 'given', 7000))
    for (const staff of helpers.filter((one) => one.agency_id === agency)) {
      const basis = dice.pick('consent', 'consent', 'law', 'own-agency', 'none')
      if (basis !== 'none') add(staff, basis, basis === 'consent' ? given.id : null)
    }
  }
  const ends = members
    .filter(() => dice.chance(20))
    .map((one, at): MemberEnd => ({
      id: dice.id('helped'),
      created_at: dice.after(-1000 + at),
      person_id: id,
      staff_id: one.staff_id,
      by_person: by,
    }))
  return {
    person: {
      id,
      agency_id: keeper,
      by_person: by,
      reference: `PSN-${crockford(dice.count())}`,
    },
    part: { id: dice.id('helped'), person_id: id, by_person: by },
    consents: consents.toSorted((one, other) => one.created_at.localeCompare(other.created_at)),
    members,
    ends,
  }
}
