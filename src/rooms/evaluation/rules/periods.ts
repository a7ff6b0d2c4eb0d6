/**
 * Periods are whole months, so that the length of what is compared can be made equal. A month is written `2026-04`; a period has its first
 * and last day.
 */
export interface Period {
  readonly from: string
  readonly to: string
}

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/u

/** The number of a month since the year 0, to count with. */
function ordinal(month: string): number {
  const found = monthPattern.exec(month)
  if (found === null) throw new RangeError(`"${month}" is no month`)
  return Number(found[1]) * 12 + Number(found[2]) - 1
}
const fromOrdinal = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const isMonth = (words: string): boolean => monthPattern.test(words)
export const addMonths = (month: string, count: number): string => fromOrdinal(ordinal(month) + count)
export const monthOf = (day: string): string => day.slice(0, 7)
export const firstDay = (month: string): string => `${month}-01`
export function lastDay(month: string): string {
  const end = new Date(`${addMonths(month, 1)}-01T12:00:00Z`)
  end.setUTCDate(0)
  return end.toISOString().slice(0, 10)
}

/** Whole months, both included. */
export const period = (from: string, to: string): Period => ({ from: firstDay(from), to: lastDay(to) })
export const monthsIn = ({ from, to }: Period): readonly string[] => {
  const first = ordinal(monthOf(from))
  const count = ordinal(monthOf(to)) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => fromOrdinal(first + index))
}
export const lengthOf = (of: Period): number => monthsIn(of).length

/** So many whole months that are over on this day. */
export function lastMonths(today: string, count: number): Period {
  const last = addMonths(monthOf(today), -1)
  return period(addMonths(last, 1 - count), last)
}
/** The last quarter of the calendar that is over on this day. */
export function lastQuarter(today: string): Period {
  const begins = ordinal(monthOf(today))
  const last = fromOrdinal(begins - (begins % 3) - 1)
  return period(addMonths(last, -2), last)
}
/** The last year of the calendar that is over on this day. */
export function lastYear(today: string): Period {
  const year = Number(today.slice(0, 4)) - 1
  return period(`${year}-01`, `${year}-12`)
}
/** Which months an address asks for, so that a figure can be followed to where it was counted; otherwise the usual ones. */
export function askedPeriod(
  query: Readonly<Record<string, string>>,
  today: string,
  otherwise: Period,
): Period {
  const [from, to] = [query['from'] ?? '', query['to'] ?? '']
  if (!isMonth(from) || !isMonth(to) || from > to || to >= monthOf(today)) return otherwise
  return ordinal(to) - ordinal(from) < 36 ? period(from, to) : otherwise
}
export const askFor = ({ from, to }: Period): string => `?from=${monthOf(from)}&to=${monthOf(to)}`
/** As long, a year before. */
export const yearBefore = ({ from, to }: Period): Period =>
  period(addMonths(monthOf(from), -12), addMonths(monthOf(to), -12))

const names = 'January February March April May June July August September October November December'.split(
  ' ',
)
export const monthWords = (month: string): string =>
  `${names[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
/** "April to June 2026", "October 2025 to March 2026", "May 2026". */
export function periodWords(of: Period): string {
  const [from, to] = [monthOf(of.from), monthOf(of.to)]
  if (from === to) return monthWords(from)
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${names[Number(from.slice(5)) - 1] ?? ''} to ${monthWords(to)}`
    : `${monthWords(from)} to ${monthWords(to)}`
}
/** "15 April 2026". */
export const dayWords = (day: string): string => `${Number(day.slice(8))} ${monthWords(monthOf(day))}`
