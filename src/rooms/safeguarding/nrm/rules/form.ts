/**
 * The Home Office's referral form as data, and what of it is asked of whom. The form forks three ways by two answers:
 *
 *     under 18, or not sure ──────────────────────────────► nrm (no consent is needed)
 *     18 or over ── agrees to be referred ── yes ─────────► nrm
 *                                         └─ no ──────────► dtn, without a name unless they want to help an investigation
 *                                         └─ not asked yet ► nothing of either
 *
 * A question that is not asked is not missing: it is not applicable, and the rule says why. An answer to a question that is
 * not asked any more is kept by whoever keeps answers, and never part of a pack.
 */
export type Kind =
  | 'text'
  | 'long'
  | 'choice'
  | 'choices'
  | 'list'
  | 'places'
  | 'long-of-each'
  | 'date'
  | 'phone'
  | 'email'
  | 'number'
  | 'address'
  | 'tick'
  | 'files'

/** Whom an answer may point at. `may`: words in which anything can stand. */
export type Identifies = 'no' | 'may' | 'always' | 'professional' | 'first-responder'

export interface Condition {
  /** Another question, or `route`. */
  readonly question: string
  readonly is: readonly string[]
}
export interface Question {
  readonly id: string
  readonly section: string
  readonly ask: string
  readonly hint?: string
  readonly kind: Kind
  readonly required: boolean
  readonly identifies: Identifies
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  /** The list that answers are taken from. */
  readonly list?: string
  /** The most characters of a text, places of a list, files. */
  readonly most?: number
  /** Shown where every condition of one of these rows holds; always, where there is none. */
  readonly when?: readonly (readonly Condition[])[]
}
export interface Form {
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly Question[]
  readonly longTextMost: number
}

/** By the id of the question; a choice of several is a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
export type Route = 'nrm' | 'dtn' | 'undecided'

export function routeOf(answers: Answers): Route {
  const under = answers['under-18']
  if (under === 'yes' || under === 'not-sure') return 'nrm'
  if (under !== 'no') return 'undecided'
  if (answers['consent'] === 'yes') return 'nrm'
  return answers['consent'] === 'no' ? 'dtn' : 'undecided'
}

export type Asked =
  | { readonly question: Question; readonly isAsked: true }
  /** `because`: the conditions that do not hold, of the row that is nearest to holding. */
  | { readonly question: Question; readonly isAsked: false; readonly because: readonly Condition[] }

/** Every question of the form, in its order: asked, or not applicable and why. */
export function asked(form: Form, answers: Answers): Asked[] {
  const shown = new Set<string>()
  const isAnswered = ({ question, is }: Condition): boolean => {
    if (question === 'route') return is.includes(routeOf(answers))
    // What is not asked counts for nothing, whatever was answered before.
    if (!shown.has(question)) return false
    return given(answers[question]).some((value) => is.includes(value))
  }
  return form.questions.map((question) => {
    const rows = question.when ?? []
    if (rows.length === 0 || rows.some((row) => row.every(isAnswered))) {
      shown.add(question.id)
      return { question, isAsked: true }
    }
    const [nearest = []] = rows
      .map((row) => row.filter((condition) => !isAnswered(condition)))
      .toSorted((one, other) => one.length - other.length)
    return { question, isAsked: false, because: nearest }
  })
}

const given = (answer: string | readonly string[] | undefined): readonly string[] => {
  if (answer === undefined || answer === '') return []
  return typeof answer === 'string' ? [answer] : answer
}

/** A rule in words: "18 or over, and referred: yes". `wordsOf` gives a question's own words. */
export function conditionWords(form: Form, conditions: readonly Condition[]): string {
  return conditions
    .map(({ question, is }) => {
      if (question === 'route')
        return is.includes('dtn')
          ? 'a report under the Duty to Notify'
          : 'a referral to the National Referral Mechanism'
      const of = form.questions.find((one) => one.id === question)
      const values = is.map((value) => of?.options?.find((one) => one.value === value)?.text ?? value)
      return `“${of?.ask ?? question}” is ${values.join(' or ').toLowerCase()}`
    })
    .join(', and ')
}

/** What is wrong with the data though its shape is right. */
export function formProblems(form: Form): string[] {
  const sections = form.sections.map((one) => one.id)
  const order = form.questions.map((one) => sections.indexOf(one.section))
  const isInOrder = order.every((at, index) => index === 0 || at >= (order[index - 1] ?? 0))
  return [
    ...form.questions.flatMap((question, at) =>
      questionProblems(question, form.questions.slice(0, at), sections),
    ),
    ...(isInOrder ? [] : ['questions do not follow the order of the sections']),
  ]
}

function questionProblems(
  { id, section, kind, options = [], list, when = [] }: Question,
  before: readonly Question[],
  sections: readonly string[],
): string[] {
  const isOfList = kind === 'list' || kind === 'places'
  const isChosen = kind === 'choice' || kind === 'choices'
  return [
    ...(before.some((one) => one.id === id) ? [`${id} stands twice`] : []),
    ...(sections.includes(section) ? [] : [`${id} is in no section`]),
    ...(isChosen && options.length < 2 ? [`${id} has no choice`] : []),
    ...(isOfList && list === undefined ? [`${id} names no list`] : []),
    ...when.flat().flatMap((condition) => conditionProblems(id, condition, before)),
  ]
}

function conditionProblems(id: string, { question, is }: Condition, before: readonly Question[]): string[] {
  if (question === 'route') return []
  const of = before.find((one) => one.id === question)
  if (of === undefined) return [`${id} asks for ${question}, which does not come before it`]
  const values = of.options?.map((one) => one.value) ?? is
  return is.every((value) => values.includes(value))
    ? []
    : [`${id} asks for an answer that ${question} does not have`]
}
