import { html, type Html } from '@article4/govuk-html'
import type { FormState } from '#platform/forms.ts'
import { postForm, problems, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, choiceField, listField, plain, textField } from '../../pages/parts.view.ts'
import type { Choice } from '../../rules/codes.ts'

/** Counting links of a campaign. */
export interface LinksModel {
  readonly form: FormState
  readonly backHref: string
  readonly name: string
  readonly links: readonly {
    readonly url: string
    /** Where a poster with this link is made, on the public site; null where paper may not lead there. */
    readonly paper: string | null
    readonly label: string
    readonly channel: string
    readonly agency: string
    readonly to: string
    readonly visits: string
    readonly firstDay: string | null
    readonly lastDay: string | null
  }[]
  readonly mayAdd: boolean
  readonly channels: readonly Choice[]
  readonly pages: readonly Choice[]
  readonly languages: readonly Choice[]
}

export const linksView = (model: LinksModel): Html => html`${back(model.backHref, 'The campaign')}
${problems(model.form)}
<span class="govuk-caption-l govuk-!-text-break-word">${plain(model.name)}</span>
<h1 class="govuk-heading-l">Counting links</h1>
<p class="govuk-body">A counting link is a short address for one channel. Each visit adds one to the number of its day, and nothing else is kept: nobody is followed. Robots and reloads count too, so a number is at most the visits of people. The public page <strong>/counting</strong> says how it works.</p>
${
  model.links.length === 0
    ? html`<p class="govuk-body">There is no link yet.</p>`
    : listTable({
        label: 'Links',
        caption: 'Links, oldest first',
        isFirstCellHeader: true,
        head: ['Address', 'Where it stands', 'Leads to', 'Visits', 'From', 'To', 'Agency'],
        rows: model.links.map((one) => [
          html`<code class="govuk-!-text-break-word">${one.url}</code>${one.paper === null ? null : poster(one.paper, one.label)}`,
          html`<span class="govuk-!-text-break-word">${plain(one.label)}</span><br>${one.channel}`,
          one.to,
          one.visits,
          one.firstDay === null ? 'Not opened yet' : showDay(one.firstDay),
          one.lastDay === null ? 'Not opened yet' : showDay(one.lastDay),
          one.agency,
        ]),
      })
}
${model.mayAdd ? html`<h2 class="govuk-heading-m">Make a link</h2>${postForm({ action: `${model.backHref}/links`, submit: 'Make it', body: fields(model) })}` : null}`

const poster = (href: string, label: string): Html =>
  html`<br><a class="govuk-link" href="${href}">Poster with this link<span class="govuk-visually-hidden">: ${plain(label)}</span></a>`

const fields = ({
  form,
  channels,
  pages,
  languages,
}: LinksModel): Html => html`${textField({ form, name: 'label', label: 'Where will it stand?', hint: 'Such as: poster at the bus station. Do not put one where exploiters could see who opens it' })}
${listField({ form, name: 'channel', label: 'Which channel is it?' }, channels)}
${choiceField({ form, name: 'page', label: 'To which page does it lead?' }, pages)}
${listField({ form, name: 'language', label: 'In which language?' }, languages)}`
