import { button, html, insetText, type Html } from '@article4/govuk-html'
import { emptyForm } from '#platform/forms.ts'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, dayField, link, plain } from '../../pages/parts.view.ts'

/** Whom campaigns of a period have not reached for. */
export interface ReachModel {
  readonly from: string
  readonly to: string
  /** Null where no table of languages was read in. */
  readonly source: string | null
  readonly actions: readonly string[]
  readonly languages: readonly {
    readonly name: string
    readonly people: string
    readonly pages: string
    readonly campaigns: string
    readonly channels: string
  }[]
  readonly districts: readonly {
    readonly name: string
    readonly people: string
    readonly campaigns: string
  }[]
  readonly wards: readonly { readonly name: string; readonly campaigns: string }[]
  readonly sectors: readonly { readonly name: string; readonly campaigns: string }[]
}

export const reachView = (model: ReachModel): Html => html`${back('/campaigns', 'Campaigns')}
<h1 class="govuk-heading-l">Who has not been reached</h1>
<p class="govuk-body">Campaigns from ${showDay(model.from)} to ${showDay(model.to)}, by their newest plans. Withdrawn ones reach nobody. That a campaign was in a language or a place does not say that anybody there saw it: figures and surveys tell of that.</p>
<form method="get" action="/campaigns/reach" novalidate>
${dayField({ form: emptyForm, name: 'from', label: 'From', otherwise: model.from })}
${dayField({ form: emptyForm, name: 'to', label: 'To', otherwise: model.to })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${model.source === null ? insetText({ text: 'No table of languages was read in, so nobody is counted. Whoever installs the hub can read the Census table in: article4 import languages.' }) : null}
<h2 class="govuk-heading-m">What to do next</h2>
${model.actions.length === 0 ? html`<p class="govuk-body">Nothing stands out.</p>` : html`<ul class="govuk-list govuk-list--bullet">${model.actions.map((text) => html`<li>${text}</li>`)}</ul>`}
<p class="govuk-body-s">The rule: the largest language with public pages that no campaign was in, the largest without pages, and the largest district without a campaign.</p>
${link('/campaigns/languages', 'Languages of the area')}
${table(
  'Languages',
  ['Language', 'People', 'Public pages', 'Campaigns', 'Channels'],
  model.languages.map((one) => [one.name, one.people, one.pages, one.campaigns, one.channels]),
)}
${table(
  'Districts',
  ['District', 'People', 'Campaigns'],
  model.districts.map((one) => [one.name, one.people, one.campaigns]),
)}
${table(
  'Wards that a plan names',
  ['Ward', 'Campaigns'],
  model.wards.map((one) => [one.name, one.campaigns]),
)}
${table(
  'Sectors',
  ['Sector', 'Campaigns'],
  model.sectors.map((one) => [one.name, one.campaigns]),
)}
${model.source === null ? null : html`<p class="govuk-body-s">People aged 3 and over by main language: ${model.source}. Counts under 10 are not told.</p>`}`

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>${
    rows.length === 0
      ? html`<p class="govuk-body">None is known.</p>`
      : listTable({
          label: title,
          caption: title,
          isFirstCellHeader: true,
          head,
          rows: rows.map((row) =>
            row.map((cell) => html`<span class="govuk-!-text-break-word">${plain(cell)}</span>`),
          ),
        })
  }`
