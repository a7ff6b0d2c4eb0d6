/** MoJ banner: a message about the whole page. */
import { attributes, html, raw, type Html, type Text } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'

type BannerType = 'success' | 'warning' | 'information'

/** Options of `mojBanner`. */
export type MojBannerOptions = Content &
  Decoration & { readonly type?: BannerType | undefined; readonly iconFallbackText?: Text | undefined }

/** Renders a banner. */
export function mojBanner(options: MojBannerOptions): Html {
  const names = classes('moj-banner', options.type && `moj-banner--${options.type}`, options.classes)
  const label = options.iconFallbackText ?? options.type ?? 'banner'
  return html`<div class="${names}"${attributes(options.attributes)} role="region" aria-label="${label}">
${options.type && icon(options.type)}
<div class="moj-banner__message">${content(options)}</div>
</div>`
}

function icon(type: BannerType): Html {
  return html`<svg class="moj-banner__icon" fill="currentColor" role="presentation" focusable="false" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 25 25" height="25" width="25">${paths[type]}</svg>`
}

const paths: Readonly<Record<BannerType, Html>> = {
  success: raw('<path d="M25,6.2L8.7,23.2L0,14.1l4-4.2l4.7,4.9L21,2L25,6.2z"/>'),
  warning: raw(
    '<path d="M13.6,15.4h-2.3v-4.5h2.3V15.4z M13.6,19.8h-2.3v-2.2h2.3V19.8z M0,23.2h25L12.5,2L0,23.2z"/>',
  ),
  information:
    raw(`<path d="M13.7,18.5h-2.4v-2.4h2.4V18.5z M12.5,13.7c-0.7,0-1.2-0.5-1.2-1.2V7.7c0-0.7,0.5-1.2,1.2-1.2s1.2,0.5,1.2,1.2v4.8
	C13.7,13.2,13.2,13.7,12.5,13.7z M12.5,0.5c-6.6,0-12,5.4-12,12s5.4,12,12,12s12-5.4,12-12S19.1,0.5,12.5,0.5z"/>`),
}
