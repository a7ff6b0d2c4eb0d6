/** The tables of the rooms that have a file of their own for them and need nothing but words. */
import { campaignsForms } from './tables-campaigns.ts'
import { deconflictionForms } from './tables-deconfliction.ts'
import { evaluationForms } from './tables-evaluation.ts'
import { evaluationToolsForms } from './tables-evaluation-tools.ts'
import { leavingForms } from './tables-evaluation-leaving.ts'
import { fieldForms } from './tables-field.ts'
import { jointForms } from './tables-joint.ts'
import { meetingForms } from './tables-meeting.ts'
import { operationsForms } from './tables-operations.ts'
import { safeguardingForms } from './tables-safeguarding.ts'
import { supportForms } from './tables-support.ts'
import { trainingForms } from './tables-training.ts'
import { languageForms } from './tables-languages.ts'
import type { TableForm } from './tables.ts'
import type { RoomTables } from './world-rooms.ts'
import type { ContactTables } from './world-contact.ts'
import type { TableName } from './world.ts'

type Name = Exclude<keyof RoomTables, keyof ContactTables>

export const roomForms = (
  canary: (table: TableName, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  ...operationsForms(canary),
  ...deconflictionForms(canary),
  ...meetingForms(canary),
  ...jointForms(canary),
  ...fieldForms(canary),
  ...safeguardingForms(canary),
  ...supportForms(canary),
  ...trainingForms(canary),
  ...campaignsForms(canary),
  ...evaluationForms(canary),
  ...evaluationToolsForms(canary),
  ...leavingForms(canary),
  ...languageForms(canary),
})
