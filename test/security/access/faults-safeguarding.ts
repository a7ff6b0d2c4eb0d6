/** Faults in who sees the record of a person: each ground of a member dropped, and each table opened. */
import { inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'
import type { SafeguardingTables } from './world-safeguarding.ts'

const hanging: readonly (keyof SafeguardingTables)[] = [
  'safeguarding.person',
  'safeguarding.person_detail',
  'safeguarding.person_name',
  'safeguarding.first_meeting',
  'safeguarding.case_fields',
  'safeguarding.consent',
  'safeguarding.member',
  'safeguarding.member_end',
  'safeguarding.referral',
]
const withReferral: readonly Extract<keyof SafeguardingTables, `safeguarding.referral_${string}`>[] = [
  'safeguarding.referral_answer',
  'safeguarding.referral_reading',
  'safeguarding.referral_text',
  'safeguarding.referral_authority',
  'safeguarding.referral_step',
]
const inMyPeople = (inWords: string, from: string, to: string): Fault =>
  inRoutine('priv.my_people()', ['safeguarding.person'], inWords, from, to)
const inCaseworker = (inWords: string, from: string, to: string): Fault =>
  inRoutine('priv.is_caseworker()', ['safeguarding.person'], inWords, from, to)

export const safeguardingFaults: readonly Fault[] = [
  ...lookIn(
    'everything',
    hanging.map((table) => inPolicy(table, 'own_people', `${table} is open to all`, '*')),
  ),
  ...lookIn(
    'everything',
    withReferral.flatMap((table) => [
      inPolicy(table, 'with_its_referral', `${table} is open to all`, '*'),
      inPolicy(
        table,
        'with_its_referral',
        `${table} is not tied to its referral`,
        `(r.id = ${table.replace('safeguarding.', '')}.referral_id)`,
      ),
    ]),
  ),
  ...lookIn('everything', [
    inMyPeople('whoever left still sees the person', 'and e.created_at > m.created_at', 'and false'),
    inMyPeople('a consent that was withdrawn still opens', `and n.answer <> 'given'`, 'and false'),
    inMyPeople('a consent to one agency is withdrawn by any', 'and n.agency_id = c.agency_id', ''),
    inMyPeople('an agreement is not needed', 'p.agency_id = any (v_partners)', 'true'),
    inMyPeople('a member at a partner needs no ground', `m.basis = 'law' or`, 'true or'),
    inMyPeople('a law opens nothing', `m.basis = 'law' or`, ''),
    inMyPeople('any member of any record sees every record of theirs', 'm.staff_id = v_person and', ''),
    inMyPeople(
      'the keeping agency sees all its records',
      'm.staff_id = v_person and m.agency_id',
      'm.agency_id',
    ),
    inCaseworker('a person is seen for any purpose', `v_parts[3] = 'safeguarding'`, 'true'),
    inCaseworker(
      'whoever was named needs no right',
      `v_rights && array['safeguarding-lead', 'caseworker']`,
      'true',
    ),
    inCaseworker('an analyst who was named sees the person', `array['analyst', `, 'array['),
    inCaseworker('an auditor who was named sees the person', `, 'auditor']`, ']'),
    inCaseworker('an administrator who was named sees the person', `'agency-administrator',`, ''),
  ]),
]
