import type { AgeState } from './codes.ts'

/**
 * A birthday as far as it is known, and whether it can be true of an adult or of a child. People who were exploited often know the
 * year alone: what is not known is left open, never filled in. Everything errs towards the child (domain 4.2): only what is
 * certain contradicts.
 */
export interface Birth {
  /** The first day that it can be. */
  readonly date: string
  readonly precision: 'day' | 'month' | 'year'
}

/** From three boxes: a year, a month of a year, or a day. `none` where all are empty, `wrong` where they are no date. */
export function readBirth(day: string, month: string, year: string): Birth | 'none' | 'wrong' {
  const parts = [day, month, year].map((part) => part.trim())
  if (parts.every((part) => part === '')) return 'none'
  if (parts.some((part) => !/^\d{0,4}$/.test(part))) return 'wrong'
  const [d, m, y] = parts as [string, string, string]
  if (y === '' || Number(y) < 1900 || (d !== '' && m === '')) return 'wrong'
  const precision = m === '' ? 'year' : d === '' ? 'month' : 'day'
  const date = `${y.padStart(4, '0')}-${(m || '1').padStart(2, '0')}-${(d || '1').padStart(2, '0')}`
  const real = new Date(`${date}T12:00:00Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date
    ? 'wrong'
    : { date, precision }
}

/** The last day that it can be. */
function latest({ date, precision }: Birth): string {
  if (precision === 'day') return date
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  const last = precision === 'year' ? Date.UTC(year, 11, 31) : Date.UTC(year, month, 0)
  return new Date(last).toISOString().slice(0, 10)
}

/** The day on which somebody born on this day turns 18; of 29 February it is a text that sorts before 1 March. */
export const turns18 = (born: string): string => `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`

/** What speaks against the state that was chosen, in words for the form; null where nothing certain does. */
export function contradiction(
  state: AgeState,
  birth: Birth | null,
  ageSaid: number | null,
  today: string,
): string | null {
  if (birth !== null && birth.date > today) return 'Enter a date of birth that is not after today'
  const isSurelyChild = (birth !== null && turns18(birth.date) > today) || (ageSaid !== null && ageSaid < 18)
  const isSurelyAdult = birth !== null && turns18(latest(birth)) <= today
  if (state === 'adult' && isSurelyChild)
    return 'Their birthday or the age they said is that of a child. Choose “Under 18” or “Not sure”'
  if (state === 'child' && isSurelyAdult && (ageSaid === null || ageSaid >= 18))
    return 'Their birthday is that of an adult. Choose “18 or older” or “Not sure”'
  return null
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** As people write it: `1990`, `May 1990`, `3 May 1990`. */
export function birthWords({ date, precision }: Birth): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const name = months[month - 1] ?? ''
  return precision === 'year'
    ? String(year)
    : precision === 'month'
      ? `${name} ${year}`
      : `${day} ${name} ${year}`
}
