import { errorSummary, html, type Child, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'

/** Pieces that every form of the public site shares. */
export interface ShownError {
  /** The field's name. */
  readonly field: string
  /** The id its summary line leads to; the field's name unless said. */
  readonly at?: string
  readonly text: string
}

export const stepFormId = 'step-form'

interface StepForm {
  readonly action: string
  readonly token: string
  readonly step: string
  readonly isChange?: boolean
  readonly isMultipart?: boolean
  readonly body: Html
}

/** The form of one page. Its place in the journey travels in it, so that the address never changes. */
export const form = ({ action, token, step, isChange, isMultipart, body }: StepForm): Html =>
  html`<form method="post" action="${action}" id="${stepFormId}" novalidate autocomplete="off"${isMultipart === true ? html` enctype="multipart/form-data"` : null}>
${hidden('token', token)}
${hidden('step', step)}
${isChange === true ? hidden('change', '1') : null}
${body}
</form>`

export const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`

export function errorList(t: Words, errors: readonly ShownError[]): Child {
  if (errors.length === 0) return null
  return errorSummary({
    titleText: t('error.title'),
    errorList: errors.map((error) => ({ text: error.text, href: `#${error.at ?? error.field}` })),
  })
}
