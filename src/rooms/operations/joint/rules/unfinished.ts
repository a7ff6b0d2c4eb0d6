import type { JointAction } from '../states.ts'

/** BR28 and BR29: what the steps after the day cannot be taken without. The database asks the same in `operations.joint_unfinished`. */
export interface After {
  readonly partsWritten: readonly string[]
  /** Measures that the file asks for and that have no count. */
  readonly uncounted: readonly string[]
  readonly unvalidated: number
  readonly unanswered: number
}
export interface Unfinished {
  readonly code: string
  readonly words: string
  readonly at: string
}

const debriefs = [
  {
    code: 'hot-debrief',
    steps: ['hot-debrief', 'close'],
    parts: ['hot-happened', 'hot-welfare', 'hot-risks'],
    words: 'The hot debrief: what happened, welfare, risks now',
  },
  {
    code: 'cold-debrief',
    steps: ['cold-debrief', 'close'],
    parts: ['cold-kept', 'cold-changed'],
    words: 'The cold debrief: what to keep, what to change',
  },
  {
    code: 'evaluation',
    steps: ['evaluate', 'close'],
    parts: ['evaluation'],
    words: 'The evaluation',
  },
] as const

export function unfinishedFor(action: JointAction, after: After): Unfinished[] {
  const written = new Set(after.partsWritten)
  const found: Unfinished[] = debriefs
    .filter(({ steps, parts }) => isOneOf(steps, action) && parts.some((part) => !written.has(part)))
    .map(({ code, words }) => ({ code, words, at: '#debrief' }))
  if (isOneOf(['evaluate', 'close'], action) && after.uncounted.length > 0)
    found.push({
      code: 'counts',
      at: '/outcomes',
      words: `Outcomes. Not counted yet: ${after.uncounted.join(', ')}`,
    })
  if (action === 'close' && after.unvalidated > 0)
    found.push({
      code: 'validation',
      at: '#disruption',
      words: 'Another agency’s word on each disruption that was claimed',
    })
  if (action === 'close' && after.unanswered > 0)
    found.push({
      code: 'answers',
      at: '#sources',
      words: `An outcome and an answer for each item that was used. Still without: ${after.unanswered}`,
    })
  return found
}
const isOneOf = (steps: readonly string[], action: JointAction): boolean => steps.includes(action)
