import { html, type Html } from '@article4/govuk-html'
import { markBidi } from '#platform/input/text.ts'
import { protection } from '../parts.view.ts'

/** What we say of ourselves in numbers, for everybody. */
export interface PublicListModel {
  readonly editions: readonly {
    readonly href: string | null
    readonly name: string
    readonly about: string
    /** Why it was taken back; empty where it was not. */
    readonly reason: string
  }[]
}

export const publicListView = ({
  editions,
}: PublicListModel): Html => html`<h1 class="govuk-heading-l">Our numbers</h1>
<p class="govuk-body-l">Each year we say how many people told us something, and what we did. This is about reports. It is not about how much slavery there is.</p>
<h2 class="govuk-heading-m">Read a year</h2>
${
  editions.length === 0
    ? html`<p class="govuk-body">There is none yet.</p>`
    : html`<ul class="govuk-list govuk-list--spaced">${editions.map(
        (one) =>
          html`<li>${one.href === null ? html`<strong>${one.name}</strong>` : html`<a class="govuk-link" href="${one.href}">${one.name}</a>`}<br>${one.about}${one.reason === '' ? null : html` Why: ${markBidi(one.reason)}`}</li>`,
      )}</ul>`
}
${protection}
<p class="govuk-body">If you want to tell us something, or need help, <a class="govuk-link" href="/">start here</a>.</p>`
