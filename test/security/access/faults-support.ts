/** Faults in who sees what agencies ask of each other for a person. */
import { inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'

const inMySupport = (inWords: string, from: string, to: string): Fault =>
  inRoutine('priv.my_support()', ['safeguarding.support'], inWords, from, to)

export const supportFaults: readonly Fault[] = lookIn('everything', [
  inPolicy('safeguarding.support', 'between_the_two', 'what was asked is open to all', '*'),
  inPolicy('safeguarding.support_step', 'with_its_referral', 'what came of it is open to all', '*'),
  inMySupport('every agency sees what another is asked', 's.to_agency_id = v_agency and', ''),
  inMySupport('an agency that is asked needs no agreement', 'and s.from_agency_id = any (v_partners)', ''),
  inMySupport(
    'an agency that is asked needs no consent and no law',
    `(s.basis = 'law' or priv.consent_stands(s.consent_id))`,
    'true',
  ),
  inMySupport('a law is not enough', `s.basis = 'law' or`, ''),
  inMySupport('whoever investigates sees it', 'if not priv.is_caseworker() then', 'if false then'),
  inMySupport('whoever works with the person sees it no more', 's.person_id = any (v_people)', 'false'),
  inRoutine(
    'priv.consent_stands(uuid)',
    ['safeguarding.support'],
    'a consent that was taken back still stands',
    `and n.answer <> 'given'`,
    'and false',
  ),
])
