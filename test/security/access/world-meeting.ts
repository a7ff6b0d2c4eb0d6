/** The rows of tactical meetings in a world. */
export interface Meeting {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface OfMeeting {
  readonly meeting_id: string
  readonly by_person: string
}

export interface MeetingTables {
  readonly 'operations.meeting': readonly Meeting[]
  readonly 'operations.meeting_came': readonly (OfMeeting & {
    readonly id: string
    readonly agency_id: string
  })[]
  readonly 'operations.meeting_line': readonly (OfMeeting & { readonly id: string })[]
  readonly 'operations.meeting_sign': readonly OfMeeting[]
}
