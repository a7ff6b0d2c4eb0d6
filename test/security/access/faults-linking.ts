/** Faults in who may see a mention, and what two mentions have in common. */
import { inPolicy, lookIn, type Fault } from './fault.ts'

const ofMentions: readonly Fault[] = (['mention', 'match_key'] as const).flatMap((name) => [
  inPolicy(
    `linking.${name}`,
    'own_original',
    `a ${name} is not tied to its item`,
    `(i.id = ${name}.item_id)`,
  ),
  inPolicy(
    `linking.${name}`,
    'words_of_a_release',
    `a ${name} is not tied to the release whose words it quotes`,
    `(t.release_id = ${name}.release_id)`,
  ),
  inPolicy(
    `linking.${name}`,
    'words_of_a_release',
    `a ${name} of another reader shows their interest`,
    '(agency_id = owner_agency_id)',
  ),
])
const ofPairs: readonly Fault[] = (['connection', 'edge', 'decision'] as const).flatMap((name) => [
  inPolicy(`linking.${name}`, 'both_ends', `a ${name} shows with one end`, `(m.id = ${name}.right_mention)`),
  inPolicy(
    `linking.${name}`,
    'both_ends',
    `a ${name} shows with the other end`,
    `(m.id = ${name}.left_mention)`,
  ),
])
const ofTheRest: readonly Fault[] = [
  inPolicy(
    'linking.withdrawal',
    'with_its_mention',
    'a withdrawal tells of a mention that is not seen',
    'priv.sees_mention(mention_id)',
  ),
  inPolicy(
    'linking.detail',
    'with_its_mention',
    'a detail tells of a mention that is not seen',
    'priv.sees_mention(mention_id)',
  ),
  inPolicy('linking.decision_note', 'own_agency', 'a note travels with its decision', '*'),
  inPolicy('linking.dismissal', 'own_agency', 'what was not followed is open to all', '*'),
  inPolicy('linking.tripwire', 'own', 'a tripwire shows to others', '*'),
  inPolicy(
    'linking.tripwire_seen',
    'own',
    'what a tripwire has shown is not tied to it',
    '(t.id = tripwire_seen.tripwire_id)',
  ),
]

export const linkingFaults: readonly Fault[] = lookIn('releases', [...ofMentions, ...ofPairs, ...ofTheRest])
