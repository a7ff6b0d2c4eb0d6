/**
 * The life of a session, and which questions a learner is asked when.
 *
 * Whoever gives the course opens the questions before it, gives the course, opens the questions after it, and closes. Three and six
 * months later the same learners are asked again, for six weeks each time; nobody opens that, the calendar does.
 *
 * Always true: the steps are taken in this order, each once, and the database holds the same order. What was learned is measured only if
 * nothing of the course came before the first questions, so the two are never open at once; but a telephone in a hall with a bad signal
 * sends late, and what was answered before is taken for a quarter of an hour more.
 */
export const steps = [
  { state: 'before', button: 'Open the questions before the course' },
  { state: 'after', button: 'The course is over: open the questions after it' },
  { state: 'closed', button: 'Close the questions' },
] as const
export type Step = (typeof steps)[number]['state']
export type State = 'planned' | Step

export const stateLabels: Readonly<Record<State, string>> = {
  planned: 'Planned',
  before: 'Questions before the course are open',
  after: 'Questions after the course are open',
  closed: 'Closed',
}

/** The step that can be taken now; null where there is none left. */
export function nextStep(state: State): { readonly turn: number; readonly state: Step } | null {
  const turn = steps.findIndex((step) => step.state === state) + 1
  const next = steps[turn]
  return next === undefined ? null : { turn: turn + 1, state: next.state }
}
