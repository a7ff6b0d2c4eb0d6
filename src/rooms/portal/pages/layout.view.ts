import { button, details, html, join, type Child, type Html } from '@article4/govuk-html'
import type { Translate } from '#platform/language/catalogues.ts'
import { catalogues, type CatalogueKey, type Words } from '../content/catalogue.ts'
import { dayIn } from '../know/pages/day-in.ts'
import { pathIn, phrase, say, type Front, type Site } from '../site.ts'

/**
 * The whole document around a page of the public site.
 *
 * It gives nothing away: a neutral title, no address elsewhere, no cookie, one small style and one small script that no
 * task needs. The exit button is a form button, so that it also drops what was typed where scripts are off.
 */
export interface Frame {
  readonly site: Site
  readonly front: Front | null
  /** The page's address without its language. */
  readonly path: string
  /** Neutral: it stands in the tab and in the history. */
  readonly title: string
  readonly hasErrors?: boolean
  readonly body: Html
  /** What the exit button drops: the token of the form, or the pass of the messages. */
  readonly token?: string
  /**
   * Whether the browser may keep the pages that teach, for when there is no network: as soon as this page is opened, or when the
   * person asks for it. Missing: never from here.
   */
  readonly keeps?: 'at-once' | 'if-asked'
  /** The id of the page's own form. Changing the language then sends it, so that nothing typed is lost. */
  readonly form?: string
}

const exitFormId = 'exit-form'
export const exitUrl = 'https://www.bbc.co.uk/weather'

export function publicDocument(frame: Frame): Html {
  const { t } = frame.site
  const { language } = t
  const title = frame.hasErrors === true ? `${t('error.prefix')} ${frame.title}` : frame.title
  const above = html`<a href="#main-content" class="govuk-skip-link">${say(t, 'common.skip-link')}</a>
<button form="${exitFormId}" class="govuk-skip-link app-exit-skip">${say(t, 'exit.text')}</button>
${header(frame)}
<div class="govuk-width-container">
${exitForm(t, frame.token)}
${languages(frame)}
${dangerNow(t)}`
  const below = footer(frame)
  // Last of all: it says whether every word that was said until now is checked.
  const mark = reviewMark(frame)
  return html`<!doctype html>
<html lang="${language.code}" dir="${language.dir}" class="govuk-template govuk-template--rebranded">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1d2b45">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${frame.site.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${frame.site.css}">
</head>
<body class="govuk-template__body app-public"${keepAttributes(frame)}>
${frame.form === undefined ? null : defaultButton(frame.form)}
${above}
<main class="govuk-main-wrapper" id="main-content">
${mark}
${frame.body}
</main>
</div>
${below}
<script type="module" src="${frame.site.script}"></script>
</body>
</html>`
}

/** Where the worker is that keeps the pages, and where it gets them, for the script. */
const keepAttributes = ({ site, keeps }: Frame): Child =>
  keeps === undefined ? null : html` data-keep="${site.keeper}" data-keep-when="${keeps}"`

/**
 * Return in a text box presses the first button of the form. Without this one that would be "Back" or a language. It is
 * hidden from eyes, from the keyboard and from screen readers alike.
 */
const defaultButton = (form: string): Html =>
  html`<button form="${form}" name="go" value="on" class="app-default-button" tabindex="-1" aria-hidden="true"></button>`

function header({ site: { t }, front, form }: Frame): Html {
  return html`<header class="app-header">
${front?.demonstration === true ? demonstration(t) : null}
<div class="govuk-width-container app-header__row">
${form === undefined ? html`<a class="app-header__name" href="${pathIn(t.language.code, '/')}">${say(t, 'common.site-name')}</a>` : html`<span class="app-header__name">${say(t, 'common.site-name')}</span>`}
</div></header>`
}

/**
 * Twenty names would push the exit button off a phone: they are folded, under it. The sign before the word is for whoever cannot read
 * the word. It is drawn: a letter of another script would be an empty box where its font is not.
 */
const globe = html`<svg class="app-globe" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.5"><circle cx="10" cy="10" r="8.5"></circle><path d="M1.5 10h17M10 1.5c6 5 6 12 0 17M10 1.5c-6 5-6 12 0 17"></path></svg>`

function languages({ site: { t }, path, form }: Frame): Html {
  const { name, code, dir } = t.language
  return details({
    classes: 'app-languages',
    summaryHtml: html`${globe} ${say(t, 'language.link')}: <span lang="${code}" dir="${dir}">${name}</span>`,
    html: html`<nav aria-label="${t('language.title')}"><ul>
${catalogues.languages.map((language) => languageItem(language, { t, path, form }))}
</ul></nav>`,
  })
}

const demonstration = (t: Words): Html =>
  html`<div class="app-demonstration-banner"><div class="govuk-width-container"><strong>${say(t, 'demonstration.title')}</strong> ${say(t, 'demonstration.text')}</div></div>`

interface Chooser {
  readonly t: Words
  readonly path: string
  readonly form: string | undefined
}

function languageItem(language: (typeof catalogues.languages)[number], { t, path, form }: Chooser): Html {
  const name = html`<span lang="${language.code}" dir="${language.dir}">${language.name}</span>${completeness(language.completeness)}`
  if (language.code === t.language.code)
    return html`<li><span class="app-languages__current" aria-current="true">${name}</span></li>`
  const href = pathIn(language.code, path)
  return form === undefined
    ? html`<li><a class="govuk-link" href="${href}" hreflang="${language.code}">${name}</a></li>`
    : html`<li><button form="${form}" formaction="${href}" name="go" value="stay" class="app-link-button">${name}</button></li>`
}

/** Said only where something is missing: "100%" beside a name would be one more thing to understand. */
const completeness = (share: number): Child =>
  share < 1 ? html` <span class="app-languages__share" dir="ltr">${Math.floor(share * 100)}%</span>` : null

function exitForm(t: Words, token: string | undefined): Html {
  return html`<form method="post" action="/leave" id="${exitFormId}" class="govuk-exit-this-page app-exit" data-exit="${exitUrl}" data-activated="${t('exit.loading')}" data-timed-out="${t('exit.expired')}" data-two-more="${t('exit.two-more')}" data-one-more="${t('exit.one-more')}">
${token === undefined ? null : html`<input type="hidden" name="token" value="${token}">`}
${button({ html: html`<span class="govuk-visually-hidden">${say(t, 'exit.hidden')} </span>${say(t, 'exit.text')}`, classes: 'govuk-button--warning govuk-exit-this-page__button' })}
</form>`
}

/** One tap from everywhere, and it needs no answer from us: it opens where the page already is. */
export function dangerNow(t: Words): Html {
  return details({
    summaryHtml: html`${say(t, 'home.danger.title')}`,
    classes: 'app-danger',
    html: html`<p class="govuk-body">${say(t, 'home.danger.text')}</p>
<p class="govuk-body">${telephone(t('call.danger'))}</p>
<p class="govuk-body">${say(t, 'step.emergency.relay')}</p>`,
  })
}

/** A sentence around 999, as a link that calls it. */
const telephone = (text: string): Html => html`<a class="govuk-link app-call" href="tel:999">${text}</a>`

/** Says whether somebody who speaks this language has read all of this page, and keeps English one tap away. */
function reviewMark({ site, path, form }: Frame): Child {
  const { t } = site
  if (t.language.reviewed) return null
  const english = pathIn('en', path)
  const on = site.checkedOn(['review.checked', 'review.english'])
  return html`<div class="app-review">
${
  on === null
    ? details({
        summaryHtml: html`${say(t, 'review.title')}`,
        html: html`<p class="govuk-body">${say(t, 'review.text')}</p>`,
      })
    : html`<p class="govuk-body-s">${say(t, 'review.checked', { date: dayIn(on, t) })}</p>`
}
<p class="govuk-body-s">${
    form === undefined
      ? html`<a class="govuk-link" href="${english}" hreflang="en">${say(t, 'review.english')}</a>`
      : html`<button form="${form}" formaction="${english}" name="go" value="stay" class="app-link-button">${say(t, 'review.english')}</button>`
  } <span lang="en" dir="ltr">(English)</span></p>
</div>`
}

const footerLinks = [
  ['/calls', 'home.call.title'],
  ['/safety', 'home.safe.title'],
  ['/privacy', 'privacy.title'],
  ['/accessibility', 'accessibility.title'],
] as const satisfies readonly (readonly [string, CatalogueKey])[]

/** Inside the form there are no links away: the way back to a half-filled form is the page itself. */
function footer({ site: { t }, front, form }: Frame): Html {
  const { code } = t.language
  const links = [
    ...footerLinks.map(
      ([href, key]) => html`<li><a class="govuk-link" href="${pathIn(code, href)}">${say(t, key)}</a></li>`,
    ),
    // The annual report is in English alone, and says so where another language leads to it.
    html`<li><a class="govuk-link" href="/about/figures" hreflang="en">${say(t, 'numbers.title')}</a>${code === 'en' ? null : html` <span lang="en" dir="ltr">(English)</span>`}</li>`,
  ]
  return html`<footer class="app-footer"><div class="govuk-width-container">
${form === undefined ? html`<nav aria-label="${t('common.footer')}"><ul class="app-footer__links">${join(links)}</ul></nav>` : null}
${front === null ? null : html`<p class="govuk-body-s">${say(t, 'home.about', { partnership: front.name, area: front.area })}</p>`}
</div></footer>`
}

/** A heading and paragraphs: most of what the public pages are. */
export const paragraphs = <Key extends string>(
  t: Translate<Key>,
  keys: readonly Key[],
  values: Parameters<Words>[1] = {},
): Html => html`${keys.map((key) => html`<p class="govuk-body">${say(t, key, values)}</p>`)}`

export const heading1 = <Key extends string>(t: Translate<Key>, text: string): Html =>
  html`<h1 class="govuk-heading-l">${phrase(t, text)}</h1>`
export const heading2 = <Key extends string>(t: Translate<Key>, key: Key): Html =>
  html`<h2 class="govuk-heading-m">${say(t, key)}</h2>`
