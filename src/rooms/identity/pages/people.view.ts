import { button, html, warningText, type Html } from '@article4/govuk-html'
import { listTable } from '#platform/views/list-table.ts'

export interface PeopleModel {
  readonly agency: string
  readonly warning: string | null
  readonly inviteHref: string
  readonly people: readonly {
    readonly name: string
    readonly href: string
    readonly role: string
    readonly standing: string
    readonly rights: readonly string[]
    readonly asked: readonly string[]
  }[]
}

/** An agency's own people. */
export function peopleView(model: PeopleModel): Html {
  return html`<h1 class="govuk-heading-l">People at ${model.agency}</h1>
${model.warning === null ? null : warningText({ text: model.warning, iconFallbackText: 'Warning' })}
${button({ text: 'Invite a person', href: model.inviteHref })}
${
  model.people.length === 0
    ? html`<p class="govuk-body">Nobody yet.</p>`
    : listTable({
        label: 'People',
        caption: 'People',
        isFirstCellHeader: true,
        head: ['Name', 'Role', 'Account', 'Rights', 'Asked for'],
        rows: model.people.map((person) => [
          html`<a class="govuk-link" href="${person.href}">${person.name}</a>`,
          person.role,
          person.standing,
          lines(person.rights),
          lines(person.asked),
        ]),
      })
}`
}

const lines = (texts: readonly string[]): Html =>
  texts.length === 0 ? html`–` : html`${texts.map((text) => html`${text}<br>`)}`
