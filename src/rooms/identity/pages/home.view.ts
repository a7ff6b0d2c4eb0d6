import { errorSummary, html, notificationBanner, type Html } from '@article4/govuk-html'

export interface HomeModel {
  readonly problems: readonly string[]
  readonly name: string
  readonly notices: readonly Html[]
  readonly waiting: readonly { readonly text: string; readonly href: string }[]
  readonly cards: readonly { readonly text: string; readonly href: string; readonly hint: string }[]
  readonly rights: readonly { readonly text: string; readonly hint: string }[]
}

/** The first page of the staff site: what waits, where one can go, what one may do. */
export function homeView(model: HomeModel): Html {
  return html`${
    model.problems.length === 0
      ? null
      : errorSummary({ titleText: 'There is a problem', errorList: model.problems.map((text) => ({ text })) })
  }
${model.notices.map((notice) => notificationBanner({ html: notice }))}
<h1 class="govuk-heading-l">Hello, ${model.name}</h1>
<h2 class="govuk-heading-m">What waits for you</h2>
${
  model.waiting.length === 0
    ? html`<p class="govuk-body">Nothing, for the purpose you work for now.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${model.waiting.map((one) => html`<li><a class="govuk-link" href="${one.href}">${one.text}</a></li>`)}</ul>`
}
${
  model.cards.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Where you can go</h2>
<ul class="govuk-list">${model.cards.map(
        (card) =>
          html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${card.href}">${card.text}</a>${card.hint === '' ? null : html`<br><span class="govuk-hint">${card.hint}</span>`}</li>`,
      )}</ul>`
}
<h2 class="govuk-heading-m">What you may do</h2>
${
  model.rights.length === 0
    ? html`<p class="govuk-body">You hold no right yet. Your agency’s administrator asks for one, and a second person at another agency confirms it.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${model.rights.map((right) => html`<li><strong>${right.text}.</strong> ${right.hint}</li>`)}</ul>`
}`
}
