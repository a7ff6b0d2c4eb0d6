/**
 * One post in the journey, from the draft as it was to the draft as it is and the page to show. The pages hold no rule of
 * their own: they unseal the draft, call this, seal the result.
 */
import type { Answers, StepId } from './fields.ts'
import { formOf, parseStep } from './parse.ts'
import type { FieldError, Form, Kept } from './read-field.ts'
import { firstIncomplete, mayVisit, nextStep, steps, withAnswers } from './steps.ts'

/** `refused`: that page is not to be answered yet (or at all); show `show`. `errors`: show the same page. `saved`: go on. */
export type Posted =
  | { readonly kind: 'refused'; readonly show: StepId }
  | {
      readonly kind: 'errors'
      readonly show: StepId
      readonly errors: readonly FieldError[]
      readonly kept: Kept
    }
  | { readonly kind: 'saved'; readonly answers: Answers; readonly show: StepId }

/** Take one page's post. With `isChange`, the page was opened from the check page and leads back to it. */
export function postStep(
  answers: Answers,
  stepId: StepId,
  form: Form,
  { isChange = false }: { readonly isChange?: boolean } = {},
): Posted {
  if (!mayVisit(stepId, answers)) return { kind: 'refused', show: firstIncomplete(answers) }
  const parsed = parseStep(stepId, form)
  if (!parsed.ok) return { kind: 'errors', show: stepId, errors: parsed.errors, kept: parsed.kept }
  const merged = stepId === 'check' ? answers : withAnswers(answers, parsed.answers)
  return { kind: 'saved', answers: merged, show: isChange ? firstIncomplete(merged) : onward(stepId, merged) }
}

/** A draft as it came out of storage, read again by the same rules; what does not fit (any more) is asked again. */
export function readDraft(stored: unknown): Answers {
  return steps.reduce<Answers>((read, { id }) => {
    const values = isRecord(stored) && Object.hasOwn(stored, id) ? stored[id] : undefined
    if (!isRecord(values) || id === 'check') return read
    const parsed = parseStep(id, formOf(id, values))
    return parsed.ok ? withAnswers(read, parsed.answers) : read
  }, {})
}

/** The page after this one, unless an earlier one has become owed by this very answer. */
function onward(stepId: StepId, answers: Answers): StepId {
  const next = nextStep(stepId, answers)
  return mayVisit(next, answers) ? next : firstIncomplete(answers)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
