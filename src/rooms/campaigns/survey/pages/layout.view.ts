import { button, html, type Html } from '@article4/govuk-html'

/** The whole document around a page of this room that the public sees: small, without a cookie, a script, or anything from elsewhere. */
export interface PublicSite {
  readonly css: string
  readonly icon: string
  /** Whether everything here is invented, which every page then says. */
  isDemonstration(): boolean
}

export const publicDocument = (
  site: PublicSite,
  {
    title,
    hasErrors = false,
    body,
  }: { readonly title: string; readonly hasErrors?: boolean; readonly body: Html },
): Html => html`<!doctype html>
<html lang="en" dir="ltr" class="govuk-template govuk-template--rebranded">
<head>
<meta charset="utf-8">
<title>${hasErrors ? `Error: ${title}` : title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d2b45">
<meta name="robots" content="noindex">
<link rel="icon" href="${site.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${site.css}">
</head>
<body class="govuk-template__body app-public">
<a href="#main-content" class="govuk-skip-link">Skip to main content</a>
<button form="exit-form" class="govuk-skip-link app-exit-skip">Exit this page</button>
<header class="app-header">${site.isDemonstration() ? demonstration : null}<div class="govuk-width-container app-header__row"><a class="app-header__name" href="/">Home</a></div></header>
<div class="govuk-width-container">
${exit}
<main class="govuk-main-wrapper" id="main-content">
${body}
</main>
</div>
<footer class="app-footer"><div class="govuk-width-container">
<nav aria-label="Links"><ul class="app-footer__links"><li><a class="govuk-link" href="/calls">Somebody needs help now</a></li><li><a class="govuk-link" href="/counting">What we count</a></li><li><a class="govuk-link" href="/about/figures">Our numbers</a></li></ul></nav>
</div></footer>
</body>
</html>`

/** Without a script, as the rest of these pages: it leads away and clears what this site kept. */
const exit = html`<form method="post" action="/leave" id="exit-form" class="govuk-exit-this-page app-exit">${button({ html: html`<span class="govuk-visually-hidden">Emergency </span>Exit this page`, classes: 'govuk-button--warning govuk-exit-this-page__button' })}</form>`

const demonstration = html`<div class="app-demonstration-banner"><div class="govuk-width-container"><strong>Demonstration.</strong> Everything here is invented. Nobody reads what you send.</div></div>`
