import type { AgencyName, PersonName } from '../support/cast.ts'

/** The words of support referrals for `injection-world.ts`: asked of the police for the one record there. All arguments are SQL. */
export function support(
  text: (table: string, mark: string) => string,
  person: (name: PersonName) => string,
  agency: (name: AgencyName) => string,
): string[] {
  const helped = `'82000000-0000-4000-8000-000000000001'`
  const id = `'86000000-0000-4000-8000-000000000001'`
  return [
    `insert into safeguarding.support (id, person_id, from_agency_id, to_agency_id, by_person, kind, age_state, interpreter, answer_by, basis, law,
        reason, asked)
      values (${id}, ${helped}, ${agency('council')}, ${agency('police')}, ${person('grace')}, 'legal', 'adult', 'not-asked', '2027-12-01', 'law',
        'vital-interests', 'Needed for their care', ${text('safeguarding.support', '2')})`,
    `insert into safeguarding.support_step (support_id, turn, from_state, action, state, reason, agency_id, by_person, words)
      values (${id}, 1, 'offered', 'decline', 'declined', 'no-capacity', ${agency('police')}, ${person('tomasz')},
        ${text('safeguarding.support_step', '2')})`,
  ]
}
