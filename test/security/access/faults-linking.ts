/** Faults in who may see a mention, and what two mentions have in common. */
import { inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'

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
/** What hangs on a mention asks these functions: what they say wrongly shows there. */
const hanging = ['linking.withdrawal', 'linking.detail', 'linking.detail_change'] as const
const words = 'priv.reads_words(uuid[])'
const seen = 'priv.seen_mentions(uuid[])'
const ofTheFunctions: readonly Fault[] = [
  inRoutine(words, hanging, 'a recalled release is read on', 'r.recalled_at is null', 'true'),
  inRoutine(words, hanging, 'words are read for any purpose', 'v_purpose = any (r.purposes)', 'true'),
  inRoutine(words, hanging, 'an agency reads what another was named in', 'd.agency_id = v_agency', 'true'),
  inRoutine(words, hanging, 'words are read when sharing has ended', 'd.ended_at is null', 'true'),
  inRoutine(
    words,
    hanging,
    'words are read without an agreement',
    'r.owner_agency_id = any (v_partners)',
    'true',
  ),
  inRoutine(words, hanging, 'conditions need not be accepted', `r.handling = 'P'`, 'true'),
  inRoutine(words, hanging, 'somebody else accepted the conditions', 'k.person_id = v_person', 'true'),
  inRoutine(
    words,
    hanging,
    'conditions accepted before the last naming count',
    'k.created_at >= d.created_at',
    'true',
  ),
  inRoutine(
    words,
    hanging,
    'every desk owns every release',
    'v_is_at_desk and r.owner_agency_id = v_agency',
    'v_is_at_desk',
  ),
  inRoutine(seen, hanging, 'mentions in originals need no desk', '(select priv.at_own_desk())', 'true'),
  inRoutine(
    seen,
    hanging,
    'a mention of another reader shows through what hangs on it',
    '(a.agency_id = a.owner_agency_id or a.agency_id = v_agency)',
    'true',
  ),
  inRoutine(
    seen,
    hanging,
    'mentions show without the words they stand in',
    'a.release_id in (select w.release_id from words w)',
    'true',
  ),
]
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
  inPolicy(
    'linking.detail_change',
    'with_its_mention',
    'a change of details tells of a mention that is not seen',
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

export const linkingFaults: readonly Fault[] = lookIn('releases', [
  ...ofMentions,
  ...ofPairs,
  ...ofTheFunctions,
  ...ofTheRest,
])
