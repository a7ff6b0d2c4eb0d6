import { readDate } from '../forms/date.ts'
import { plainText } from './field-kind.ts'

/** A day as it is compared: month and day are null where only the year, or year and month, are given. */
export interface Day {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/**
 * A day as it was written, even one that does not exist: 31 June is a slip in one figure, and still tells which day was
 * meant to within one. Null where no year can be read.
 */
export function readDay(raw: string | null): Day | null {
  if (raw === null || plainText(raw) === null) return null
  const read = readDate(raw)
  if (read !== null && read.precision !== 'range' && read.precision !== 'decade')
    return read.year === null ? null : { year: read.year, month: read.month, day: read.day }
  const text = raw.trim()
  const yearFirst = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/.exec(text)
  if (yearFirst !== null) return asWritten(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  return dayFirst === null ? null : asWritten(dayFirst[3], dayFirst[2], dayFirst[1])
}

/** A month or a day of nought is how some systems write "unknown". */
function asWritten(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1000 || y > 2200 || m > 12 || d > 31) return null
  if (m === 0) return { year: y, month: null, day: null }
  return { year: y, month: m, day: d === 0 ? null : d }
}
