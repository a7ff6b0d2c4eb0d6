/** Faults in who sees how somebody may be reached and helped: each table opened, to all and to everybody who works with anybody. */
import { inPolicy, lookIn, type Fault } from './fault.ts'
import type { ContactTables } from './world-contact.ts'

const hanging: readonly (keyof ContactTables)[] = [
  'safeguarding.contact_channel',
  'safeguarding.contact_terms',
  'safeguarding.contact_attempt',
  'safeguarding.contact_outcome',
  'safeguarding.recontact',
  'safeguarding.need',
  'safeguarding.need_step',
  'safeguarding.threat',
  'safeguarding.safety_plan',
  'safeguarding.place',
]
const catalogue: readonly (keyof ContactTables)[] = [
  'safeguarding.service',
  'safeguarding.service_detail',
  'safeguarding.service_capacity',
]

export const contactFaults: readonly Fault[] = lookIn('everything', [
  ...hanging.map((table) => inPolicy(table, 'own_people', `${table} is open to all`, '*')),
  ...catalogue.map((table) =>
    inPolicy(table, 'for_caseworkers', `${table} is open to whoever has no such work`, '*'),
  ),
  inPolicy(
    'safeguarding.service_detail',
    'for_caseworkers',
    'only leads read the catalogue',
    '*',
    '(select priv.leads_cases())',
  ),
  inPolicy(
    'safeguarding.contact_channel',
    'own_people',
    'every caseworker sees every channel',
    '*',
    '(select priv.is_caseworker())',
  ),
  inPolicy(
    'safeguarding.contact_attempt',
    'own_people',
    'whoever tried sees it after they left the record',
    '*',
    'by_person = (select priv.person())',
  ),
])
