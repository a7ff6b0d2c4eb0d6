/** Notification banner: news that is not part of the page. */
import { attributes, html, type Child, type Html, type Text } from '../html.ts'
import { choiceAttr } from '../parts/attr.ts'
import { classes, content, filled, headingTag } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel } from '../parts/options.ts'

/** Options of `notificationBanner`. With `type: 'success'` it is announced at once. */
export type NotificationBannerOptions = Content &
  Decoration & {
    readonly titleText?: Text | undefined
    readonly titleHtml?: Html | undefined
    readonly titleHeadingLevel?: HeadingLevel | undefined
    readonly titleId?: string | undefined
    readonly type?: 'success' | undefined
    readonly role?: string | undefined
    readonly disableAutoFocus?: boolean | undefined
  }

/** Renders a notification banner. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.type === 'success'
  const names = classes(
    'govuk-notification-banner',
    isSuccess && 'govuk-notification-banner--success',
    options.classes,
  )
  const role = options.role || (isSuccess ? 'alert' : 'region')
  const id = options.titleId || 'govuk-notification-banner-title'
  const tag = headingTag(options.titleHeadingLevel ?? 2)
  const title =
    content({ html: options.titleHtml, text: options.titleText }) || (isSuccess ? 'Success' : 'Important')
  return html`<div class="${names}" role="${role}" aria-labelledby="${id}" data-module="govuk-notification-banner"${choiceAttr('data-disable-auto-focus', options.disableAutoFocus)}${attributes(options.attributes)}>
<div class="govuk-notification-banner__header">
<${tag} class="govuk-notification-banner__title" id="${id}">
${title}
</${tag}>
</div>
<div class="govuk-notification-banner__content">
${body(options)}
</div>
</div>`
}

function body(options: NotificationBannerOptions): Child {
  if (filled(options.html)) return options.html
  return (
    filled(options.text) &&
    html`<p class="govuk-notification-banner__heading">
${options.text}
</p>`
  )
}
