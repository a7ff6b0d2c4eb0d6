/** The rows of the rooms that have a file of their own for them. */
import type { CampaignsTables } from './world-campaigns.ts'
import type { ContactTables } from './world-contact.ts'
import type { DeconflictionTables } from './world-deconfliction.ts'
import type { EvaluationTables } from './world-evaluation.ts'
import type { EvaluationToolsTables } from './world-evaluation-tools.ts'
import type { LeavingTables } from './world-evaluation-leaving.ts'
import type { FieldTables } from './world-field.ts'
import type { JointTables } from './world-joint.ts'
import type { MeetingTables } from './world-meeting.ts'
import type { OperationsTables } from './world-operations.ts'
import type { SafeguardingTables } from './world-safeguarding.ts'
import type { SupportTables } from './world-support.ts'
import type { TrainingTables } from './world-training.ts'
import type { LanguageTables } from './world-languages.ts'

export interface RoomTables
  extends
    CampaignsTables,
    ContactTables,
    DeconflictionTables,
    EvaluationTables,
    EvaluationToolsTables,
    FieldTables,
    JointTables,
    LanguageTables,
    LeavingTables,
    MeetingTables,
    OperationsTables,
    SafeguardingTables,
    SupportTables,
    TrainingTables {}
