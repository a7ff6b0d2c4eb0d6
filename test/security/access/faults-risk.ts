/** Faults in what is ticked: whose originals, whose words, and what stays at the desk. */
import { inPolicy, lookIn, type Fault } from './fault.ts'

const ofSigns: readonly Fault[] = [
  inPolicy('risk.observation', 'own_item', 'a sign is not tied to its item', '(i.id = observation.item_id)'),
  inPolicy('risk.observation', 'own_item', 'signs are open to all', '*'),
  inPolicy(
    'risk.observation',
    'words_of_a_release',
    'a sign is not tied to the release whose words it quotes',
    '(t.release_id = observation.release_id)',
  ),
  inPolicy(
    'risk.observation',
    'words_of_a_release',
    'a sign of the original travels with any release',
    '(release_id IS NOT NULL) AND',
    '(release_id IS NOT NULL) OR',
  ),
  inPolicy('risk.circumstance', 'own_item', 'who observed it travels with the sign', '*'),
  inPolicy(
    'risk.circumstance',
    'own_item',
    'a circumstance is not tied to its sign',
    '(o.id = circumstance.observation_id)',
  ),
  inPolicy(
    'risk.withdrawal',
    'with_its_observation',
    'a withdrawal tells of a sign that is not seen',
    '(o.id = withdrawal.observation_id)',
  ),
  inPolicy('risk.dismissal', 'own_item', 'what was not followed is open to all', '*'),
]

export const riskFaults: readonly Fault[] = lookIn('releases', ofSigns)
