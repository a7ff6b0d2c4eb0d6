/** The rows of the operations room, as `world.ts` has the others. */

/** What one agency asks another, or itself, to do. */
export interface Tasking {
  readonly id: string
  readonly from_agency_id: string
  readonly to_agency_id: string
  readonly by_person: string
}
/** What a tasking rests on: one of the four. */
export interface Ground {
  readonly id: string
  readonly tasking_id: string
  readonly requirement_id: string | null
  readonly assessment_id: string | null
  readonly release_id: string | null
  readonly earlier_id: string | null
}

export interface OperationsTables {
  readonly 'operations.tasking': readonly Tasking[]
  readonly 'operations.step': readonly {
    readonly tasking_id: string
    readonly turn: number
    readonly agency_id: string
    readonly by_person: string
  }[]
  readonly 'operations.ground': readonly Ground[]
}
