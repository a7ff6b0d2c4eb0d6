/** What an agency asks others not to visit without it; a question before a visit; and who was told of it. */
export interface Interest {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export type Enquiry = Interest
export interface Notice {
  readonly id: string
  readonly enquiry_id: string
  readonly interest_id: string | null
  readonly owner_agency_id: string | null
  readonly asker_agency_id: string
}

/** The rows of the operations room's tables, as `world.ts` has the others. */
export interface DeconflictionTables {
  readonly 'operations.interest': readonly Interest[]
  readonly 'operations.interest_key': readonly { readonly interest_id: string }[]
  readonly 'operations.interest_end': readonly { readonly interest_id: string; readonly by_person: string }[]
  readonly 'operations.enquiry': readonly Enquiry[]
  readonly 'operations.notice': readonly Notice[]
  readonly 'operations.notice_reply': readonly (Interest & { readonly notice_id: string })[]
  readonly 'operations.enquiry_refusal': readonly Interest[]
}
