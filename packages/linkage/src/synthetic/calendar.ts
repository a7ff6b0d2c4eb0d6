import type { Day } from './person.ts'
import type { Random } from './random.ts'

/** Days in a month of the Gregorian calendar, used backwards for all years. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function isoOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function dayIn(random: Random, year: number): Day {
  const month = random.between(1, 12)
  return { year, month, day: random.between(1, daysIn(year, month)) }
}

/** The same month and day in another year; 29 February becomes the 28th where it must. */
export function inYear({ month, day }: Day, year: number): Day {
  return { year, month, day: Math.min(day, daysIn(year, month)) }
}
