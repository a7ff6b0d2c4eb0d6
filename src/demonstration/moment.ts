/**
 * When something happened, written as people say it: `41d 09:20` is twenty past nine (UTC), 41 days ago; `25m` is 25
 * minutes ago. Days are counted from the moment of filling, so the demonstration is always of the last two months.
 */
export type Moment = `${number}d ${number}:${number}` | `${number}m`

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The instant of a moment, with some minutes added. */
export function instantOf(moment: Moment, now: Date, laterMinutes = 0): Date {
  return new Date(begin(moment, now) + laterMinutes * minuteMs)
}

function begin(moment: Moment, now: Date): number {
  const [, days, hour, minute] = /^(\d+)d (\d+):(\d+)$/.exec(moment) ?? []
  if (days === undefined) return now.getTime() - Number(moment.slice(0, -1)) * minuteMs
  const midnight = Math.floor(now.getTime() / dayMs) * dayMs
  return midnight - Number(days) * dayMs + (Number(hour) * 60 + Number(minute)) * minuteMs
}

/** A day so many days after today (before, if negative), in the three boxes of a form: `starts-day` and so on. */
export function dayFields(name: string, daysFromNow: number, now: Date): Record<string, string> {
  const [year = '', month = '', day = ''] = new Date(now.getTime() + daysFromNow * dayMs)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
