import type { AgencyName, PersonName } from '../support/cast.ts'

/**
 * The words of the safeguarding room for `injection-world.ts`: one record, of which each of those who ask was made a member. Their
 * other right shuts them out: none of them sees a word of it. All arguments of the result are SQL.
 */
export function records(
  text: (table: string, mark: string) => string,
  person: (name: PersonName) => string,
  agency: (name: AgencyName) => string,
): string[] {
  const id = `'82000000-0000-4000-8000-000000000001'`
  const referral = `'82000000-0000-4000-8000-000000000002'`
  const by = person('grace')
  return [
    `insert into safeguarding.person (id, agency_id, reference, by_person) values (${id}, ${agency('council')}, 'PSN-000001', ${by})`,
    `insert into safeguarding.person_detail (person_id, age_state, gender, interpreter, by_person, working_name)
      values (${id}, 'adult', 'not-said', 'not-asked', ${by}, ${text('safeguarding.person_detail', '2')})`,
    `insert into safeguarding.person_name (person_id, kind, holds, by_person, name)
      values (${id}, 'own', true, ${by}, ${text('safeguarding.person_name', '2')})`,
    `insert into safeguarding.first_meeting (person_id, by_person, words)
      values (${id}, ${by}, ${text('safeguarding.first_meeting', '2')})`,
    `insert into safeguarding.case_fields (person_id, fields, file_hash, file_row, by_person)
      values (${id}, jsonb_build_object('cas_ReasonForCaseClosure', ${text('safeguarding.case_fields', '2')}), sha256('file'), 2, ${by})`,
    `insert into safeguarding.consent (person_id, purpose, agency_id, answer, said_on, mode, language, interpreter, read_back, explained_by, by_person, note)
      values (${id}, 'sharing', ${agency('police')}, 'given', '2026-11-24', 'verbal', 'Polish', 'not-needed', true, 'a worker', ${by},
        ${text('safeguarding.consent', '2')})`,
    ...(['grace', 'colin', 'noor'] as const).map((name) => added(name, 'council', 'own-agency')),
    ...(['tomasz', 'petra'] as const).map((name) => added(name, 'police', 'law')),
    added('frank', 'fire', 'law'),
    `insert into safeguarding.member_end (person_id, staff_id, by_person, reason)
      values (${id}, ${person('owen')}, ${by}, ${text('safeguarding.member_end', '2')})`,
    `insert into safeguarding.referral (id, person_id, number, by_person) values (${referral}, ${id}, 1, ${by})`,
    `insert into safeguarding.referral_answer (referral_id, question, by_person, words)
      values (${referral}, 'family', ${by}, array[${text('safeguarding.referral_answer', '2')}])`,
    `insert into safeguarding.referral_reading (referral_id, section, verdict, questions, language, interpreter, mode, by_person, note)
      values (${referral}, 'background', 'approved', '{family}', 'Polish', 'not-needed', 'in-person', ${by},
        ${text('safeguarding.referral_reading', '2')})`,
    `insert into safeguarding.referral_authority (referral_id, deed, happened_on, by_person, authority)
      values (${referral}, 'told', '2026-11-24', ${by}, ${text('safeguarding.referral_authority', '2')})`,
    `insert into safeguarding.referral_step (referral_id, turn, from_state, action, state, happened_on, organisation, agency_id, by_person, words)
      values (${referral}, 1, 'draft', 'choose', 'offered', '2026-11-24', 'An Invented Trust', ${agency('council')}, ${by},
        ${text('safeguarding.referral_step', '2')})`,
  ]

  function added(name: PersonName, at: AgencyName, basis: 'own-agency' | 'law'): string {
    return `insert into safeguarding.member (person_id, staff_id, agency_id, basis, law, added_by, reason)
      values (${id}, ${person(name)}, ${agency(at)}, '${basis}', ${basis === 'law' ? `'vital-interests'` : 'null'}, ${by},
        ${text('safeguarding.member', '2')})`
  }
}

/** A reference, a number and a digest say nothing of anybody. */
export const wordlessOfSafeguarding = [
  'safeguarding.person',
  'safeguarding.referral',
  'safeguarding.referral_text',
]
