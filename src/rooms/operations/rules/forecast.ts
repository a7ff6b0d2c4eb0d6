import type { State } from '../states.ts'

/**
 * The clocks of a tasking, and whether it is likely to be late, said in words with the reason.
 *
 * Days are days in London, as text that sorts (`2026-11-28`). A tasking may be done on its due day: it is late from the day
 * after. The record of an agency is what this reader sees of it and no more: the days from acceptance to done of the last
 * taskings that it finished. Their middle stands beside the days that are left; with too few of them nothing is said.
 * What was handed back or declined is not in it: it was not done, and how long that took says nothing of how long doing takes.
 */
export interface Timed {
  readonly state: State
  readonly dueDay: string
  readonly offeredDay: string
  /** Null before it is accepted. */
  readonly acceptedDay: string | null
}
/** A tasking that an agency finished. */
export interface Finished {
  readonly acceptedDay: string
  readonly doneDay: string
}
export interface Thresholds {
  readonly unansweredDaysLeft: number
  readonly lastClosed: number
  readonly fewestClosed: number
}
export interface Clock {
  /** Below zero when it is late. */
  readonly daysLeft: number
  /** The first day on which it was late; null where it is not, or has ended. */
  readonly lateSince: string | null
  /** Since when the agency that asked waits for an answer; null once there is one. */
  readonly waitingSince: string | null
}
export interface Forecast {
  readonly kind: 'late' | 'likely-late' | 'in-time' | 'too-few'
  readonly words: string
}

const dayLength = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayLength)
const dayAfter = (day: string): string => new Date(at(day) + dayLength).toISOString().slice(0, 10)

export function clockOf(one: Timed, today: string): Clock {
  const isOpen = one.state === 'offered' || one.state === 'accepted'
  return {
    daysLeft: daysBetween(today, one.dueDay),
    lateSince: isOpen && one.dueDay < today ? dayAfter(one.dueDay) : null,
    waitingSince: one.state === 'offered' ? one.offeredDay : null,
  }
}

/** The middle of the days from acceptance to done over the last that were finished; null where there are too few. */
export function usualDays(finished: readonly Finished[], { lastClosed, fewestClosed }: Thresholds) {
  const last = finished
    .toSorted((one, other) => (one.doneDay < other.doneDay ? 1 : one.doneDay > other.doneDay ? -1 : 0))
    .slice(0, lastClosed)
  if (last.length < fewestClosed) return { days: null, of: last.length }
  return { days: median(last.map((one) => daysBetween(one.acceptedDay, one.doneDay))), of: last.length }
}

function median(days: readonly number[]): number {
  const sorted = days.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Null where it has ended: then there is nothing to foresee. `agency` is the name of the one that is asked. */
export function forecastOf(
  one: Timed,
  today: string,
  agency: string,
  finished: readonly Finished[],
  thresholds: Thresholds,
): Forecast | null {
  if (one.state !== 'offered' && one.state !== 'accepted') return null
  const left = daysBetween(today, one.dueDay)
  if (left < 0)
    return {
      kind: 'late',
      words: `${inDays(-left)} late${one.state === 'offered' ? ', and nobody has answered' : ''}.`,
    }
  if (one.state === 'offered' && left <= thresholds.unansweredDaysLeft)
    return { kind: 'likely-late', words: `Nobody has answered, and ${isLeft(left)}.` }
  const usual = usualDays(finished, thresholds)
  if (usual.days === null)
    return {
      kind: 'too-few',
      words: `${isLeft(left, true)}. ${usual.of === 0 ? 'None' : usual.of} of ${agency}’s finished taskings that you may see: too few to say.`,
    }
  const used = one.acceptedDay === null ? 0 : daysBetween(one.acceptedDay, today)
  const record = `${agency} took ${inDays(usual.days)} from acceptance to done (the middle of its last ${usual.of} that you may see)`
  const here =
    one.acceptedDay === null
      ? `Not accepted yet, and ${isLeft(left)}.`
      : `Accepted ${used === 0 ? 'today' : `${inDays(used)} ago`}, and ${isLeft(left)}.`
  return { kind: usual.days > used + left ? 'likely-late' : 'in-time', words: `${record}. ${here}` }
}

const inDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
const isLeft = (days: number, first = false): string =>
  days === 0
    ? `${first ? 'It' : 'it'} is due today`
    : days === 1
      ? `${first ? 'One' : 'one'} day is left`
      : `${days} days are left`
