/** The rows of what leaves the partnership, in a world: annual reports, extracts, and the ledger. */
interface OfLeaving {
  readonly id: string
  readonly by_person: string
}

export interface LeavingTables {
  readonly 'evaluation.edition': readonly OfLeaving[]
  readonly 'evaluation.edition_step': readonly {
    readonly edition_id: string
    readonly turn: 1 | 2
    readonly by_person: string
  }[]
  readonly 'evaluation.released': readonly (OfLeaving & { readonly edition_id: string })[]
  readonly 'evaluation.extract': readonly OfLeaving[]
  readonly 'evaluation.extract_answer': readonly {
    readonly extract_id: string
    readonly by_person: string
  }[]
}
