import { button, fileUpload, html, insetText, warningText, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { fieldError, problems } from '#platform/views/form.ts'
import { back, bullets, plain } from '../../subject/pages/parts.view.ts'
import { networkBody, type NetworkBody } from './parts.view.ts'

/** A network that somebody brings in a file: looked at, and not kept. */
export interface PreviewModel {
  readonly form: FormState
  /** As much as a file may have. */
  readonly megabytes: number
  /** Null until a file was read. */
  readonly found: {
    readonly kind: string
    readonly isAsWritten: boolean
    /** The handling that the file claims. */
    readonly stamp: readonly string[]
    /** What speaks against this person having it. */
    readonly concerns: readonly string[]
    readonly around: string
    readonly body: NetworkBody
  } | null
}

export const previewView = (model: PreviewModel): Html => html`${back('/subjects', 'Subjects')}
${problems(model.form)}
<h1 class="govuk-heading-l">${model.found === null ? 'A network from a file' : 'What the file says'}</h1>
${model.found === null ? introduction() : found(model.found)}
<form method="post" action="/networks/preview" enctype="multipart/form-data" novalidate>
${fileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'The file' },
  hint: {
    text: `GraphML, FollowTheMoney or the table of subjects, as a hub like this one writes them. At most ${model.megabytes} MB`,
  },
  ...fieldError(model.form, 'file'),
})}
${fileUpload({
  id: 'connections',
  name: 'connections',
  label: { text: 'The table of connections' },
  hint: { text: 'Only where the file is a table of subjects' },
  ...fieldError(model.form, 'connections'),
})}
${button({ text: 'Look at it', preventDoubleClick: true })}
</form>`

const introduction = (): Html =>
  html`<p class="govuk-body">A network that a colleague took away from a hub like this one can be looked at here. It is not kept, and nothing of it is entered; that you looked is kept.</p>`

const found = (file: NonNullable<PreviewModel['found']>): Html => html`${warningText({
  text: 'Unconfirmed. Nobody here has confirmed any of it, and nothing of it was kept or compared with what is known.',
  iconFallbackText: 'Warning',
})}
<p class="govuk-body govuk-!-text-break-word">From ${file.kind}: around ${plain(file.around)}. ${
  file.isAsWritten
    ? 'It reads as a hub wrote it. That is no proof of where it comes from.'
    : 'It is not as a hub wrote it: rows were moved, or something was changed. Ask whoever sent it.'
}</p>
<h2 class="govuk-heading-m">The handling it carries</h2>
${insetText({ html: bullets(file.stamp.map((line) => html`<span class="govuk-!-text-break-word">${plain(line)}</span>`)) })}
${file.concerns.map((line) => warningText({ html: html`<span class="govuk-!-text-break-word">${plain(line)}</span>`, iconFallbackText: 'Warning' }))}
${networkBody(file.body)}
<h2 class="govuk-heading-m">Another file</h2>`
