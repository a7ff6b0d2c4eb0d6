import { button, html, table, warningText, type Html } from '@article4/govuk-html'

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
    : html`<div class="app-table-wrap" tabindex="0" role="region" aria-label="People">${table({
        caption: 'People',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: 'Name' },
          { text: 'Role' },
          { text: 'Account' },
          { text: 'Rights' },
          { text: 'Asked for' },
        ],
        rows: model.people.map((person) => [
          { html: html`<a class="govuk-link" href="${person.href}">${person.name}</a>` },
          { text: person.role },
          { text: person.standing },
          { html: lines(person.rights) },
          { html: lines(person.asked) },
        ]),
      })}</div>`
}`
}

const lines = (texts: readonly string[]): Html =>
  texts.length === 0 ? html`–` : html`${texts.map((text) => html`${text}<br>`)}`
