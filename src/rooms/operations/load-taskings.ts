import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { taskings, type Tasking } from './queries.ts'
import { thresholds } from './reference.ts'
import {
  clockOf,
  forecastOf,
  type Clock,
  type Finished,
  type Forecast,
  type Timed,
} from './rules/forecast.ts'

/** Taskings as one person sees them, each with its clocks and with what is foreseen of it from all that this person sees. */
export interface Clocked {
  readonly tasking: Tasking
  readonly clock: Clock
  /** Null where it has ended. */
  readonly forecast: Forecast | null
}

export async function clockedTaskings(db: Db, now: Date): Promise<Clocked[]> {
  const rows = await taskings(db)
  return rows.map(clockedAmong(rows, now))
}

/** One of them, judged by the record of all. */
export function clockedAmong(all: readonly Tasking[], now: Date): (tasking: Tasking) => Clocked {
  const finished = finishedByAgency(all)
  const today = londonDay(now)
  return (tasking) => {
    const timed = timesOf(tasking)
    return {
      tasking,
      clock: clockOf(timed, today),
      forecast: forecastOf(timed, today, tasking.toName, finished.get(tasking.toAgencyId) ?? [], thresholds),
    }
  }
}

const timesOf = ({ state, dueDay, at, acceptedAt }: Tasking): Timed => ({
  state,
  dueDay,
  offeredDay: londonDay(at),
  acceptedDay: acceptedAt === null ? null : londonDay(acceptedAt),
})

function finishedByAgency(all: readonly Tasking[]): ReadonlyMap<string, Finished[]> {
  const found = new Map<string, Finished[]>()
  for (const { state, toAgencyId, acceptedAt, since } of all) {
    if (state !== 'done' || acceptedAt === null) continue
    const known = found.get(toAgencyId) ?? []
    known.push({ acceptedDay: londonDay(acceptedAt), doneDay: londonDay(since) })
    found.set(toAgencyId, known)
  }
  return found
}
