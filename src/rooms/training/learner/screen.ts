import type { FormState } from '#platform/forms.ts'
import type { Wave } from '../rules/form.ts'
import type { AgencyChoice, OpenSession, PassportLine, Reading } from './queries.ts'

/** What a learner is shown after a post: decided by a command, arranged by `pages/present.ts`. */
export type Screen =
  | { readonly kind: 'ask'; readonly form: FormState }
  | {
      readonly kind: 'begin'
      readonly form: FormState
      readonly code: string
      readonly session: OpenSession
    }
  | QuestionsScreen
  | {
      readonly kind: 'saved'
      readonly form: FormState
      readonly session: OpenSession
      readonly sessionCode: string
      readonly code: string
      readonly wave: Wave
      readonly reading: readonly Reading[]
    }
  | { readonly kind: 'closed' }
  | { readonly kind: 'certificates'; readonly lines: readonly (PassportLine & { readonly number: string })[] }
  | { readonly kind: 'no-certificate'; readonly isCode: boolean }

export interface QuestionsScreen {
  readonly kind: 'questions'
  readonly form: FormState
  readonly session: OpenSession
  readonly sessionCode: string
  readonly code: string
  readonly isNewCode: boolean
  readonly wave: Wave
  readonly isOdd: boolean
  /** Asked once; null where they are known. */
  readonly agencies: readonly AgencyChoice[] | null
}
