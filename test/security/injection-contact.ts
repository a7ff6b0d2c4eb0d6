import type { AgencyName, PersonName } from '../support/cast.ts'

/** The words of contact for `injection-world.ts`, on the record of `injection-safeguarding.ts`, which none of those who ask may see. */
export function contact(
  text: (table: string, mark: string) => string,
  person: (name: PersonName) => string,
  agency: (name: AgencyName) => string,
): string[] {
  const helped = `'82000000-0000-4000-8000-000000000001'`
  const channel = `'82000000-0000-4000-8000-000000000002'`
  const attempt = `'82000000-0000-4000-8000-000000000003'`
  const need = `'82000000-0000-4000-8000-000000000004'`
  const service = `'82000000-0000-4000-8000-000000000005'`
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
    `insert into safeguarding.need (id, person_id, kind, urgency, by_person, words)
      values (${need}, ${helped}, 'accommodation', 'today', ${by}, ${text('safeguarding.need', '2')})`,
    `insert into safeguarding.need_step (person_id, need_id, turn, from_state, action, state, staff_id, by_person, words)
      values (${helped}, ${need}, 1, 'open', 'take', 'taken', ${by}, ${by}, ${text('safeguarding.need_step', '2')})`,
    `insert into safeguarding.threat (person_id, thread_id, likelihood, severity, holds, by_person, words)
      values (${helped}, ${need}, 'likely', 'life', true, ${by}, ${text('safeguarding.threat', '2')})`,
    `insert into safeguarding.safety_plan (person_id, deeds, ring, language, interpreter, read_back, made_on, review_on, by_person, said)
      values (${helped}, 'Go', '999', 'Polish', 'not-needed', true, '2026-11-24', '2026-12-05', ${by}, ${text('safeguarding.safety_plan', '2')})`,
    `insert into safeguarding.service (id, agency_id, by_person) values (${service}, ${agency('council')}, ${by})`,
    `insert into safeguarding.service_detail (service_id, name, area, duty_line, offers, genders, children, access, funds, is_open, by_person, note)
      values (${service}, 'Lantern House', 'Midshire', '01632 960001', '{accommodation}', '{female}', 'no', '{}', 'anybody', true, ${by},
        ${text('safeguarding.service_detail', '2')})`,
    `insert into safeguarding.service_capacity (service_id, free, by_person) values (${service}, 2, ${by})`,
    `insert into safeguarding.place (person_id, need_id, service_id, state, by_person, words)
      values (${helped}, ${need}, ${service}, 'asked', ${by}, ${text('safeguarding.place', '2')})`,
  ]
}

/** Ids, codes, numbers and times. */
export const wordlessOfContact = ['safeguarding.contact_attempt']
/** The same of services. */
export const wordlessOfServices = ['safeguarding.service', 'safeguarding.service_capacity']
