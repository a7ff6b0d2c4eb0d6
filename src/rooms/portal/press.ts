import { isId } from '#platform/ids.ts'
import type { FormBody } from '#platform/forms.ts'
import type { Relation, StepId } from './journey/fields.ts'
import { relations } from './journey/fields.ts'
import { isStepId } from './journey/steps.ts'

/**
 * What a post to the form asks for, read from its hidden fields and the button pressed. All of it comes from a browser:
 * what does not fit becomes the harmless thing, which is to show the page that is due.
 */
export interface Posted {
  readonly token: string
  /** Null on the page before the first question, and for a step nobody has heard of. */
  readonly step: StepId | null
  readonly button: Button
  readonly isChange: boolean
  readonly relation: Relation | null
  readonly isLabourOnly: boolean
  readonly form: FormBody
}

export type Button =
  | { readonly kind: 'begin' | 'on' | 'back' | 'stay' | 'add' | 'send' }
  | { readonly kind: 'change'; readonly step: StepId }
  | { readonly kind: 'remove'; readonly file: string }

export const readPosted = (form: FormBody): Posted => ({
  token: one(form, 'token'),
  step: stepIn(form),
  button: buttonOf(one(form, 'go')),
  isChange: one(form, 'change') === '1',
  relation: relations.find((relation) => relation === one(form, 'relation')) ?? null,
  isLabourOnly: one(form, 'work') === '1',
  form,
})

const plain = ['begin', 'on', 'back', 'stay', 'add', 'send'] as const

function buttonOf(pressed: string): Button {
  const kind = plain.find((word) => word === pressed)
  if (kind !== undefined) return { kind }
  const [verb, object = ''] = pressed.split(':')
  if (verb === 'change' && isStepId(object)) return { kind: 'change', step: object }
  if (verb === 'remove' && isId(object)) return { kind: 'remove', file: object }
  return { kind: 'stay' }
}

function stepIn(form: FormBody): StepId | null {
  const step = one(form, 'step')
  return isStepId(step) ? step : null
}

/** A field sent twice where one is meant is nothing we made. */
const one = (form: FormBody, name: string): string => {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'string' ? value : ''
}
