import { html, insetText, summaryList, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'
import type { FormState } from '#platform/forms.ts'
import { problems } from '#platform/views/form.ts'

export interface DemonstrationModel {
  readonly form: FormState
  readonly action: string
  /** Empty while the worker is still bringing them in. */
  readonly cast: readonly {
    readonly id: string
    readonly name: string
    readonly role: string
    readonly agency: string
  }[]
}

/** Whom to be. */
export function demonstrationView({ form, action, cast }: DemonstrationModel): Html {
  return html`${problems(form)}
<h1 class="govuk-heading-l">Choose whom to sign in as</h1>
<p class="govuk-body">Every person, agency and report here is invented. What you change is kept, so that others at the same demonstration see it.</p>
${
  cast.length === 0
    ? html`${insetText({ text: 'The demonstration is being prepared. It takes a few seconds.' })}<p class="govuk-body"><a class="govuk-link" href="/demonstration">Load this page again</a></p>`
    : html`${whatToComeFor}${castTable(action, cast)}`
}`
}

/** What somebody may want to see, and who among the cast sees it. */
const ways: readonly (readonly [what: string, who: string])[] = [
  ['Reports from the public, as they come in', 'an intake officer'],
  ['Items, what they share with whom, and what ties them together', 'an intelligence officer or an analyst'],
  [
    'What agencies ask of each other, meetings, and questions before a visit',
    'an intelligence officer or an analyst',
  ],
  [
    'Joint operations, one over and one being planned',
    'the superintendent, the detective sergeant or a safeguarding lead',
  ],
  [
    'People who are helped, referrals and free places',
    'a safeguarding lead or a caseworker, and nobody else',
  ],
  ['Agreements, and who read what', 'an information governance lead, or the auditor'],
]
const whatToComeFor = html`<h2 class="govuk-heading-m">What to look at, and as whom</h2>
${summaryList({ rows: ways.map(([what, who]) => ({ key: { text: what }, value: { text: `Sign in as ${who}` } })) })}`

const castTable = (action: string, cast: DemonstrationModel['cast']): Html =>
  html`<form method="post" action="${action}" novalidate>${listTable({
    label: 'People',
    caption: 'People',
    isFirstCellHeader: true,
    head: ['Name', 'What they do', 'Agency', 'Sign in'],
    rows: cast.map((person) => [
      person.name,
      person.role,
      person.agency,
      html`<button class="govuk-button govuk-button--secondary app-row-button" name="person" value="${person.id}">Sign in<span class="govuk-visually-hidden"> as ${person.name}</span></button>`,
    ]),
  })}</form>`
