import { html, raw, skipLink, type Html } from '@article4/govuk-html'

/** The frame of every staff page: whose hub, who is signed in, for which purpose, and what they can go to. */
export interface StaffFrame {
  readonly title: string
  readonly body: Html
  readonly wide: boolean
  readonly partnership: string
  readonly demonstration: boolean
  readonly assets: { readonly css: string; readonly js: string; readonly icon: string }
  readonly path: string
  readonly who: SignedIn | null
}
export interface SignedIn {
  readonly name: string
  readonly agency: string
  readonly purpose: string
  readonly purposes: readonly { readonly value: string; readonly text: string }[]
  readonly navigation: readonly { readonly text: string; readonly href: string }[]
}

export function staffDocument(frame: StaffFrame): string {
  const error = frame.title.startsWith('Error: ')
  return String(html`${raw('<!doctype html>')}
<html lang="en" class="govuk-template govuk-template--rebranded">
<head>
<meta charset="utf-8">
<title>${frame.title} - ${frame.partnership}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d2b45">
<link rel="icon" href="${frame.assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${frame.assets.css}">
</head>
<body class="govuk-template__body app-staff${frame.demonstration ? ' app-demonstration' : ''}"${error ? raw(' data-error') : null}>
${skipLink({ href: '#main-content', text: 'Skip to main content' })}
${header(frame)}
<div class="govuk-width-container app-wide${frame.wide ? '' : ' app-narrow'}">
<main class="govuk-main-wrapper" id="main-content">${frame.body}</main>
</div>
<footer class="app-footer"><div class="govuk-width-container app-wide"><p class="govuk-body-s">${frame.partnership}. OFFICIAL-SENSITIVE at most: never enter anything marked above it.</p></div></footer>
<script type="module" src="${frame.assets.js}"></script>
</body>
</html>`)
}

const demonstrationBanner = (): Html =>
  html`<div class="app-demonstration-banner"><div class="govuk-width-container app-wide"><strong>Demonstration.</strong> Every person, place and report here is invented.</div></div>`

function header(frame: StaffFrame): Html {
  return html`<header class="app-header">${frame.demonstration ? demonstrationBanner() : null}
<div class="govuk-width-container app-wide app-header__row">
<a class="app-header__name" href="/">${frame.partnership}</a>
${frame.who === null ? null : account(frame.who, frame.path)}
</div></header>
${frame.who === null ? null : navigation(frame.who, frame.path)}`
}

function account(who: SignedIn, path: string): Html {
  return html`<div class="app-account">
<span class="app-account__who">${who.name}, ${who.agency}</span>
<form method="post" action="/purpose" class="app-purpose"><input type="hidden" name="then" value="${path}">
<span class="app-purpose__label" id="purpose-label">Working for:</span>
<span class="app-purpose__group" role="group" aria-labelledby="purpose-label">${who.purposes.map(
    (purpose) =>
      html`<button class="app-purpose__button" name="purpose" value="${purpose.value}"${
        purpose.value === who.purpose ? raw(' aria-pressed="true"') : raw(' aria-pressed="false"')
      }>${purpose.text}</button>`,
  )}</span></form>
<form method="post" action="/sign-out"><button class="app-link-button">Sign out</button></form>
</div>`
}

function navigation(who: SignedIn, path: string): Html {
  const current = (href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`))
  return html`<nav class="app-navigation" aria-label="Main"><div class="govuk-width-container app-wide"><ul>${who.navigation.map(
    (item) =>
      html`<li><a href="${item.href}"${current(item.href) ? raw(' aria-current="page"') : null}>${item.text}</a></li>`,
  )}</ul></div></nav>`
}
