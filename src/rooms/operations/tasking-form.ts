import { lineMarkedAbove, markedAboveRefusal } from '#rooms/intelligence'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import {
  declineReasons,
  handBackReasons,
  markings,
  outcomes,
  priorities,
  valuesOf,
  type Marking,
  type Priority,
} from './rules/codes.ts'
import type { StepAction } from './states.ts'

/** The forms of taskings: what is asked, and each step. */
export interface OpenInput {
  readonly toAgencyId: string
  readonly asked: string
  readonly why: string
  readonly dueDay: string
  readonly priority: Priority
  readonly marking: Marking
  readonly handling: string
  readonly optionCode: string | null
  readonly requirementId: string | null
  readonly assessmentId: string | null
  readonly itemId: string | null
  readonly earlierId: string | null
}
type Form = ReturnType<typeof readForm>

export function parseOpen(body: FormBody): Parsed<OpenInput> {
  const form = readForm(body)
  const asked = form.text('asked', {
    required: 'Write what should be done',
    max: 500,
    multiline: true,
    label: 'What should be done',
  })
  if (asked !== '' && asked.length < 5) form.fail('asked', 'Write what should be done as a sentence')
  const why = form.text('why', {
    required: 'Write why it should be done',
    max: 2_000,
    multiline: true,
    label: 'Why it should be done',
  })
  if (why !== '' && why.length < 5) form.fail('why', 'Write why it should be done as a sentence')
  const optionCode = idOrNull(form.text('option', { max: 60 }))
  const requirementId = pointer(form, 'requirement', 'Choose a question of the list, or none')
  const assessmentId = pointer(form, 'assessment', 'Choose an assessment of the list, or none')
  const itemId = pointer(form, 'item', 'Choose an item of the list, or none')
  const toAgencyId = form.text('to', { required: 'Choose who is asked' })
  if (toAgencyId !== '' && !isId(toAgencyId)) form.fail('to', 'Choose an agency of the list')
  const dueDay = form.day('dueDay', 'Enter by when it should be done')
  const priority = form.choice('priority', valuesOf(priorities), 'Choose the priority')
  const marking = form.choice('marking', valuesOf(markings), 'Choose the marking')
  const handling = form.text('handling', { max: 500, multiline: true, label: 'The handling' })
  refuseMarkings(form, { asked, why, handling })
  const earlierId = pointer(form, 'earlier', 'The earlier tasking is not there')
  return form.result(() => ({
    toAgencyId,
    asked,
    why,
    dueDay: dueDay ?? '',
    priority,
    marking,
    handling,
    optionCode,
    requirementId,
    assessmentId,
    itemId,
    earlierId,
  }))
}

const idOrNull = (text: string): string | null => (text === '' ? null : text)
function pointer(form: Form, name: string, error: string): string | null {
  const value = idOrNull(form.text(name))
  if (value !== null && !isId(value)) form.fail(name, error)
  return value
}

/** BR18: what is marked above OFFICIAL-SENSITIVE is not taken in, wherever it is written. */
function refuseMarkings(form: Form, texts: Readonly<Record<string, string>>): void {
  for (const [field, text] of Object.entries(texts)) {
    const line = lineMarkedAbove(text)
    if (line !== null) form.fail(field, `${markedAboveRefusal}. Line ${line} begins like such a marking`)
  }
}

export interface StepInput {
  readonly taskingId: string
  readonly ownerId: string | null
  readonly reason: string | null
  readonly words: string
}
/** What each step asks for. */
export const stepFields: Readonly<
  Record<
    StepAction,
    {
      readonly needsOwner: boolean
      readonly reasons: readonly { readonly value: string; readonly text: string }[] | null
      readonly legend: string
      readonly wordsLabel: string
    }
  >
> = {
  accept: { needsOwner: true, reasons: null, legend: '', wordsLabel: 'What they should know (optional)' },
  decline: {
    needsOwner: false,
    reasons: declineReasons,
    legend: 'Why do you decline?',
    wordsLabel: 'In your own words',
  },
  withdraw: { needsOwner: false, reasons: null, legend: '', wordsLabel: 'Why (optional)' },
  'pass-on': { needsOwner: true, reasons: null, legend: '', wordsLabel: 'Why (optional)' },
  finish: {
    needsOwner: false,
    reasons: outcomes,
    legend: 'What came of it?',
    wordsLabel: 'What was done, and what came of it',
  },
  'hand-back': {
    needsOwner: false,
    reasons: handBackReasons,
    legend: 'Why do you hand it back?',
    wordsLabel: 'How far it came, and what is missing',
  },
}

export const parseStep =
  (action: StepAction) =>
  (body: FormBody, params: Readonly<Record<string, string>>): Parsed<StepInput> => {
    const form = readForm(body)
    const { needsOwner, reasons } = stepFields[action]
    const ownerId = needsOwner ? form.text('owner', { required: 'Choose who answers for it' }) : null
    if (ownerId !== null && ownerId !== '' && !isId(ownerId))
      form.fail('owner', 'Choose a person of the list')
    const reason =
      reasons === null ? null : form.choice('reason', valuesOf(reasons), 'Choose one of the list')
    const words = form.text('words', {
      ...(reasons === null ? {} : { required: 'Write it in your own words' }),
      max: 2_000,
      multiline: true,
      label: 'Your own words',
    })
    if (reasons !== null && words.length === 1) form.fail('words', 'Write it in your own words')
    refuseMarkings(form, { words })
    return form.result(() => ({ taskingId: params['taskingId'] ?? '', ownerId, reason, words }))
  }
