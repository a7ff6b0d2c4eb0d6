import { html, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import { nameOf, type Tongue } from './parts.view.ts'

/** Every language with how much of it a speaker has checked. */
export interface LanguagesModel {
  readonly languages: readonly {
    readonly tongue: Tongue
    readonly href: string
    readonly percent: number
    readonly texts: number
    readonly accepted: number
    readonly corrected: number
    readonly toConfirm: number
    readonly stale: number
    readonly awaiting: number
  }[]
  readonly mayGive: boolean
}

export const languagesView = ({
  languages,
  mayGive,
}: LanguagesModel): Html => html`<h1 class="govuk-heading-l">Languages</h1>
<p class="govuk-body">A machine made the words of the public pages in these languages. A page says so until somebody who speaks the language has checked every word on it.</p>
${
  languages.length === 0
    ? html`<p class="govuk-body">No language is named for you. An administrator of the partnership does that.</p>`
    : listTable({
        label: 'Languages',
        caption: 'Languages by their code, with how many of their texts are checked',
        isFirstCellHeader: true,
        head: [
          'Language',
          'Checked',
          'Texts',
          'Accepted',
          'Corrected',
          'Need a second person',
          'English has changed',
          'Awaiting',
        ],
        rows: languages.map((one) => [
          html`<a class="govuk-link" href="${one.href}">${nameOf(one.tongue)} <span class="govuk-visually-hidden">(${one.tongue.code})</span></a>`,
          `${one.percent}%`,
          ...[one.texts, one.accepted, one.corrected, one.toConfirm, one.stale, one.awaiting].map((count) =>
            count.toLocaleString('en-GB'),
          ),
        ]),
      })
}
${mayGive ? html`<p class="govuk-body"><a class="govuk-link" href="/languages/speakers">Who reviews which language</a></p>` : null}`
