/** Faults in who sees how somebody may be reached: each table opened, to all and to everybody who works with anybody. */
import { inPolicy, lookIn, type Fault } from './fault.ts'
import type { ContactTables } from './world-contact.ts'

const hanging: readonly (keyof ContactTables)[] = [
  'safeguarding.contact_channel',
  'safeguarding.contact_terms',
  'safeguarding.contact_attempt',
  'safeguarding.contact_outcome',
  'safeguarding.recontact',
]

export const contactFaults: readonly Fault[] = lookIn('everything', [
  ...hanging.map((table) => inPolicy(table, 'own_people', `${table} is open to all`, '*')),
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
