/** Phase banner: says that a service is still changing. */
import { attributes, html, type Html } from '../html.ts'
import { classes, content } from '../parts/content.ts'
import type { Content, Decoration } from '../parts/options.ts'
import { tag, type TagOptions } from './tag.ts'

/** Options of `phaseBanner`. */
export type PhaseBannerOptions = Content & Decoration & { readonly tag?: TagOptions | undefined }

/** Renders a phase banner. */
export function phaseBanner(options: PhaseBannerOptions): Html {
  const given: TagOptions = options.tag ?? { text: '' }
  const mark = tag({ ...given, classes: classes('govuk-phase-banner__content__tag', given.classes) })
  return html`<div class="${classes('govuk-phase-banner govuk-width-container', options.classes)}"${attributes(options.attributes)}>
<p class="govuk-phase-banner__content">
${mark}
<span class="govuk-phase-banner__text">
${content(options)}
</span>
</p>
</div>`
}
