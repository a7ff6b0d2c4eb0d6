/** What agencies ask of each other for a person, in a world. */
import type { HelpedPart } from './world-safeguarding.ts'

export interface Support extends HelpedPart {
  readonly from_agency_id: string
  readonly to_agency_id: string
  readonly basis: 'consent' | 'law'
  readonly consent_id: string | null
}
export interface SupportStep {
  readonly support_id: string
  readonly agency_id: string
  readonly by_person: string
}

export interface SupportTables {
  readonly 'safeguarding.support': readonly Support[]
  readonly 'safeguarding.support_step': readonly SupportStep[]
}
