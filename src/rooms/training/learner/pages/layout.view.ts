import { details, html, type Html } from '@article4/govuk-html'

/**
 * The whole document around a page that a learner sees. Small, without a cookie and without anything from elsewhere; its one script keeps
 * trying where the signal is bad, and no task needs it.
 */
export interface LearnerSite {
  readonly css: string
  readonly script: string
  readonly icon: string
  /** Whether everything here is invented, which every page then says. */
  isDemonstration(): boolean
}
export interface Frame {
  readonly site: LearnerSite
  readonly title: string
  readonly hasErrors?: boolean
  readonly body: Html
}

export const learnerDocument = ({ site, title, hasErrors = false, body }: Frame): Html => html`<!doctype html>
<html lang="en" dir="ltr" class="govuk-template govuk-template--rebranded">
<head>
<meta charset="utf-8">
<title>${hasErrors ? `Error: ${title}` : title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d2b45">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${site.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${site.css}">
</head>
<body class="govuk-template__body app-public">
<a href="#main-content" class="govuk-skip-link">Skip to main content</a>
<header class="app-header">${site.isDemonstration() ? demonstration : null}<div class="govuk-width-container app-header__row"><a class="app-header__name" href="/learn">Training</a></div></header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
${body}
</main>
</div>
<footer class="app-footer"><div class="govuk-width-container">
<nav aria-label="Links"><ul class="app-footer__links"><li><a class="govuk-link" href="/learn/passport">Your certificates</a></li><li><a class="govuk-link" href="/certificate">Check a certificate</a></li><li><a class="govuk-link" href="/calls">Somebody needs help now</a></li></ul></nav>
${details({
  summaryText: 'What we keep',
  html: html`<p class="govuk-body">We keep your answers, your agency and your kind of work, under a code. We do not know your name. Nobody at work sees your answers: they see numbers about ten people or more.</p>`,
})}
</div></footer>
<script type="module" src="${site.script}"></script>
</body>
</html>`

const demonstration = html`<div class="app-demonstration-banner"><div class="govuk-width-container"><strong>Demonstration.</strong> Everything here is invented. Nobody reads what you send.</div></div>`
