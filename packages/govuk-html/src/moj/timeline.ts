/**
 * MoJ timeline: what happened, in order.
 *
 * Times are shown as in the United Kingdom, whatever the zone of the machine, so that two readers of one record read
 * the same hour. MoJ's `format` option needs a date library and is not offered; `text` takes a time you have formatted.
 */
import { attributes, html, type Child, type Html, type Text } from '../html.ts'
import { classes, content, headingTag } from '../parts/content.ts'
import type { Content, Decoration, HeadingLevel } from '../parts/options.ts'

type DateType = 'datetime' | 'shortdatetime' | 'date' | 'shortdate' | 'time'

/** When it happened: an ISO 8601 instant, shown in one of MoJ's forms or in words of your own. */
export type MojTimelineDate =
  | { readonly timestamp: string; readonly type: DateType; readonly text?: undefined }
  | { readonly timestamp: string; readonly type?: undefined; readonly text: Text }

/** One event. */
export type MojTimelineItem = Content &
  Decoration & {
    readonly label: Content
    readonly datetime: MojTimelineDate
    readonly byline?: Content | undefined
  }

/** Options of `mojTimeline`. */
export type MojTimelineOptions = Decoration & {
  readonly items: readonly MojTimelineItem[]
  readonly headingLevel?: HeadingLevel | undefined
}

/** Renders a timeline. */
export function mojTimeline(options: MojTimelineOptions): Html {
  return html`<div class="${classes('moj-timeline', options.classes)}"${attributes(options.attributes)}>
${options.items.map((item) => event(item, options.headingLevel ?? 2))}
</div>`
}

function event(item: MojTimelineItem, level: HeadingLevel): Html {
  const tag = headingTag(level)
  return html`<div class="${classes('moj-timeline__item', item.classes)}"${attributes(item.attributes)}>
<div class="moj-timeline__header">
<${tag} class="moj-timeline__title">${content(item.label)}</${tag}>
${item.byline && html`<p class="moj-timeline__byline">by ${content(item.byline)}</p>`}
</div>
<p class="moj-timeline__date">
<time datetime="${item.datetime.timestamp}">${shown(item.datetime)}</time>
</p>
<div class="moj-timeline__description">${content(item)}</div>
</div>
`
}

function shown(date: MojTimelineDate): Child {
  return date.type === undefined ? date.text : formatted(new Date(date.timestamp), date.type)
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

function formatted(instant: Date, type: DateType): string {
  const parts = new Map(london.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => Number(parts.get(name))
  const month = String(months[part('month') - 1])
  const long = `${part('day')} ${month} ${part('year')}`
  const short = `${part('day')} ${month.slice(0, 3)} ${part('year')}`
  const time = clockTime(part('hour'), part('minute'))
  const forms: Readonly<Record<DateType, string>> = {
    datetime: `${long} at ${time}`,
    shortdatetime: `${short} at ${time}`,
    date: long,
    shortdate: short,
    time,
  }
  return forms[type]
}

function clockTime(hour: number, minute: number): string {
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
