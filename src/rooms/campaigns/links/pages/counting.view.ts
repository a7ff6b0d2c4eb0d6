import { html, type Html } from '@article4/govuk-html'

/** What is counted and what is not, for whoever wants to know. */
export interface CountingModel {
  readonly partnership: string
}

export const countingView = ({
  partnership,
}: CountingModel): Html => html`<h1 class="govuk-heading-l">What we count</h1>
<p class="govuk-body-l">${partnership} wants to know if its posters and posts are seen. So we count. We do not follow you.</p>
<h2 class="govuk-heading-m">Short links</h2>
<p class="govuk-body">Some posters and posts have a short link. It has /l/ and six letters in it.</p>
<p class="govuk-body">When the link is opened, we add one to a number for that day. Then you see the page. That is all.</p>
<ul class="govuk-list govuk-list--bullet">
<li>We do not keep your address on the internet.</li>
<li>We do not keep what phone or computer you use.</li>
<li>We do not keep the page you came from.</li>
<li>We do not keep the time, only the day.</li>
<li>We set no cookie.</li>
</ul>
<p class="govuk-body">If you open the link two times, we count two. If a robot opens it, we count that too. We cannot tell, as we do not look. If very many come at once, we stop counting for a moment. So our number is not a number of people.</p>
<p class="govuk-body">The link can only take you to a page on this site.</p>
<h2 class="govuk-heading-m">Questions</h2>
<p class="govuk-body">Sometimes we ask what people know. We keep which answers were ticked, and an age group if you tick one. We keep no name and no time.</p>
<p class="govuk-body">If you say where you live or what you speak, we add one to a number. It is kept apart from your answers.</p>
<p class="govuk-body">Staff see numbers only if ten people or more have answered, and only when the questions are closed.</p>
<h2 class="govuk-heading-m">If you tell us something</h2>
<p class="govuk-body">This page is not about that. <a class="govuk-link" href="/privacy">Read what we do with what you tell us</a>.</p>`
