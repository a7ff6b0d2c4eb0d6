/**
 * Days as the agreements mean them: a day begins at midnight in London, in summer an hour before it does in UTC. Days
 * are text, `2027-05-31`, so that they compare as they sort and no zone can move them.
 */
const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in London at that instant. */
export function londonDay(at: Date): string {
  const part = (type: string): string =>
    inLondon.formatToParts(at).find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

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
