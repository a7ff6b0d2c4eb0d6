import { button, errorSummary, fileUpload, html, type Child, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { part, phrase, say } from '../site.ts'

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

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`

export function errorList(t: Words, errors: readonly ShownError[]): Child {
  if (errors.length === 0) return null
  return errorSummary({
    titleText: t('error.title'),
    errorList: errors.map((error) => ({ text: error.text, href: `#${error.at ?? error.field}` })),
  })
}

/** A field's error as its component takes it; nothing where there is none. */
export function errorOf(t: Words, errors: readonly ShownError[], name: string) {
  const error = errors.find((each) => each.field === name)
  return error === undefined
    ? {}
    : { errorMessage: { text: error.text, visuallyHiddenText: t('error.prefix').replace(/:$/u, '') } }
}

/** The files that wait with the form, and a place to add more. */
export interface FilesModel {
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: string }[]
  readonly hint: string
  readonly errors: readonly string[]
}

export const uploadId = 'upload'

export function filesField(t: Words, { files, hint, errors }: FilesModel): Html {
  return html`<h2 class="govuk-heading-s">${say(t, 'upload.list')}</h2>
${files.length === 0 ? html`<p class="govuk-body">${say(t, 'upload.none')}</p>` : html`<ul class="app-files">${files.map((file) => fileItem(t, file))}</ul>`}
${fileUpload({
  id: uploadId,
  name: uploadId,
  multiple: true,
  label: { ...part(t, t('upload.label')), classes: 'govuk-label--s' },
  hint: part(t, hint),
  attributes: { accept: 'image/jpeg,image/png,image/webp,application/pdf' },
  ...(errors.length === 0
    ? {}
    : {
        errorMessage: {
          html: html`${errors.map((text, index) => html`${index > 0 ? html`<br>` : null}${phrase(t, text)}`)}`,
        },
      }),
})}
${button({ ...part(t, t('upload.button')), name: 'go', value: 'add', classes: 'govuk-button--secondary' })}`
}

/** The name as it was sent, apart from the words around it: it may be of any language and direction. */
const fileItem = (t: Words, file: FilesModel['files'][number]): Html =>
  html`<li><span><bdi>${file.name}</bdi> <span class="app-quiet" dir="ltr">(${file.size})</span></span>
<button class="app-link-button" name="go" value="remove:${file.id}">${say(t, 'upload.remove')}<span class="govuk-visually-hidden"> <bdi>${file.name}</bdi></span></button></li>`
