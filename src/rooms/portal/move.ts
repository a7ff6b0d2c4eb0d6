import type { Draft } from './draft.ts'
import type { StepId } from './journey/fields.ts'
import { formValues, keptOf, parseStep } from './journey/parse.ts'
import { postStep } from './journey/post.ts'
import type { FieldError, Form, Kept } from './journey/read-field.ts'
import { firstIncomplete, mayVisit, previousStep, stepOf, withAnswers } from './journey/steps.ts'

/**
 * One press of a button in the form: from the draft as it was to the draft as it is and the page to show.
 *
 * Whatever the button, nothing typed is lost: what can be taken is taken, and what cannot is kept as it was typed and
 * shown again when the person comes back to that page.
 */
export interface Press {
  readonly step: StepId
  readonly go: Go
  /** The page was opened from "check your answers" and leads back there. */
  readonly isChange: boolean
  readonly form: Form
}

export type Go =
  { readonly kind: 'on' | 'back' | 'stay' } | { readonly kind: 'change'; readonly step: StepId }

export interface Moved {
  readonly draft: Draft
  /** `before` is the page before the first question. */
  readonly show: StepId | 'before'
  readonly isChange: boolean
  readonly errors: readonly FieldError[]
  /** The page asked for is not due yet: another one is owed first. */
  readonly isRefused: boolean
}

export function move(draft: Draft, press: Press): Moved {
  const still: Moved = { draft, show: press.step, isChange: press.isChange, errors: [], isRefused: false }
  if (!mayVisit(press.step, draft.answers)) return owed(still)
  switch (press.go.kind) {
    case 'on':
      return goOn(still, press)
    case 'back':
      return goBack(still, press)
    case 'stay':
      return { ...still, draft: keep(draft, press) }
    case 'change':
      return change(still, press.go.step)
  }
}

/** What a page shows in its fields: what was typed there and not taken, else what was answered. */
export function valuesFor(draft: Draft, step: StepId): Kept {
  return draft.typed?.step === step ? draft.typed.kept : formValues(step, draft.answers)
}

function goOn(still: Moved, press: Press): Moved {
  const { draft } = still
  const posted = postStep(draft.answers, press.step, press.form, { isChange: press.isChange })
  if (posted.kind === 'refused') return owed(still)
  if (posted.kind === 'errors') return { ...still, draft: keep(draft, press), errors: posted.errors }
  return {
    ...still,
    draft: { ...draft, answers: posted.answers, typed: forget(draft, press.step) },
    show: posted.show,
    isChange: press.isChange && posted.show !== 'check',
  }
}

function goBack(still: Moved, press: Press): Moved {
  const draft = takeWhatFits(still.draft, press)
  const before =
    press.isChange && firstIncomplete(draft.answers) === 'check'
      ? 'check'
      : previousStep(press.step, draft.answers)
  if (before === null) return { ...still, draft, show: 'before', isChange: false }
  const show = mayVisit(before, draft.answers) ? before : firstIncomplete(draft.answers)
  return { ...still, draft, show, isChange: press.isChange && show !== 'check' }
}

function takeWhatFits(draft: Draft, press: Press): Draft {
  if (press.step === 'check') return draft
  const parsed = parseStep(press.step, press.form)
  if (!parsed.ok) return keep(draft, press)
  return { ...draft, answers: withAnswers(draft.answers, parsed.answers), typed: forget(draft, press.step) }
}

function change(still: Moved, step: StepId): Moved {
  if (!mayVisit(step, still.draft.answers) || step === 'check') return owed(still)
  return { ...still, show: step, isChange: true }
}

function owed(still: Moved): Moved {
  return { ...still, show: firstIncomplete(still.draft.answers), isChange: false, isRefused: true }
}

/** Keeps what was typed on a page as it was typed; a page where nothing was typed has nothing to keep. */
function keep(draft: Draft, press: Press): Draft {
  const kept = keptOf(stepOf(press.step).fields, press.form)
  const isTyped = Object.values(kept).some((value) => value.length > 0)
  return isTyped ? { ...draft, typed: { step: press.step, kept } } : draft
}

const forget = (draft: Draft, step: StepId): Draft['typed'] =>
  draft.typed?.step === step ? null : draft.typed
