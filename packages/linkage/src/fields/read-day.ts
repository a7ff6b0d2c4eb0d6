/** A day read from text: month and day are null where only the year, or year and month, are given. */
export interface Day {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** ISO, year first without signs, British order, month by name, or a year alone. Null where it is none of them. */
export function readDay(raw: string | null): Day | null {
  const text = raw?.trim().toLowerCase() ?? ''
  if (text === '' || text.length > 40) return null
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ]\d\d:.*)?$/.exec(text)
  if (iso !== null) return checked(iso[1], iso[2], iso[3])
  const solid = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (solid !== null) return checked(solid[1], solid[2], solid[3])
  const british = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (british !== null) return checked(british[3], british[2], british[1])
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})[ -,]+(\d{4})$/.exec(text)
  if (named !== null) {
    const month = months.indexOf((named[2] ?? '').slice(0, 3)) + 1
    return month === 0 ? null : checked(named[3], String(month), named[1])
  }
  const year = /^(\d{4})$/.exec(text)
  return year === null ? null : checked(year[1], undefined, undefined)
}

function checked(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const [y, m, d] = [
    Number(year),
    month === undefined ? null : Number(month),
    day === undefined ? null : Number(day),
  ]
  if (y < 1000 || y > 2200) return null
  // A day of 0 or a month of 0 is how some systems write "unknown".
  if (m === null || m === 0) return { year: y, month: null, day: null }
  if (m <= 12)
    return d === null || d === 0
      ? { year: y, month: m, day: null }
      : d <= 31
        ? { year: y, month: m, day: d }
        : null
  return d !== null && d >= 1 && d <= 12 && m <= 31 ? { year: y, month: d, day: m } : null
}
