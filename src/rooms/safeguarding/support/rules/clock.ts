import type { State } from '../states.ts'

/** What a support referral waits for, at whom, and since when it is late. Days are London days. */
export interface Clock {
  readonly at: 'asked' | 'asker' | 'nobody'
  /** The last day that is in time; null where nothing runs. */
  readonly by: string | null
  readonly isLate: boolean
}
export interface Timed {
  readonly state: State
  readonly answerBy: string
  /** When it came into its state. */
  readonly sinceDay: string
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whoever asked has two days to say what happens to a person whom nobody helps now. */
const daysToClose = 2

export function clockOf({ state, answerBy, sinceDay }: Timed, today: string, beginDays: number): Clock {
  const waits = (at: Clock['at'], by: string | null): Clock => ({ at, by, isLate: by !== null && by < today })
  switch (state) {
    case 'offered':
      return waits('asked', answerBy)
    case 'accepted':
      return waits('asked', after(sinceDay, beginDays))
    case 'in-progress':
      return waits('asked', null)
    case 'declined':
    case 'handed-back':
    case 'done':
      return waits('asker', after(sinceDay, daysToClose))
    case 'revoked':
    case 'closed':
      return waits('nobody', null)
  }
}

/** The day until which an answer is in time. */
export const answerDay = (today: string, answerDays: number): string => after(today, answerDays)
