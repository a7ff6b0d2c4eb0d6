/** The period of a reach page: two days in the address, like `?from=2026-01-01&to=2026-12-31`; else the year up to today. */
export interface Period {
  readonly from: string
  readonly to: string
}
const day = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const yearMs = 365 * 86_400_000

export function periodOf(query: Readonly<Record<string, string>>, today: string): Period {
  const from = realDay(query, 'from')
  const to = realDay(query, 'to')
  if (from !== null && to !== null && from <= to) return { from, to }
  return { from: new Date(Date.parse(today) - yearMs).toISOString().slice(0, 10), to: today }
}

/** From one box, or from the three of a form. */
function realDay(query: Readonly<Record<string, string>>, name: string): string | null {
  const boxes = ['year', 'month', 'day'].map((part) => (query[`${name}-${part}`] ?? '').padStart(2, '0'))
  const typed = query[name] ?? boxes.join('-')
  if (!day.test(typed)) return null
  const date = new Date(`${typed}T12:00:00Z`)
  return date.toISOString().slice(0, 10) === typed ? typed : null
}
