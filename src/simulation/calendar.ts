import type { Day, Instant } from './history.ts'

/** The days and months of one history, by number from its first. Nothing here asks a clock. */
export interface Calendar {
  readonly days: number
  readonly months: number
  readonly first: Day
  readonly last: Day
  day(number: number): Day
  /** Minutes after midnight of a day. */
  instant(number: number, minutes: number): Instant
  monthOf(number: number): number
  /** `2026-11`. */
  monthName(month: number): string
  firstDayOf(month: number): number
  numberOf(day: Day): number
  year(number: number): number
  /** 1 to 12. */
  monthOfYear(month: number): number
}

const dayMilliseconds = 86_400_000
const isoOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10)

/** Sixty months up to the end of `endsOn`; the last month may be cut short. */
export function calendarOf(endsOn: Day, months: number): Calendar {
  const end = Date.parse(endsOn)
  const [year = 0, month = 1] = endsOn.split('-').map(Number)
  const starts = Array.from({ length: months + 1 }, (_, at) => Date.UTC(year, month - months + at, 1))
  const start = starts[0] ?? end
  const days = Math.round((end - start) / dayMilliseconds) + 1
  const names = Array.from({ length: days }, (_, at) => isoOf(start + at * dayMilliseconds))
  const day = (number: number): Day => names[number] ?? isoOf(start + number * dayMilliseconds)
  const firstDays = starts.map((at) => Math.round((at - start) / dayMilliseconds))
  const two = (number: number): string => String(number).padStart(2, '0')
  const monthOf = (number: number): number => {
    let at = Math.max(0, Math.min(months - 1, Math.floor(number / 30.5) + 1))
    while (at > 0 && (firstDays[at] ?? 0) > number) at -= 1
    return at
  }
  return {
    days,
    months,
    first: day(0),
    last: day(days - 1),
    day,
    instant: (number, minutes) =>
      `${day(number)}T${two(Math.floor(minutes / 60) % 24)}:${two(Math.floor(minutes) % 60)}:00Z`,
    monthOf,
    monthName: (at) => day(firstDays[at] ?? 0).slice(0, 7),
    firstDayOf: (at) => firstDays[at] ?? days,
    numberOf: (iso) => Math.round((Date.parse(iso) - start) / dayMilliseconds),
    year: (number) => Number(day(number).slice(0, 4)),
    monthOfYear: (at) => Number(day(firstDays[at] ?? 0).slice(5, 7)),
  }
}
