/** Days as agreements mean them: text, `2027-05-31`, so that they compare as they sort and no zone can move them. */
const dayMs = 86_400_000
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const text = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10)

/** How many days from one to the other; negative when it is before. */
export const daysBetween = (from: string, to: string): number => number(to) - number(from)

export const dayBefore = (day: string): string => text(number(day) - 1)

/** The same day a year later; 28 February for a 29th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return day.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next
}
