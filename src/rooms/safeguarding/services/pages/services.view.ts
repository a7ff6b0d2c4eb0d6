import { button, html, insetText, type Html } from '@article4/govuk-html'
import { showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, fieldsOf, plain, type Choices } from '../../pages/parts.view.ts'

export interface ServiceRow {
  readonly href: string
  readonly name: string
  readonly area: string
  readonly dutyLine: string
  readonly free: string
  readonly colour: string
  /** As of when it is free, or when somebody last said so. */
  readonly freeWhen: string
  /** Null where nobody ever said. */
  readonly freeAt: Date | null
  readonly forWhom: readonly string[]
  readonly against: readonly string[]
}
/** The catalogue of services: an area and a duty line, how many places as of when, and no address. */
export interface ServicesModel {
  readonly addHref: string | null
  readonly kind: string
  readonly kinds: Choices
  readonly staleHours: number
  readonly services: readonly ServiceRow[]
}

export const servicesView = (
  model: ServicesModel,
): Html => html`${back('/safeguarding', 'People we work with')}
<h1 class="govuk-heading-l">Services that help</h1>
<p class="govuk-body">What each offers and for whom. Ring the duty line: nobody is told anything from here. Where people are kept safe is never written down.</p>
${model.addHref === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${model.addHref}">Add a service</a></p>`}
<form method="get" action="/safeguarding/services">
${fieldsOf({ form: { values: {}, errors: [] }, known: { kind: model.kind } }).pick('kind', 'What is needed?', model.kinds, 'Anything')}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>
${servicesTable(model.services, model.staleHours)}`

/** Services under each other; the last column is there where they are looked at for one person. */
export const servicesTable = (services: readonly ServiceRow[], staleHours: number): Html =>
  services.length === 0
    ? insetText({ text: 'No service in the catalogue helps with this.' })
    : html`<p class="govuk-body-s">Free places are believed for ${staleHours} hours after somebody said them. After that they are not known.</p>
${listTable({
  label: 'Services',
  caption: 'Services',
  isFirstCellHeader: true,
  head: ['Service', 'Duty line', 'Free places', 'For whom'],
  rows: services.map((one) => [
    html`<a class="govuk-link govuk-!-text-break-word" href="${one.href}">${plain(one.name)}</a><br><span class="govuk-!-font-weight-regular">${plain(one.area)}</span>`,
    one.dutyLine,
    html`${codeTag(one.free, one.colour)}${one.freeAt === null ? null : html` ${one.freeWhen} ${showInstant(one.freeAt)}`}`,
    html`${one.against.length === 0 ? null : html`<p class="govuk-body-s govuk-!-margin-bottom-1 govuk-!-font-weight-bold">It ${one.against.join('; it ')}</p>`}${one.forWhom.map((line) => html`<p class="govuk-body-s govuk-!-margin-bottom-1 govuk-!-text-break-word">${plain(line)}</p>`)}`,
  ]),
})}`
