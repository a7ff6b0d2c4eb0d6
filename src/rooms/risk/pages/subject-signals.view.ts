import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, plain } from './parts.view.ts'
import { bandTag, bandWarning, weightsNote, type WeakSignalsModel } from './weak-signals.view.ts'

/** Vehicles, businesses or persons whose signals add up, as far as the reader sees. */
export interface SubjectSignalsModel extends WeakSignalsModel {
  readonly title: string
  readonly kinds: readonly { readonly href: string; readonly text: string; readonly isChosen: boolean }[]
}

export const subjectSignalsView = (
  model: SubjectSignalsModel,
): Html => html`${back('/risk/signals', 'Weak signals')}
<h1 class="govuk-heading-l">Weak signals: ${model.title}</h1>
${bullets(
  model.kinds.map((kind) =>
    kind.isChosen
      ? html`<strong>${kind.text}</strong>`
      : html`<a class="govuk-link" href="${kind.href}">${kind.text}</a>`,
  ),
)}
<p class="govuk-body">Those named last in items that you may read, with the signs ticked in the same words, and nothing else: somebody else may see another band. A sign counts for everything that its text names, whoever did it.${model.isCut ? ' There are more than one page can take.' : null}</p>
${bandWarning()}
${weightsNote(model)}
${
  model.rows.length === 0
    ? html`<p class="govuk-body">No text that you may read names one and has a sign ticked in it.</p>`
    : listTable({
        label: model.title,
        caption: model.title,
        isFirstCellHeader: true,
        head: ['Named', 'Band', 'Why', 'What would change it'],
        rows: model.rows.map((row) => [
          html`<a class="govuk-link govuk-!-text-break-word" href="${row.href}">${plain(row.name)}</a>`,
          bandTag(row.band, row.bandWords),
          row.why,
          row.change.length === 0 ? 'No single item, and no day within two years' : bullets(row.change),
        ]),
      })
}`
