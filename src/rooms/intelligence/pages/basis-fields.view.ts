import { html, radios, textarea, type Html } from '@article4/govuk-html'
import { valueOf, type FormState } from '#platform/forms.ts'
import { fieldError } from '#platform/views/form.ts'
import { legalBases, regimes } from '../rules/codes.ts'

/** On which law and basis a disclosure stands, why it is needed, what is withheld: stored with each (BR22). */
export const basisFields = (form: FormState): Html => html`${radios({
  name: 'regime',
  idPrefix: 'regime',
  fieldset: { legend: { text: 'Under which law?', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(form, 'regime'),
  items: [...regimes],
  ...fieldError(form, 'regime'),
})}
${radios({
  name: 'legalBasis',
  idPrefix: 'legalBasis',
  fieldset: { legend: { text: 'Legal basis', classes: 'govuk-fieldset__legend--s' } },
  value: valueOf(form, 'legalBasis'),
  items: legalBases.map(({ value, text }) => ({ value, text })),
  ...fieldError(form, 'legalBasis'),
})}
${textarea({ id: 'necessity', name: 'necessity', rows: 3, label: { text: 'Why do these readers need it?' }, value: valueOf(form, 'necessity'), ...fieldError(form, 'necessity') })}
${textarea({ id: 'withheld', name: 'withheld', rows: 2, label: { text: 'What is withheld, besides the source?' }, value: valueOf(form, 'withheld'), ...fieldError(form, 'withheld') })}`

/** The field for the conditions of one agency. */
export const conditionsField = (form: FormState, agencyId: string, name: string, isNeeded: boolean): Html =>
  textarea({
    id: `conditions-${agencyId}`,
    name: `conditions-${agencyId}`,
    rows: 3,
    label: { text: `Conditions for ${name}${isNeeded ? '' : ' (if any)'}` },
    value: valueOf(form, `conditions-${agencyId}`),
    ...fieldError(form, `conditions-${agencyId}`),
  })
