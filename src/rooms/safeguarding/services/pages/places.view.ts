import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, fieldsOf, meant, plain, type Choices } from '../../pages/parts.view.ts'
import { servicesTable, type ServiceRow } from './services.view.ts'

/** Services that could help one person with one need, and the places that were asked for. */
export interface PlacesModel {
  readonly form: FormState
  readonly action: string
  readonly backHref: string
  readonly kind: string
  readonly staleHours: number
  readonly services: readonly ServiceRow[]
  readonly choices: Choices
  readonly states: Choices
  readonly places: readonly {
    readonly service: string
    readonly state: string
    readonly words: string
    readonly by: string
    readonly at: Date
  }[]
}

export const placesView = (model: PlacesModel): Html => html`${back(model.backHref, model.kind)}
${problems(model.form)}
<h1 class="govuk-heading-l">Who could help: ${model.kind}</h1>
<p class="govuk-body">What could take them stands first. Ring the duty line, and say no more than they agreed to.</p>
${servicesTable(model.services, model.staleHours)}
<h2 class="govuk-heading-m">Places that were asked for</h2>
${
  model.places.length === 0
    ? html`<p class="govuk-body">None.</p>`
    : listTable({
        label: 'Places that were asked for',
        caption: 'Places that were asked for, newest first',
        isFirstCellHeader: true,
        head: ['Service', 'What happened', 'Note', 'Recorded'],
        rows: model.places.map((one) => [
          html`<span class="govuk-!-text-break-word">${plain(one.service)}</span>`,
          one.state,
          html`<span class="govuk-!-text-break-word">${plain(one.words)}</span>`,
          html`${one.by}, ${showInstant(one.at)}`,
        ]),
      })
}
${model.choices.length === 0 ? null : postForm({ action: model.action, submit: 'Record it', body: fields(model) })}`

function fields(model: PlacesModel): Html {
  const { pick, choice, area } = fieldsOf({ form: model.form, known: {} })
  return html`${pick('service', 'Which service?', model.choices)}
${choice('state', 'What happened?', model.states)}
${area('words', 'Note', 'Not the address')}
${meant()}`
}
