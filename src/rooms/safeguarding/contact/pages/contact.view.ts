import { html, insetText, type Html } from '@article4/govuk-html'
import { showDay, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from '../../pages/parts.view.ts'

/** How somebody may be reached, without where; what was agreed for later; and who tried. */
export interface ContactModel {
  readonly at: string
  readonly recordHref: string
  readonly reference: string
  readonly saidNo: boolean
  readonly channels: readonly {
    readonly href: string
    readonly kind: string
    readonly isOpen: boolean
    readonly isWithdrawn: boolean
    readonly stands: string
    readonly terms: readonly string[]
    readonly by: string
    readonly saidAt: Date
  }[]
  readonly plan: {
    readonly words: string
    readonly dueOn: string
    readonly who: string
    readonly isDue: boolean
  } | null
  readonly log: readonly {
    /** Null where nothing more is to be said of it. */
    readonly href: string | null
    readonly kind: string
    readonly purpose: string
    readonly result: string
    readonly isBad: boolean
    readonly note: string
    readonly by: string
    readonly tried: Date
  }[]
}

const link = (href: string, text: string, about = ''): Html =>
  html`<a class="govuk-link" href="${href}">${text}${about === '' ? null : html`<span class="govuk-visually-hidden"> ${about}</span>`}</a>`
const broken = (words: Html | string): Html => html`<span class="govuk-!-text-break-word">${words}</span>`

export const contactView = (model: ContactModel): Html => html`${back(model.recordHref, 'The record')}
<h1 class="govuk-heading-l">How ${model.reference} may be reached</h1>
<p class="govuk-body">Nobody is contacted unless they said themselves that it is safe: how, when, what about and until when. Where to is sealed. You see it when you set out to contact them and all of that holds.</p>
${model.saidNo ? insetText({ text: 'They do not want to be contacted, or took their agreement back. Every way is closed until they say otherwise.' }) : null}
<h2 class="govuk-heading-m">Ways to reach them</h2>
${
  model.channels.length === 0
    ? html`<p class="govuk-body">None is noted.</p>`
    : listTable({
        label: 'Ways to reach them',
        caption: 'Ways to reach them, and what they said of each last',
        isFirstCellHeader: true,
        head: ['Way', 'Now', 'What they said', 'Do'],
        rows: model.channels.map((one) => [
          one.kind,
          html`${codeTag(one.isOpen ? 'Open' : 'Closed', one.isOpen ? 'green' : 'red')} ${one.stands}`,
          html`${one.terms.map((line) => html`<p class="govuk-body-s govuk-!-margin-bottom-1 govuk-!-text-break-word">${plain(line)}</p>`)}<p class="govuk-body-s govuk-!-margin-bottom-0">${one.by}, ${showInstant(one.saidAt)}</p>`,
          html`${one.isOpen ? html`<p class="govuk-body-s govuk-!-margin-bottom-1">${link(`${one.href}/attempt`, 'Contact them', `by ${one.kind}`)}</p>` : null}
<p class="govuk-body-s govuk-!-margin-bottom-1">${link(`${one.href}/confirm`, 'Write what they say now', `of ${one.kind}`)}</p>
${one.isWithdrawn ? null : html`<p class="govuk-body-s govuk-!-margin-bottom-0">${link(`${one.href}/withdraw`, 'Close it', `: ${one.kind}`)}</p>`}`,
        ]),
      })
}
<p class="govuk-body">${link(`${model.at}/new`, 'Note a way to reach them')}</p>
<h2 class="govuk-heading-m">To be asked again</h2>
${
  model.plan === null
    ? html`<p class="govuk-body">Nothing is planned.</p>`
    : html`<p class="govuk-body">${model.plan.isDue ? codeTag('Due', 'red') : null} On ${showDay(model.plan.dueOn)}, by ${model.plan.who}: ${broken(plain(model.plan.words))}</p>`
}
<p class="govuk-body">${link(`${model.at}/plan`, 'When and how they want to be asked again')}</p>
<h2 class="govuk-heading-m">Who tried to reach them</h2>
${
  model.log.length === 0
    ? html`<p class="govuk-body">Nobody has.</p>`
    : listTable({
        label: 'Contact log',
        caption: 'Contact log, newest first',
        isFirstCellHeader: true,
        head: ['When', 'Way', 'Why', 'What came of it', 'Who'],
        rows: model.log.map((one) => [
          showInstant(one.tried),
          one.kind,
          one.purpose,
          html`${codeTag(one.result, one.isBad ? 'red' : 'grey')} ${broken(plain(one.note))}${one.href === null ? null : html` ${link(one.href, 'Say what came of it')}`}`,
          one.by,
        ]),
      })
}`
