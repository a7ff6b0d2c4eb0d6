import { details, html, summaryList, type Html } from '@article4/govuk-html'
import { asWritten, showDay } from '#platform/views/form.ts'
import { listTable } from '#platform/views/list-table.ts'
import { back, codeTag, plain } from './parts.view.ts'

/** The field of one operation, for who is out there: what it is, what they are on it, what is done, and what was met. */
export interface FieldModel {
  readonly operationId: string
  readonly title: string
  readonly reference: string
  readonly day: string
  readonly hours: string
  readonly lead: string
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  readonly places: readonly { readonly role: string; readonly team: string; readonly agency: string }[]
  /** Parts of the plan that are needed out there. */
  readonly plan: readonly { readonly name: string; readonly words: string }[]
  /** Where people are brought; empty while it is not planned. */
  readonly reception: string
  readonly isOpen: boolean
  readonly checks: readonly Line[]
  readonly entries: readonly Line[]
}
interface Line {
  readonly href: string
  readonly text: string
  readonly tag: string
  readonly colour: string
}

export const fieldView = (
  model: FieldModel,
): Html => html`${back(`/joint-operations/${model.operationId}`, 'The operation')}
<span class="govuk-caption-l">${model.reference}</span>
<h1 class="govuk-heading-l govuk-!-text-break-word">${plain(model.title)}: the field</h1>
${summaryList({
  rows: [
    { key: { text: 'When' }, value: { text: `${showDay(model.day)}, ${model.hours}` } },
    { key: { text: 'Who leads' }, value: { text: plain(model.lead) } },
    { key: { text: 'You are' }, value: { text: model.roles.join(', ') } },
    {
      key: { text: 'Your team' },
      value: { text: model.teams.length === 0 ? 'None named' : model.teams.map(plain).join(', ') },
    },
    { key: { text: 'People are brought to' }, value: { text: plain(model.reception) || 'Not planned yet' } },
  ],
})}
${model.plan.map(({ name, words }) => details({ summaryText: name, html: html`<div class="govuk-!-text-break-word">${asWritten(plain(words))}</div>` }))}
${
  model.isOpen
    ? writing(model)
    : html`<p class="govuk-body">Nothing can be written here now: from the briefing to the first debrief it can.</p>`
}
<p class="govuk-body"><a class="govuk-link" href="/joint-operations/${model.operationId}/field/devices">Telephones that carry this operation</a></p>
<h2 class="govuk-heading-m">Checklist</h2>
${lines('Checklist', 'What', model.checks)}
<h2 class="govuk-heading-m">What was written</h2>
<p class="govuk-body">Of people who were met you read what you wrote yourself. Whoever is there for them reads all.</p>
${model.entries.length === 0 ? html`<p class="govuk-body">Nothing yet.</p>` : lines('What was written', 'What', model.entries)}
<h2 class="govuk-heading-m">Who is on it</h2>
${listTable({
  label: 'Who is on it',
  caption: 'Who is on it',
  head: ['Role', 'Team', 'Agency'],
  rows: model.places.map(({ role, team, agency }) => [
    role,
    team === '' ? 'None' : plain(team),
    plain(agency),
  ]),
})}`

const writing = ({
  operationId,
}: FieldModel): Html => html`<p class="govuk-body"><a class="govuk-button" href="/joint-operations/${operationId}/field/new/encounter">Log an encounter</a>
<a class="govuk-button govuk-button--secondary" href="/joint-operations/${operationId}/field/new/decision">Log a decision</a></p>
<p class="govuk-body">This page needs a network. <a class="govuk-link" href="/operations/field#${operationId}">Take the operation with you on this telephone</a>: it then works for a day without one. That needs a script.</p>`

const lines = (label: string, head: string, all: readonly Line[]): Html =>
  listTable({
    label,
    caption: label,
    head: [head, 'How it stands'],
    rows: all.map(({ href, text, tag, colour }) => [
      html`<a class="govuk-link govuk-!-text-break-word" href="${href}">${plain(text)}</a>`,
      codeTag(tag, colour),
    ]),
  })
