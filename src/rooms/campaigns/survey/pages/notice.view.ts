import { html, type Html } from '@article4/govuk-html'

/** What became of the answers, or that there is nothing to answer. */
export interface NoticeModel {
  readonly title: string
  readonly words: readonly string[]
}

export const noticeView = ({
  title,
  words,
}: NoticeModel): Html => html`<h1 class="govuk-heading-l">${title}</h1>
${words.map((text) => html`<p class="govuk-body">${text}</p>`)}
<p class="govuk-body"><a class="govuk-link" href="/signs">What to look for</a></p>
<p class="govuk-body"><a class="govuk-link" href="/calls">Whom to call</a></p>`
