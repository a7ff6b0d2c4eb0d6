import { button, html, type Html } from '@article4/govuk-html'
import type { FormBody } from '#platform/forms.ts'
import type { CatalogueKey, Words } from '../content/catalogue.ts'
import { part, pathIn, say } from '../site.ts'
import { heading1, paragraphs } from './layout.view.ts'
import { hidden } from './parts.view.ts'

/** A page that says one thing, offers one button that sends the same again, and a way on. */
export interface NoticeModel {
  readonly t: Words
  readonly title: CatalogueKey
  readonly texts: readonly CatalogueKey[]
  /** Sent again by the button, with everything that came. */
  readonly again: { readonly action: string; readonly fields: FormBody; readonly button: CatalogueKey } | null
  readonly link: { readonly href: string; readonly text: CatalogueKey } | null
}

export function noticeView({ t, title, texts, again, link }: NoticeModel): Html {
  return html`${heading1(t, t(title))}
${paragraphs(t, texts)}
${again === null ? null : html`<form method="post" action="${again.action}" autocomplete="off">${fieldsOf(again.fields)}${button({ ...part(t, t(again.button)) })}</form>`}
${link === null ? null : html`<p class="govuk-body"><a class="govuk-link" href="${pathIn(t.language.code, link.href)}">${say(t, link.text)}</a></p>`}`
}

const fieldsOf = (fields: FormBody): Html =>
  html`${Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each) => hidden(name, each))))}`
