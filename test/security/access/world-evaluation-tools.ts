/** Published statistics and what is known of lists, in a world. */
export interface EvaluationToolsTables {
  readonly 'evaluation.comparator_import': readonly { readonly id: string }[]
  readonly 'evaluation.comparator_row': readonly { readonly import_id: string }[]
  readonly 'evaluation.list_fact': readonly {
    readonly id: string
    readonly by_person: string
  }[]
}
