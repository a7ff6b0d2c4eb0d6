/** The rows of evaluation in a world. */
interface OfFigures {
  readonly id: string
  readonly by_person: string
}

export interface EvaluationTables {
  readonly 'evaluation.figure': readonly OfFigures[]
  readonly 'evaluation.aim': readonly OfFigures[]
  readonly 'evaluation.change': readonly OfFigures[]
  readonly 'evaluation.review': readonly OfFigures[]
  readonly 'evaluation.card': readonly OfFigures[]
  readonly 'evaluation.cluster_run': readonly OfFigures[]
  readonly 'evaluation.signature': readonly { readonly card_id: string; readonly by_person: string }[]
}
