/** Language navigation: the same page in other languages. */
import { attributes, html, safeUrl, type Attributes, type Child, type Html, type Text } from '../html.ts'
import { attr } from '../parts/attr.ts'
import { classes, content, filled } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

/** One language, named in itself. Without `href` it is the current one. */
export type LanguageNavigationItem = Content & {
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly lang?: string | undefined
  readonly hrefLang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
  readonly languageDescriptionText?: Text | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Options of `languageNavigation`. */
export type LanguageNavigationOptions = Decoration & {
  readonly items: readonly LanguageNavigationItem[]
  readonly ariaLabel?: Text | undefined
}

/** Renders a language navigation. */
export function languageNavigation(options: LanguageNavigationOptions): Html {
  return html`<nav class="${classes('govuk-language-navigation', options.classes)}"${attributes(options.attributes)} aria-label="${options.ariaLabel ?? 'Language'}">
<ul class="govuk-language-navigation__list">
${options.items.map((item) => html`<li class="govuk-language-navigation__list-item">${language(item)}</li>`)}
</ul>
</nav>`
}

function language(item: LanguageNavigationItem): Html {
  const lang = attr('lang', item.lang)
  const own = html`${attr('dir', item.dir)}${attributes(item.attributes)}`
  if (item.current === true || !item.href) {
    return html`<span class="${classes('govuk-language-navigation__text', item.classes)}" aria-current="true"${lang}${own}>${content(item)}</span>`
  }
  const target = attr('hreflang', item.hrefLang || item.lang)
  return html`<a class="${classes('govuk-language-navigation__link', item.classes)}" href="${safeUrl(item.href)}" rel="alternate"${lang}${target}${own}>${content(item)}${description(item)}</a>`
}

function description(item: LanguageNavigationItem): Child {
  return (
    filled(item.languageDescriptionText) &&
    html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>`
  )
}
