/** The rows of contact in a world: all of them hang on a record. */
import type { Instant } from './world.ts'
import type { HelpedPart } from './world-safeguarding.ts'

export interface OfChannel extends HelpedPart {
  readonly created_at: Instant
  readonly channel_id: string
}

export interface ContactTables {
  readonly 'safeguarding.contact_channel': readonly HelpedPart[]
  readonly 'safeguarding.contact_terms': readonly OfChannel[]
  readonly 'safeguarding.contact_attempt': readonly OfChannel[]
  readonly 'safeguarding.contact_outcome': readonly (OfChannel & { readonly attempt_id: string })[]
  readonly 'safeguarding.recontact': readonly (OfChannel & { readonly staff_id: string })[]
}
