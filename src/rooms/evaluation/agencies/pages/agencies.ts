import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, showDay } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { agenciesWork, type AgencyWork } from '../../queries.ts'
import { askedPeriod, lastMonths, monthOf, periodWords, type Period } from '../../rules/periods.ts'
import { many } from '../../rules/words.ts'
import { agenciesView, type AgenciesModel } from './agencies.view.ts'

interface Found {
  readonly now: Date
  readonly today: string
  readonly period: Period
  readonly agencies: readonly AgencyWork[]
}

/** What each member gives and receives. */
export const agenciesPage = page<Found>('evaluation.list-agencies', {
  may: policy.seeFigures,
  async load(db, { now, query }) {
    const today = londonDay(now)
    const period = askedPeriod(query, today, lastMonths(today, 12))
    return { now, today, period, agencies: await agenciesWork(db, period) }
  },
  about: ({ agencies }) => ({ type: 'figures', id: '-', detail: { agencies: agencies.length } }),
  present: (found) => show('Who gives and who receives', agenciesView(modelOf(found)), { layout: 'wide' }),
})

function modelOf({ now, today, period, agencies }: Found): AgenciesModel {
  return {
    period: periodWords(period),
    sums: sumsOf(agencies, today),
    rows: agencies.map((one) => ({
      name: one.isNew ? `${one.name} (new)` : one.name,
      gave: many(one.gave),
      letOut: many(one.letOut),
      received: many(one.received),
      taskings:
        one.asked === 0
          ? 'Not asked'
          : `${many(one.answered)} of ${many(one.asked)} answered, ${many(one.done)} done`,
      meetings: one.places === 0 ? 'Not noted' : `${many(one.came)} of ${many(one.places)}`,
      lastGave: one.lastGave === null ? 'None yet' : showDay(one.lastGave),
      agreement: agreementWords(one.agreedUntil, today),
    })),
    computed: `Worked out on ${instantWords(now)}.`,
  }
}

/** Months ahead in which an agreement's end is said to be near. */
const soonDays = 90
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

function agreementWords(until: string | null, today: string): string {
  if (until === null) return 'None'
  const days = daysBetween(today, until)
  if (days <= 0) return `Lapsed on ${showDay(until)}`
  return days <= soonDays ? `Until ${showDay(until)}: soon` : `Until ${showDay(until)}`
}

/** What can be said of all of them together. */
export function sumsOf(agencies: readonly AgencyWork[], today: string): string[] {
  const active = agencies.filter(
    ({ gave, lastGave }) => gave > 0 || (lastGave !== null && monthOf(lastGave) === monthOf(today)),
  ).length
  const gave = agencies.reduce((all, one) => all + one.gave, 0)
  const fromPolice = agencies.filter(({ kind }) => kind === 'police').reduce((all, one) => all + one.gave, 0)
  const ends = agencies.filter(
    ({ agreedUntil }) => agreedUntil !== null && daysBetween(today, agreedUntil) <= soonDays,
  ).length
  return [
    `${many(active)} of ${many(agencies.length)} members wrote at least one item. Membership is not activity.`,
    `${many(gave - fromPolice)} of ${many(gave)} items came from members that are not police.`,
    `${many(agencies.filter(({ agreedUntil }) => agreedUntil === null).length)} members have no agreement; of ${many(ends)} it has lapsed or ends within ${soonDays} days.`,
  ]
}
