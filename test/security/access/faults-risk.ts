/** Faults in what is ticked: whose originals, whose words, and what stays at the desk. */
import { asked, inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'

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

const ofAssessments: readonly Fault[] = [
  inPolicy(
    'risk.assessment',
    'all_it_stands_on',
    'a judgement is open to who may not read all that it stands on',
    'priv.sees_texts(original_items, releases)',
  ),
  inRoutine(
    'priv.sees_texts(uuid[], uuid[])',
    ['risk.assessment'],
    'one text that is read opens a judgement that stands on two',
    'not exists (select from unnest(p_releases) as w (id) where w.id not in (select r from priv.reads_words(p_releases) as r))',
    'exists (select from priv.reads_words(p_releases))',
  ),
  inPolicy(
    'risk.assessment',
    'all_it_stands_on',
    'a judgement tells of a mention that is not seen',
    'priv.sees_mention(mention_id)',
  ),
  inPolicy(
    'risk.assessment',
    'all_it_stands_on',
    'what stays at an agency is open to partners',
    "(audience = 'readers'::text)",
  ),
  inPolicy(
    'risk.assessment',
    'all_it_stands_on',
    'a judgement reaches an agency without an agreement',
    `(agency_id = ANY (${asked('priv.partner_agencies()', 'partner_agencies')}::uuid[]))`,
  ),
  inPolicy(
    'risk.assessment',
    'all_it_stands_on',
    'a judgement needs no right of a reader',
    asked('priv.is_reader()', 'is_reader'),
  ),
  inPolicy('risk.assessment_sign', 'with_its_assessment', 'signs tell of judgements that are hidden', '*'),
  inPolicy('risk.role', 'with_its_assessment', 'what somebody is suspected of is open to all', '*'),
  inPolicy('risk.defence_reading', 'with_its_assessment', 'who was told of the defence is open to all', '*'),
]

const ofQuestions: readonly Fault[] = [
  inPolicy(
    'risk.requirement',
    'own_or_partners',
    'a question of one agency is open to its partners',
    "(audience = 'partners'::text)",
  ),
  inPolicy(
    'risk.requirement',
    'own_or_partners',
    'a question reaches an agency without an agreement',
    `(agency_id = ANY (${asked('priv.partner_agencies()', 'partner_agencies')}::uuid[]))`,
  ),
  inPolicy('risk.requirement_end', 'with_its_question', 'the end of a question is open to all', '*'),
  inPolicy(
    'risk.answer',
    'question_and_words',
    'an answer is there without its question',
    '(r.id = answer.requirement_id)',
  ),
  inPolicy(
    'risk.answer',
    'question_and_words',
    'an answer is there without the words of its item',
    '*',
    'priv.sees_requirement(requirement_id)',
  ),
]

export const riskFaults: readonly Fault[] = lookIn('releases', [...ofSigns, ...ofAssessments, ...ofQuestions])
