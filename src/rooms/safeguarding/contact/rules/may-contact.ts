import type { ContactPurpose, TermsState, Weekday } from './codes.ts'

/**
 * May this person be contacted on this channel, for this, now? (BR36)
 *
 * The default is no. Yes needs all of it: they did not refuse contact, they confirmed the channel themselves, what they said still
 * holds, nothing went wrong on it since, and purpose, day and hour are among those they named. The reasons come in the order in
 * which they weigh: what the person said first, the hour last, so that nobody waits for an hour on a channel that is closed.
 *
 * `priv.contact_refusal` in the database says the same over rows; `row-security.db.test.ts` beside this folder compares the two.
 */
export interface Terms {
  readonly state: TermsState
  /** The last day on which it holds, `2026-12-09`; null where it was not confirmed. */
  readonly until: string | null
  readonly purposes: readonly ContactPurpose[]
  readonly days: readonly Weekday[]
  /** London hours, `09:00` up to and without `17:30`. */
  readonly fromTime: string
  readonly toTime: string
}
export interface Channel {
  /** The newest that the person said of it; null where nothing was. */
  readonly terms: Terms | null
  /** Somebody else answered, or something was unsafe, after the newest terms. */
  readonly wentWrong: boolean
  /** The person's newest answer to being contacted at all. */
  readonly saidNo: boolean
}
/** The moment as London has it. */
export interface LondonMoment {
  readonly day: string
  readonly weekday: Weekday
  readonly time: string
}

export const refusalWords = {
  'said-no': 'They said that they do not want to be contacted, or took their agreement back',
  withdrawn: 'They took this way to reach them back',
  'not-confirmed': 'They have not confirmed that it is safe to reach them this way',
  unsafe:
    'Somebody else answered, or something was not safe. Ask them anew, in another way, before it is used again',
  expired: 'What they said held until a day that has passed. Ask them again before it is used',
  'not-for-this': 'They did not agree to be contacted about this',
  'not-this-day': 'Today is not a day that they named',
  'not-this-hour': 'This is not an hour that they named',
} as const
export type Refusal = keyof typeof refusalWords

export function mayContact(channel: Channel, purpose: ContactPurpose, now: LondonMoment): Refusal | null {
  const closed = closedFor(channel, now)
  if (closed !== null) return closed
  const { purposes, days, fromTime, toTime } = channel.terms ?? nothingSaid
  if (!purposes.includes(purpose)) return 'not-for-this'
  if (!days.includes(now.weekday)) return 'not-this-day'
  return now.time < fromTime || now.time >= toTime ? 'not-this-hour' : null
}

/** Why nobody may use the channel today, whatever for and at whatever hour; null where it is open. */
export function closedFor({ terms, wentWrong, saidNo }: Channel, { day }: LondonMoment): Refusal | null {
  if (terms === null) return 'not-confirmed'
  if (saidNo) return 'said-no'
  if (terms.state === 'withdrawn') return 'withdrawn'
  if (terms.state === 'noted') return 'not-confirmed'
  if (wentWrong) return 'unsafe'
  return terms.until === null || day > terms.until ? 'expired' : null
}

const nothingSaid: Terms = {
  state: 'noted',
  until: null,
  purposes: [],
  days: [],
  fromTime: '00:00',
  toTime: '00:00',
}

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The weekday and minute that London has at an instant; the day is `londonDay`'s. */
export function londonMoment(at: Date, day: string): LondonMoment {
  const part = (type: string): string =>
    inLondon.formatToParts(at).find((one) => one.type === type)?.value ?? ''
  return {
    day,
    weekday: part('weekday').toLowerCase().slice(0, 3) as Weekday,
    time: `${part('hour')}:${part('minute')}`,
  }
}
