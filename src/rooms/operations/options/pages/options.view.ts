import { button, html, select, type Html } from '@article4/govuk-html'
import { showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, bullets, codeTag, type Choice } from '../../pages/parts.view.ts'

/** What can be done about a kind of place or person, under which law, and who may authorise it. */
export interface OptionsModel {
  readonly about: string
  readonly version: string
  readonly reviewBy: string
  readonly isPastReview: boolean
  readonly places: readonly Choice[]
  readonly agencyKinds: readonly Choice[]
  readonly chosen: { readonly place: string; readonly agency: string }
  readonly rows: readonly {
    readonly name: string
    readonly isToBeChecked: boolean
    readonly law: string
    readonly who: string
    readonly numbers: readonly { readonly words: string; readonly isToBeChecked: boolean }[]
    readonly fits: string
    readonly plan: string
    readonly sources: readonly string[]
    readonly askHref: string
  }[]
}

const toBeChecked = (): Html => codeTag('To be checked', 'yellow')

export const optionsView = (model: OptionsModel): Html => html`${back('/operations', 'Taskings')}
<h1 class="govuk-heading-l">What can be done, and who may do it</h1>
<p class="govuk-body">${model.about}</p>
<p class="govuk-body">As of ${showDay(model.version)}. ${model.isPastReview ? html`${codeTag('Past its review', 'red')} It should have been looked at again by ${showDay(model.reviewBy)}.` : html`To be looked at again by ${showDay(model.reviewBy)}.`}</p>
<form method="get" action="/operations/options">
${select({ id: 'place', name: 'place', label: { text: 'About what' }, value: model.chosen.place, items: [{ value: '', text: 'Anything' }, ...model.places] })}
${select({ id: 'agency', name: 'agency', label: { text: 'Used by' }, value: model.chosen.agency, items: [{ value: '', text: 'Any kind of agency' }, ...model.agencyKinds] })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${
  model.rows.length === 0
    ? html`<p class="govuk-body">No option of the list fits both. That is no advice that nothing can be done.</p>`
    : listTable({
        label: 'Options',
        caption: 'Options',
        isFirstCellHeader: true,
        head: ['Option', 'Law', 'Who may authorise or apply', 'To know', 'Fits', 'Source'],
        rows: model.rows.map((row) => [
          html`${row.name}${row.isToBeChecked ? html` ${toBeChecked()}` : null}<br><a class="govuk-link" href="${row.askHref}">Ask for it<span class="govuk-visually-hidden">: ${row.name}</span></a>`,
          row.law,
          row.who,
          row.numbers.length === 0
            ? 'Nothing noted'
            : bullets(
                row.numbers.map(
                  (one) => html`${one.words}${one.isToBeChecked ? html` ${toBeChecked()}` : null}`,
                ),
              ),
          html`${row.fits}. ${row.plan}`,
          bullets(row.sources),
        ]),
      })
}`
