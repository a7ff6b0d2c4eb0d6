import type { PersonName } from '../support/cast.ts'

/** The words of contact for `injection-world.ts`, on the record of `injection-safeguarding.ts`, which none of those who ask may see. */
export function contact(
  text: (table: string, mark: string) => string,
  person: (name: PersonName) => string,
): string[] {
  const helped = `'82000000-0000-4000-8000-000000000001'`
  const channel = `'82000000-0000-4000-8000-000000000002'`
  const attempt = `'82000000-0000-4000-8000-000000000003'`
  const by = person('grace')
  return [
    `insert into safeguarding.contact_channel (id, person_id, kind, key_id, by_person, sealed)
      values (${channel}, ${helped}, 'call', 'box-of-a-test', ${by},
        convert_to(rpad(${text('safeguarding.contact_channel', '2')}, 60), 'utf8'))`,
    `insert into safeguarding.contact_terms (person_id, channel_id, state, confirmed_on, until, purposes, days, device, message, says, if_another,
        by_person, note)
      values (${helped}, ${channel}, 'confirmed', '2026-11-24', '2026-12-05', '{safety}', '{mon,tue,wed,thu,fri,sat,sun}', 'own', 'never', 'Robin',
        'Hang up', ${by}, ${text('safeguarding.contact_terms', '2')})`,
    `insert into safeguarding.contact_attempt (id, person_id, channel_id, purpose, by_person)
      values (${attempt}, ${helped}, ${channel}, 'safety', ${by})`,
    `insert into safeguarding.contact_outcome (person_id, channel_id, attempt_id, result, by_person, note)
      values (${helped}, ${channel}, ${attempt}, 'no-answer', ${by}, ${text('safeguarding.contact_outcome', '2')})`,
    `insert into safeguarding.recontact (person_id, state, due_on, staff_id, channel_id, by_person, words)
      values (${helped}, 'planned', '2026-12-01', ${by}, ${channel}, ${by}, ${text('safeguarding.recontact', '2')})`,
  ]
}

/** An attempt has ids, a code and a time. */
export const wordlessOfContact = ['safeguarding.contact_attempt']
