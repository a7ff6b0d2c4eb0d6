import { asked, routeOf, type Answers, type Form, type Question, type Route } from './form.ts'
import { cutsIn, withoutCuts, type Cut, type KnownDetails } from './without-name.ts'

/**
 * What goes to a first responder to copy: the asked questions in the order of the form, each with its answer. A report under
 * the Duty to Notify is made without a name (BR05): questions that name or find the person are not in it, and in every text
 * what could is left out. If the person agreed to help the authorities, the form itself asks who they are, and nothing is
 * left out.
 */
export interface PackLine {
  readonly question: Question
  readonly answer: string | readonly string[]
  /** What was left out of the words, by place in the words as they were. */
  readonly cuts: readonly Cut[]
}
export interface Pack {
  readonly route: Exclude<Route, 'undecided'>
  readonly isNamed: boolean
  readonly lines: readonly PackLine[]
  /** Required and not answered. */
  readonly missing: readonly Question[]
  /** Longer than the form takes, with the characters too many. */
  readonly tooLong: readonly { readonly question: Question; readonly over: number }[]
}

/** Null while the form's own fork is open: before that there is no pack of any kind. */
export function packOf(form: Form, answers: Answers, known: KnownDetails): Pack | null {
  const route = routeOf(answers)
  if (route === 'undecided') return null
  const isNamed = route === 'nrm' || answers['willing'] === 'yes'
  const questions = asked(form, answers)
    .flatMap(({ question, isAsked }) => (isAsked ? [question] : []))
    .filter((question) => isNamed || mayStand(question))
  const lines = questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer === undefined || answer.length === 0
      ? []
      : [lineOf(question, answer, isNamed ? null : known)]
  })
  const answered = new Set(lines.map((line) => line.question.id))
  return {
    route,
    isNamed,
    lines,
    missing: questions.filter((question) => question.required && !answered.has(question.id)),
    tooLong: lines.flatMap(({ question, answer }) => {
      const over = longest(answer) - mostOf(form, question)
      return over > 0 ? [{ question, over }] : []
    }),
  }
}

/** What is about the first responder's own desk is no detail of the person. */
const mayStand = ({ identifies }: Question): boolean => identifies !== 'always'

/** Whatever somebody typed: a name can stand in the box of a nationality too. The desk's own contacts stay. */
const canHoldWords = ({ id, identifies, options }: Question): boolean =>
  options === undefined && (identifies === 'may' || identifies === 'no') && id !== 'organisation'

function lineOf(
  question: Question,
  answer: string | readonly string[],
  known: KnownDetails | null,
): PackLine {
  if (known === null || !canHoldWords(question)) return { question, answer, cuts: [] }
  const texts = typeof answer === 'string' ? [answer] : answer
  const cuts = texts.map((text) => cutsIn(text, known))
  const left = texts.map((text, at) => withoutCuts(text, cuts[at] ?? []))
  return { question, answer: typeof answer === 'string' ? (left[0] ?? '') : left, cuts: cuts.flat() }
}

/** The service counts UTF-16 units, as a browser's text box does. */
const longest = (answer: string | readonly string[]): number =>
  typeof answer === 'string' ? answer.length : Math.max(0, ...answer.map((one) => one.length))
const mostOf = (form: Form, { kind, most }: Question): number => {
  if (kind === 'long' || kind === 'long-of-each') return form.longTextMost
  return kind === 'text' ? (most ?? 250) : Number.POSITIVE_INFINITY
}
