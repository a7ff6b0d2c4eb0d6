import type { FormBody, readForm } from '#platform/forms.ts'
import { legalBases, regimes, valuesOf } from './rules/codes.ts'
import { lineMarkedAbove, refusal } from './rules/marking.ts'

/** What every disclosure stores, whichever way it goes (BR22). */
export interface Basis {
  readonly regime: string
  readonly legalBasis: string
  readonly necessity: string
  readonly withheld: string
}

export function readBasis(form: ReturnType<typeof readForm>): Basis {
  const regime = form.choice('regime', valuesOf(regimes), 'Choose under which law it is shared')
  const legalBasis = form.choice('legalBasis', valuesOf(legalBases), 'Choose the legal basis')
  if (legalBases.find((basis) => basis.value === legalBasis)?.regime !== regime) {
    form.fail('legalBasis', 'This basis does not belong to the law you chose above')
  }
  return {
    regime,
    legalBasis,
    necessity: form.text('necessity', {
      required: 'Write why these readers need it',
      max: 2_000,
      multiline: true,
      label: 'Why they need it',
    }),
    withheld: form.text('withheld', { max: 2_000, multiline: true, label: 'What is withheld' }),
  }
}

/** Conditions for one agency, from its own field. Under C they may not be empty. */
export function readConditions(
  form: ReturnType<typeof readForm>,
  body: FormBody,
  agencyId: string,
  handling: string,
): string {
  const field = `conditions-${agencyId}`
  if (body[field] === undefined && handling === 'P') return ''
  const rule = { max: 2_000, multiline: true, label: 'The conditions' }
  const text = form.text(
    field,
    handling === 'C'
      ? { ...rule, required: 'Write the conditions for this agency: C is never shared without' }
      : rule,
  )
  if (lineMarkedAbove(text) !== null) form.fail(field, refusal)
  return text
}
