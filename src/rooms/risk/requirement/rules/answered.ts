/**
 * How far a question is answered, for one reader, from the answers that this reader sees. A person says that an item answers
 * part of it or all of it; nothing is worked out from words. A question with parts is answered as far as its parts are.
 */
export type Extent = 'whole' | 'part' | 'none'
export interface Answer {
  readonly requirementId: string
  readonly agencyId: string
  readonly itemId: string
  readonly releaseId: string | null
  readonly extent: Extent
  /** Instant as text that sorts: microseconds, UTC. */
  readonly at: string
}
export interface Question {
  readonly id: string
  readonly parentId: string | null
}

export type Answered = 'whole' | 'part' | 'open'
export interface State {
  readonly answered: Answered
  /** Of its parts that the reader sees, how many are answered wholly, and how many in part. Null where it has none. */
  readonly parts: { readonly whole: number; readonly part: number; readonly of: number } | null
}

/** Of each agency and text the newest answer, where it says that the text answers something. */
export function standingAnswers<Row extends Answer>(answers: readonly Row[]): readonly Row[] {
  const newest = new Map<string, Row>()
  for (const one of answers) {
    const name = `${one.requirementId} ${one.agencyId} ${one.itemId} ${one.releaseId ?? ''}`
    const known = newest.get(name)
    if (known === undefined || known.at < one.at) newest.set(name, one)
  }
  return [...newest.values()].filter((one) => one.extent !== 'none')
}

/** The state of every question. Whoever says that an item answers a whole question with parts has answered it, parts or not. */
export function statesOf(
  questions: readonly Question[],
  answers: readonly Answer[],
): ReadonlyMap<string, State> {
  const byQuestion = Map.groupBy(standingAnswers(answers), (one) => one.requirementId)
  const byParent = Map.groupBy(questions, (one) => one.parentId)
  const found = new Map<string, State>()
  const stateOf = (id: string, above: ReadonlySet<string>): State => {
    const known = found.get(id)
    if (known !== undefined) return known
    const own = byQuestion.get(id) ?? []
    // A question cannot be its own part; were it so in the data, it would be left out and not asked for ever.
    const parts = (byParent.get(id) ?? []).filter((one) => !above.has(one.id))
    const states = parts.map((one) => stateOf(one.id, new Set([...above, id])).answered)
    const counted = {
      whole: states.filter((one) => one === 'whole').length,
      part: states.filter((one) => one === 'part').length,
      of: parts.length,
    }
    const isWhole =
      own.some((one) => one.extent === 'whole') || (counted.of > 0 && counted.whole === counted.of)
    const isPart = own.length > 0 || counted.whole + counted.part > 0
    const state: State = {
      answered: isWhole ? 'whole' : isPart ? 'part' : 'open',
      parts: counted.of === 0 ? null : counted,
    }
    found.set(id, state)
    return state
  }
  for (const { id } of questions) stateOf(id, new Set([id]))
  return found
}

/** `2 of 5 wholly, 1 in part`: never a percentage, for a part may be most of it or hardly any. */
export function shareWords(states: readonly State[]): string {
  const whole = states.filter((one) => one.answered === 'whole').length
  const part = states.filter((one) => one.answered === 'part').length
  return `${whole} of ${states.length} answered wholly, ${part} in part, ${states.length - whole - part} open`
}

export const isOverdue = (untilDay: string, today: string, { answered }: State): boolean =>
  untilDay < today && answered !== 'whole'
