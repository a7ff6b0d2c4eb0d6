import type { Draft } from './draft.ts'
import type { StepId } from './journey/fields.ts'
import type { FieldError } from './journey/read-field.ts'
import type { RefusedFile } from './take-files.ts'
import type { Front } from './site.ts'

/** What the form shows next: decided by a command, arranged by `pages/form.ts`. */
export type Screen =
  | StepScreen
  | { readonly kind: 'before'; readonly token: string; readonly isProfessional: boolean }
  /** Sent, now or by an earlier press of the same button: the code is the same. */
  | {
      readonly kind: 'sent'
      readonly token: string
      readonly receipt: string
      readonly isLabourOnly: boolean
    }
  /** It was sent, and this page is an older one: the answer may have been lost on the way. */
  | { readonly kind: 'retry'; readonly token: string }
  /** It was sent more than a day ago: we have it, and the code cannot be shown again. */
  | { readonly kind: 'already' }
  /** It was left, or thirty minutes are over. */
  | { readonly kind: 'expired' }

export interface StepScreen {
  readonly kind: 'step'
  readonly token: string
  readonly show: StepId
  readonly draft: Draft
  readonly isChange: boolean
  readonly isRefused: boolean
  readonly errors: readonly FieldError[]
  readonly refusedFiles: readonly RefusedFile[]
}

export interface Answered {
  readonly screen: Screen
  readonly front: Front | null
}
