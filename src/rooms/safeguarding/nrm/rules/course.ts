import type { Question } from './form.ts'
import type { Clock, ClockName, Referral } from './clocks.ts'
import { eighteenthBirthday } from './clocks.ts'
import type { Action, State } from '../states.ts'

/** The course of a referral as its clocks take it: from the steps that were recorded. */
export interface TakenStep {
  readonly action: Action
  readonly state: State
  readonly happenedOn: string
}
export interface Born {
  readonly ageState: 'adult' | 'child' | 'not-sure'
  readonly birthDate: string | null
  readonly birthPrecision: 'day' | 'month' | 'year' | null
}

const nothing: Referral = {
  offeredOn: null,
  sentOn: null,
  reasonableGrounds: null,
  conclusiveGrounds: null,
  reconsiderationAskedOn: null,
  birthDate: null,
}

export function courseOf(steps: readonly TakenStep[], born: Born, today: string): Referral {
  const now = steps.at(-1)
  if (now?.state === 'closed') return nothing
  const asked = steps.findLast((one) => one.action === 'ask-again')
  const isAskedNow = asked !== undefined && asked === now
  const sent =
    isAskedNow && asked.state === 'reasonable-asked-again'
      ? asked
      : steps.findLast((one) => one.action === 'submit')
  return {
    offeredOn: now?.state === 'offered' ? now.happenedOn : null,
    sentOn: sent?.happenedOn ?? null,
    reasonableGrounds: decision(steps, 'reasonable-yes', 'reasonable-no'),
    conclusiveGrounds: decision(steps, 'conclusive-yes', 'conclusive-no'),
    reconsiderationAskedOn: asked?.happenedOn ?? null,
    birthDate: mayBeChild(born, today) ? born.birthDate : null,
  }
}

/** The last decision of a kind; none where it was asked to decide that again. */
function decision(steps: readonly TakenStep[], yes: Action, no: Action): Referral['reasonableGrounds'] {
  const at = steps.findLastIndex((one) => one.action === yes || one.action === no)
  const step = steps[at]
  const isOpenAgain = at === steps.length - 2 && steps.at(-1)?.action === 'ask-again'
  return step === undefined || isOpenAgain ? null : { on: step.happenedOn, isPositive: step.action === yes }
}

/** A day of birth that is known, of whoever is under 18 by it or was called so: the birthday counts too, not the word alone. */
const mayBeChild = ({ ageState, birthDate, birthPrecision }: Born, today: string): boolean =>
  birthPrecision === 'day' &&
  birthDate !== null &&
  (ageState !== 'adult' || eighteenthBirthday(birthDate) > today)

const clockNames: Readonly<Record<ClockName, string>> = {
  answer: 'The first responder answers by',
  'reasonable-grounds': 'A decision on reasonable grounds is due by',
  recovery: 'Recovery lasts at least until',
  reconsideration: 'It can be asked to decide again until',
  'turning-18': 'They turn 18 on',
}
export interface ClockWords {
  readonly what: string
  readonly day: string | null
  readonly state: 'Running' | 'Soon' | 'Past'
  readonly todo: string
}
/** A clock in words, and what to do when its day comes near or is past. None is anybody's fault. */
export const clockWords = ({ name, day, state, reminders }: Clock): ClockWords => ({
  what: clockNames[name],
  day,
  state: state === 'running' ? 'Running' : state === 'near' ? 'Soon' : 'Past',
  todo: state === 'running' ? '' : todo(name, state, reminders),
})

function todo(name: ClockName, state: 'near' | 'over', reminders: readonly number[]): string {
  switch (name) {
    case 'answer':
      return state === 'over' ? 'Call them, or choose another first responder' : 'Their answer is due'
    case 'reasonable-grounds':
      return state === 'over' ? 'Ask the Home Office where it stands' : ''
    case 'recovery':
      return state === 'over' ? 'The last decision can come any day' : 'Ask what they still need'
    case 'reconsideration':
      return state === 'over'
        ? 'The days for it are over. Ask a lawyer what is still possible'
        : `Talk with them about it${reminders.length > 0 ? `: ${String(reminders.at(-1))} days have passed` : ''}`
    case 'turning-18':
      return state === 'over'
        ? 'Ask them whether they want to stay in the referral: from now on it is theirs to decide'
        : 'Prepare with them what changes'
  }
}

/** An answer as people read it. */
export function answerWords(question: Question, answer: string | readonly string[]): readonly string[] {
  const words = typeof answer === 'string' ? [answer] : answer
  if (question.kind === 'tick') return ['Yes']
  if (question.kind === 'files') return ['There are documents to go with it']
  return words.map((one) => question.options?.find((option) => option.value === one)?.text ?? one)
}

/** Organisations whose name has every word that was asked for; all of a kind where none was. */
export function findResponders<One extends { readonly name: string; readonly kind: string }>(
  all: readonly One[],
  asked: { readonly words: string; readonly kind: string },
): One[] {
  const wanted = asked.words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return all.filter(
    (one) =>
      (asked.kind === '' || one.kind === asked.kind) &&
      wanted.every((word) => one.name.toLowerCase().includes(word)),
  )
}
