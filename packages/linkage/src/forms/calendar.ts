/** Days of the proleptic Gregorian calendar as numbers and as ISO text. No clock: every date comes in as an argument. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days in a month; 0 for a month that is none, so that no day fits it. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29
  return monthLengths[month - 1] ?? 0
}

/** Whether the day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month)
}

/** `1956-04-09`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Year, month and day of an ISO day; null where the text is not one or the day does not exist. */
export function partsOfDay(iso: string): readonly [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (match === null) return null
  const parts = [Number(match[1]), Number(match[2]), Number(match[3])] as const
  return isDay(...parts) ? parts : null
}

/** The same day so many years before; 29 February becomes 28 where the year has none. */
export function yearsBefore(parts: readonly [number, number, number], years: number): string {
  const year = parts[0] - years
  return isoDay(year, parts[1], Math.min(parts[2], daysInMonth(year, parts[1])))
}

/** The day after an ISO day. */
export function dayAfter(iso: string): string {
  const [year, month, day] = partsOfDay(iso) as readonly [number, number, number]
  if (day < daysInMonth(year, month)) return isoDay(year, month, day + 1)
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1)
}
