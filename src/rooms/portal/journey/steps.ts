/**
 * The report journey: which question comes when.
 *
 * The story. A person tells us something one question at a time. Every page is a POST to one address, so the place in the
 * journey is not in the URL but in a hidden field, and the draft waits on the server, sealed, under the submission token.
 * Nothing a browser sends about its place can be trusted: `firstIncomplete` decides how far a person may be, from the
 * answers alone, and a post to a later page is answered with the page that is still owed.
 *
 * What moves between steps:
 *   danger → (emergency, when danger is now) → start → (agency, for a professional) → what → where → when → setting →
 *   signs → who → identifiers → children → know → files → contact → (reach, unless anonymous) → options → check → sent
 *
 * What is always true:
 * - Danger is asked before anything else, and never blocks telling. "Yes" shows the 999 page, and that page has two ways
 *   on: called, or telling first (BR01).
 * - Required everywhere: danger, who is telling, what, where (or "I do not know"), when (or "I do not know"), children,
 *   and how we may know them. All else can be passed with an empty page; an empty page is an answer, `{}`.
 * - A step that stops applying keeps its answer in the draft (a changed mind may change back), but the answer leaves the
 *   report: `relevant` drops it before anything is sealed, flagged or shown.
 * - A professional has three minutes: the optional pages are `later` for them. They are not on the way, but offered on
 *   the check page, and they never hold up sending. Who came in by the professionals' door has said who they are: the way
 *   on passes that page by, the way back shows it.
 * - Nothing here scores a sign or decides about a person.
 *
 * Pure: no clock, no database, no words. Words are in the catalogue under the ids used here.
 */
import { fieldsOf } from './fields.ts'
import type { Answers, Condition, Field, StepId } from './fields.ts'

/** One page of the journey. */
export interface Step {
  readonly id: StepId
  readonly fields: readonly Field[]
  /** Whether this page is part of this person's report at all. */
  readonly appliesTo: (answers: Answers) => boolean
  /** Whether it waits on the check page instead of being on the way. */
  readonly isLater: (answers: Answers) => boolean
  /** Whether the way on passes it by, because it is answered already; the way back still shows it. */
  readonly isPassedBy: (answers: Answers) => boolean
  /** At least one of these fields must be filled, when the list is not empty. */
  readonly needsOneOf: readonly string[]
}

const always = () => true
const never = () => false
const isProfessional = (answers: Answers) => answers.start?.relation === 'professional'
const isSelf = (answers: Answers) => answers.start?.relation === 'self'
const wantsReply = (answers: Answers) =>
  answers.contact?.identity === 'confidential' || answers.contact?.identity === 'named'

/** Every step, in order. To change the order of the questions, move a line. */
export const steps: readonly Step[] = [
  step('danger'),
  step('emergency', { appliesTo: (answers) => answers.danger?.danger === 'yes' }),
  step('start', { isPassedBy: isProfessional }),
  step('agency', { appliesTo: isProfessional }),
  step('what'),
  step('where', { needsOneOf: ['address', 'postcode', 'place', 'profile', 'whereUnknown'] }),
  step('when'),
  step('setting', { isLater: isProfessional }),
  step('signs', { isLater: isProfessional }),
  step('who', { isLater: isProfessional }),
  step('identifiers', { isLater: isProfessional }),
  step('children'),
  // Someone telling about their own life is not asked how they know.
  step('know', { appliesTo: (answers) => !isSelf(answers), isLater: isProfessional }),
  step('files', { isLater: isProfessional }),
  step('contact'),
  step('reach', { appliesTo: wantsReply }),
  step('options', { isLater: isProfessional }),
  step('check'),
]

/** The first page of the journey. */
export const firstStep: StepId = 'danger'

/** The step with this id. */
export function stepOf(stepId: StepId): Step {
  const found = steps.find((step) => step.id === stepId)
  if (found === undefined) throw new Error(`The journey has no step ${stepId}`)
  return found
}

/** Whether a posted word is the id of a step. */
export function isStepId(value: unknown): value is StepId {
  return steps.some((step) => step.id === value)
}

/** The page after this one. From a page that was offered on the check page, back to the check page. */
export function nextStep(stepId: StepId, answers: Answers): StepId {
  if (stepOf(stepId).isLater(answers)) return 'check'
  const after = steps
    .slice(positionOf(stepId) + 1)
    .find((step) => isOnTheWay(step, answers) && !step.isPassedBy(answers))
  return after?.id ?? 'check'
}

/** The page before this one, or null on the first. */
export function previousStep(stepId: StepId, answers: Answers): StepId | null {
  if (stepOf(stepId).isLater(answers)) return 'check'
  const before = steps.slice(0, positionOf(stepId)).findLast((step) => isOnTheWay(step, answers))
  return before?.id ?? null
}

/** The first page on the way that is still owed; 'check' when nothing is. */
export function firstIncomplete(answers: Answers): StepId {
  const owed = steps.find((step) => isOnTheWay(step, answers) && !isAnswered(step, answers))
  return owed?.id ?? 'check'
}

/** Whether the person may see this page now: it applies, and nothing before it is owed. */
export function mayVisit(stepId: StepId, answers: Answers): boolean {
  if (!stepOf(stepId).appliesTo(answers)) return false
  return positionOf(stepId) <= positionOf(firstIncomplete(answers))
}

/** Whether everything required is there, so that the report can be sent. */
export function isReadyToSend(answers: Answers): boolean {
  return firstIncomplete(answers) === 'check'
}

/** The answers of the steps that apply, and no others: what the report consists of. */
export function relevant(answers: Answers): Answers {
  const kept = steps.filter((step) => step.appliesTo(answers)).map((step) => step.id)
  return Object.fromEntries(kept.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])))
}

/** The answers with one more step's answers put in. */
export function withAnswers(answers: Answers, more: Answers): Answers {
  return { ...answers, ...more }
}

/** Whether a condition holds, given the values of the same page. */
export function holds(condition: Condition, values: Readonly<Record<string, unknown>>): boolean {
  const value = Object.hasOwn(values, condition.field) ? values[condition.field] : undefined
  return typeof value === 'string' && condition.is.includes(value)
}

/** Whether a field is asked at all, given the values of the same page. */
export function isAsked(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  return field.onlyIf === undefined || holds(field.onlyIf, values)
}

/** Whether a field must be filled, given the values of the same page. */
export function isRequired(field: Field, values: Readonly<Record<string, unknown>>): boolean {
  if (!isAsked(field, values)) return false
  return field.required === true || (field.requiredIf !== undefined && holds(field.requiredIf, values))
}

function isOnTheWay(step: Step, answers: Answers): boolean {
  return step.appliesTo(answers) && !step.isLater(answers)
}

/** The check page is never answered: passing it is sending. */
function isAnswered(step: Step, answers: Answers): boolean {
  const values: Readonly<Record<string, unknown>> | undefined = answers[step.id]
  if (values === undefined) return false
  const isThere = (name: string) => values[name] !== undefined
  const hasRequired = step.fields.every((field) => !isRequired(field, values) || isThere(field.name))
  return hasRequired && (step.needsOneOf.length === 0 || step.needsOneOf.some(isThere))
}

function positionOf(stepId: StepId): number {
  return steps.findIndex((step) => step.id === stepId)
}

function step(id: StepId, rules: Partial<Omit<Step, 'id' | 'fields'>> = {}): Step {
  return {
    appliesTo: always,
    isLater: never,
    isPassedBy: never,
    needsOneOf: [],
    ...rules,
    id,
    fields: fieldsOf(id),
  }
}
