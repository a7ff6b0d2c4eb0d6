/** Faults in deconfliction: whose interests, who is told of a question, whose question it is, and what governance sees. */
import { asked, inPolicy, inRoutine, lookIn, ownAgency, right, type Fault } from './fault.ts'

const keeps = asked('priv.keeps_interests()', 'keeps_interests')
const of = (column: string): string => `(${column} = ${ownAgency})`

export const deconflictionFaults: readonly Fault[] = lookIn('people', [
  inPolicy('operations.interest', 'own_desk', 'an interest is open to other agencies', of('agency_id')),
  inPolicy('operations.interest', 'own_desk', 'an interest is open to everybody of its agency', keeps),
  inPolicy('operations.interest_end', 'own_desk', 'that an interest ended is open to all', '*'),
  inPolicy(
    'operations.notice',
    'own_desk',
    'whoever keeps interests is told of every question',
    of('owner_agency_id'),
  ),
  inPolicy(
    'operations.notice',
    'own_desk',
    'who asked sees whom they met',
    of('owner_agency_id'),
    `(${of('owner_agency_id')} OR ${of('asker_agency_id')})`,
  ),
  inPolicy('operations.notice', 'own_desk', 'who asked is open to everybody of the owner', keeps),
  inPolicy('operations.notice_reply', 'own_desk', 'what owners said is open to all', '*'),
  inPolicy(
    'operations.enquiry',
    'who_asked',
    'a question is open to colleagues',
    `(by_person = ${asked('priv.person()', 'person')})`,
  ),
  inPolicy(
    'operations.enquiry',
    'who_asked',
    'a question is read for any purpose',
    asked('priv.is_reader()', 'is_reader'),
  ),
  inPolicy(
    'operations.enquiry_refusal',
    'own_governance',
    'refusals are open to everybody of the agency',
    right('governance-lead'),
  ),
  inPolicy(
    'operations.enquiry_refusal',
    'own_governance',
    'refusals are open to other agencies’ governance',
    of('agency_id'),
  ),
  inRoutine(
    'priv.keeps_interests()',
    ['operations.interest', 'operations.notice'],
    'a contributor keeps interests',
    `array['analyst', `,
    `array['contributor', `,
  ),
])
