/** The rows of contact in a world: all of them hang on a record. */
import type { Instant } from './world.ts'
import type { HelpedPart } from './world-safeguarding.ts'

export interface OfChannel extends HelpedPart {
  readonly created_at: Instant
  readonly channel_id: string
}

export interface OfNeed extends HelpedPart {
  readonly need_id: string
}
/** An entry of the catalogue, which hangs on nobody's record. */
export interface CatalogueEntry {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface OfService {
  readonly id: string
  readonly service_id: string
  readonly by_person: string
}

export interface ContactTables {
  readonly 'safeguarding.contact_channel': readonly HelpedPart[]
  readonly 'safeguarding.contact_terms': readonly OfChannel[]
  readonly 'safeguarding.contact_attempt': readonly OfChannel[]
  readonly 'safeguarding.contact_outcome': readonly (OfChannel & { readonly attempt_id: string })[]
  readonly 'safeguarding.need': readonly HelpedPart[]
  readonly 'safeguarding.need_step': readonly (OfNeed & { readonly staff_id: string })[]
  readonly 'safeguarding.threat': readonly (HelpedPart & { readonly thread_id: string })[]
  readonly 'safeguarding.safety_plan': readonly HelpedPart[]
  readonly 'safeguarding.service': readonly CatalogueEntry[]
  readonly 'safeguarding.service_detail': readonly OfService[]
  readonly 'safeguarding.service_capacity': readonly OfService[]
  readonly 'safeguarding.place': readonly (OfNeed & { readonly service_id: string })[]
  readonly 'safeguarding.recontact': readonly (OfChannel & { readonly staff_id: string })[]
}
