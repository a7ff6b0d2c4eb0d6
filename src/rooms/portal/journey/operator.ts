/**
 * The operator's form: the same questions for someone on the telephone, on one screen, safety first. It is read by the
 * same rules as the public's pages, so a caller's report and a typed one are the same document.
 */
import type { Answers, Field, StepId } from './fields.ts'
import { fieldsOf } from './fields.ts'
import { keptOf, parseStep } from './parse.ts'
import { readField } from './read-field.ts'
import type { FieldError, Form, Kept } from './read-field.ts'
import { relevant, stepOf, withAnswers } from './steps.ts'

/** Asked of a caller only: whether they can talk where they are. */
const safeToTalk = {
  kind: 'choice',
  name: 'safeToTalk',
  values: ['yes', 'no', 'not-known'],
  required: true,
} as const satisfies Field

export type SafeToTalk = (typeof safeToTalk.values)[number]

/** A part of the screen: a step's fields, or the operator's own question. */
export interface OperatorPart {
  readonly id: StepId | 'safe-to-talk'
  readonly fields: readonly Field[]
}

/** What is left out: files, showing the words again and the check page have no meaning for a voice. */
const order: readonly StepId[] = [
  'start',
  'agency',
  'what',
  'where',
  'when',
  'setting',
  'signs',
  'who',
  'identifiers',
  'know',
  'contact',
  'reach',
]

/** The screen, in order: danger, safe to talk, children, and then the rest. */
export const operatorForm: readonly OperatorPart[] = [
  part('danger'),
  part('emergency'),
  { id: 'safe-to-talk', fields: [safeToTalk] },
  part('children'),
  ...order.map(part),
]

export type OperatorParsed =
  | { readonly ok: true; readonly answers: Answers; readonly safeToTalk: SafeToTalk }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly kept: Kept }

/** Read the whole screen at once: answers that would be ready to send, or every error. */
export function parseOperator(form: Form): OperatorParsed {
  const errors: FieldError[] = []
  // Passed unasked, so that the journey's own rules find nothing owed.
  let answers: Answers = { files: {}, options: {} }
  let safe: SafeToTalk | undefined
  for (const { id } of operatorForm) {
    if (id === 'safe-to-talk') {
      const read = readSafeToTalk(form)
      if (typeof read === 'string') safe = read
      else errors.push(read)
    } else if (stepOf(id).appliesTo(answers)) {
      const parsed = parseStep(id, form)
      if (parsed.ok) answers = withAnswers(answers, parsed.answers)
      else errors.push(...parsed.errors)
    }
  }
  if (errors.length > 0 || safe === undefined) return { ok: false, errors, kept: keptOfScreen(form) }
  return { ok: true, answers: relevant(answers), safeToTalk: safe }
}

function readSafeToTalk(form: Form): SafeToTalk | FieldError {
  const { value, errors } = readField(safeToTalk, form)
  const chosen = safeToTalk.values.find((offered) => offered === value)
  return chosen ?? errors[0] ?? { field: safeToTalk.name, key: `error.${safeToTalk.name}.required` }
}

function keptOfScreen(form: Form): Kept {
  return keptOf(
    operatorForm.flatMap(({ fields }) => fields),
    form,
  )
}

function part(id: StepId): OperatorPart {
  return { id, fields: fieldsOf(id) }
}
