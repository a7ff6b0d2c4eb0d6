import { wordlessOfCampaigns } from './injection-campaigns.ts'
import { wordlessOfContact, wordlessOfServices } from './injection-contact.ts'
import { wordlessOfDeconfliction } from './injection-deconfliction.ts'
import { wordlessOfField } from './injection-field.ts'
import { wordlessOfJoint } from './injection-joint.ts'
import { wordlessOfLinking } from './injection-linking.ts'
import { wordlessOfMeeting } from './injection-meeting.ts'
import { wordlessOfOperations } from './injection-operations.ts'
import { wordlessOfRisk } from './injection-risk.ts'
import { wordlessOfSafeguarding } from './injection-safeguarding.ts'
import { wordlessOfTraining } from './injection-training.ts'
import { wordlessOfLanguages } from './injection-languages.ts'

/** Tables without a word of their own: ids and times alone, or lists that everybody signed in may read. */
export const wordless = [
  ...wordlessOfCampaigns,
  'identity.demonstration_load',
  'identity.handover',
  'identity.right_held',
  'intake.district_count',
  'intake.place_import',
  'intake.postcode',
  'intake.ward',
  'intelligence.item_outcome',
  'intelligence.recall_notice',
  ...wordlessOfLinking,
  ...[
    ...wordlessOfOperations,
    ...wordlessOfDeconfliction,
    ...wordlessOfMeeting,
    ...wordlessOfJoint,
    ...wordlessOfField,
  ].toSorted(),
  'platform.box_key',
  'platform.migration',
  ...wordlessOfLanguages,
  'priv.frozen_clock',
  ...wordlessOfRisk,
  ...wordlessOfContact,
  ...wordlessOfSafeguarding,
  ...wordlessOfServices,
  ...wordlessOfTraining,
]
