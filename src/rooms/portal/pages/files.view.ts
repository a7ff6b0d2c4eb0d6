import { button, fileUpload, html, type Html } from '@article4/govuk-html'
import type { Words } from '../content/catalogue.ts'
import { part, phrase, say } from '../site.ts'

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
    ...(errors.length === 0 ? {} : { errorMessage: { html: html`${errors.map((text, index) => html`${index > 0 ? html`<br>` : null}${phrase(t, text)}`)}` } }),
  })}
${button({ ...part(t, t('upload.button')), name: 'go', value: 'add', classes: 'govuk-button--secondary' })}`
}

/** The name as it was sent, apart from the words around it: it may be of any language and direction. */
const fileItem = (t: Words, file: FilesModel['files'][number]): Html =>
  html`<li><span><bdi>${file.name}</bdi> <span class="app-quiet" dir="ltr">(${file.size})</span></span>
<button class="app-link-button" name="go" value="remove:${file.id}">${say(t, 'upload.remove')}<span class="govuk-visually-hidden"> <bdi>${file.name}</bdi></span></button></li>`
