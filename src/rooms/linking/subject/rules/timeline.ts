/**
 * What is dated about a subject, oldest first, and the same as a drawing. A date that is not sure is a span from the
 * earliest to the latest day it can be; it is drawn as long as it is unsure.
 */
export interface Dated {
  /** Days, as `2026-03-29`; both the same where the day is known. */
  readonly earliest: string
  readonly latest: string
  readonly words: string
  readonly href: string
  readonly urn: string
}

export interface TimelineDrawing {
  readonly width: number
  readonly height: number
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly isSpan: boolean
    readonly words: string
  }[]
  readonly years: readonly { readonly x: number; readonly year: number }[]
}

export const timelineOf = (dated: readonly Dated[]): readonly Dated[] =>
  dated.toSorted(
    (one, other) =>
      compare(one.earliest, other.earliest) ||
      compare(one.latest, other.latest) ||
      compare(one.words, other.words) ||
      compare(one.urn, other.urn),
  )

const width = 800
const row = 14
const margin = 10
const heading = 24
/** A known day still needs to be seen. */
const least = 5
/** More rows than this are not a picture; the list has them all. */
export const mostDrawn = 40

/** Null where nothing is dated. The newest are drawn where there are more than a picture can hold. */
export function drawTimeline(timeline: readonly Dated[]): TimelineDrawing | null {
  const drawn = timeline.slice(-mostDrawn)
  if (drawn.length === 0) return null
  const days = drawn.flatMap((one) => [dayNumber(one.earliest), dayNumber(one.latest)])
  const first = Math.min(...days)
  const last = Math.max(...days, first + 1)
  const scale = (width - 2 * margin - least) / (last - first)
  const place = (day: number): number => margin + (day - first) * scale
  return {
    width,
    height: heading + drawn.length * row + margin,
    bars: drawn.map((one, at) => {
      const [from, until] = [dayNumber(one.earliest), dayNumber(one.latest)]
      return {
        x: rounded(place(from)),
        y: heading + at * row,
        width: rounded(Math.max(least, (until - from) * scale)),
        height: row - 4,
        isSpan: until > from,
        words: one.words,
      }
    }),
    years: yearsBetween(first, last).map((year) => ({ x: rounded(place(dayNumber(`${year}-01-01`))), year })),
  }
}

/** Years that begin within the picture, so many that their figures do not run into each other. */
function yearsBetween(first: number, last: number): readonly number[] {
  const from = new Date(first * 86_400_000).getUTCFullYear() + 1
  const until = new Date(last * 86_400_000).getUTCFullYear()
  const years = Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => from + at)
  const step = Math.max(1, Math.ceil(years.length / 12))
  return years.filter((_, at) => at % step === 0)
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const rounded = (value: number): number => Math.round(value * 10) / 10
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
