import { details, html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { asWritten, showInstant } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, link, plain } from './parts.view.ts'
import type { Line } from './plan-words.ts'

/** One campaign: where it stands, what is planned, what was registered, what was amended since, and how it ended. */
export interface CampaignModel {
  readonly href: string
  readonly name: string
  readonly agency: string
  readonly standing: string
  readonly plan: readonly Line[]
  readonly registration: {
    readonly lines: readonly Line[]
    readonly by: string
    readonly at: Date
    /** The registered plan, where it is not the newest. */
    readonly plan: readonly Line[] | null
  } | null
  readonly amendments: readonly {
    readonly version: number
    readonly by: string
    readonly at: Date
    readonly reason: string
    readonly changes: readonly { readonly label: string; readonly was: string; readonly is: string }[]
  }[]
  readonly ending: {
    readonly title: string
    readonly words: string
    readonly by: string
    readonly at: Date
  } | null
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

export const campaignView = (model: CampaignModel): Html => html`${back('/campaigns', 'Campaigns')}
<span class="govuk-caption-l">${model.agency}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.name)}</h1>
${insetText({ text: model.standing })}
${model.links.map(({ href, text }) => link(href, text))}
${model.ending === null ? null : ended(model.ending)}
${model.registration === null ? null : registered(model.registration)}
${model.amendments.length === 0 ? null : html`<h2 class="govuk-heading-m">Amended after registration</h2>${model.amendments.map(amended)}`}
<h2 class="govuk-heading-m">The plan</h2>
${lines(model.plan)}`

const lines = (all: readonly Line[]): Html =>
  summaryList({
    rows: all.map((one) => ({
      key: { text: one.label },
      value: { html: html`<span class="govuk-!-text-break-word">${asWritten(plain(one.value))}</span>` },
    })),
  })

const ended = (
  ending: NonNullable<CampaignModel['ending']>,
): Html => html`<h2 class="govuk-heading-m">${ending.title}</h2>
${asWritten(plain(ending.words))}
<p class="govuk-body-s">${ending.by}, ${showInstant(ending.at)}</p>`

const registered = (
  registration: NonNullable<CampaignModel['registration']>,
): Html => html`<h2 class="govuk-heading-m">Registered before it began</h2>
${lines(registration.lines)}
<p class="govuk-body-s">${registration.by}, ${showInstant(registration.at)}. A registration is never changed.</p>
${registration.plan === null ? null : details({ summaryText: 'The plan as it was registered', html: lines(registration.plan) })}`

const amended = (
  one: CampaignModel['amendments'][number],
): Html => html`<h3 class="govuk-heading-s">Version ${one.version}</h3>
${asWritten(plain(one.reason))}
<p class="govuk-body-s">${one.by}, ${showInstant(one.at)}</p>
${
  one.changes.length === 0
    ? html`<p class="govuk-body">Nothing else changed.</p>`
    : listTable({
        label: `What version ${one.version} changed`,
        caption: `What version ${one.version} changed`,
        isFirstCellHeader: true,
        head: ['What', 'Was', 'Is'],
        rows: one.changes.map(({ label, was, is }) => [
          label,
          html`<span class="govuk-!-text-break-word">${plain(was)}</span>`,
          html`<span class="govuk-!-text-break-word">${plain(is)}</span>`,
        ]),
      })
}`
