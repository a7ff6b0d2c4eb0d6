import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { isMonth, lastMonths, monthWords, period } from '../../rules/periods.ts'
import { many } from '../../rules/words.ts'
import {
  itemsByDistrict,
  publishedIncidents,
  publishedSources,
  type IncidentCount,
  type PublishedSource,
} from '../queries.ts'
import { policeView, type PoliceModel } from './police.view.ts'

interface Found {
  readonly month: string
  readonly incidents: readonly IncidentCount[]
  readonly items: readonly Omit<IncidentCount, 'kind'>[]
  readonly sources: readonly PublishedSource[]
  readonly now: Date
}

/** One month of what the police published, by district, beside own items. */
export const policePage = page<Found>('evaluation.read-comparator-police', {
  may: policy.seeFigures,
  async load(db, { query, now }) {
    const incidents = await publishedIncidents(db)
    const asked = query['month'] ?? ''
    const last = incidents.at(-1)?.month ?? lastMonths(londonDay(now), 1).from.slice(0, 7)
    const month = isMonth(asked) ? asked : last
    return {
      month,
      incidents,
      items: await itemsByDistrict(db, period(month, month)),
      sources: await publishedSources(db),
      now,
    }
  },
  about: ({ month }) => ({ type: 'figures', id: '-', detail: { month } }),
  present: (found, { form }) =>
    show(titled('What the police published', form), policeView(modelOf(found)), { layout: 'wide' }),
})

function modelOf({ month, incidents, items, sources, now }: Found): PoliceModel {
  const inMonth = incidents.filter((one) => one.month === month)
  const districts = [...new Set([...inMonth, ...items].map(({ district }) => district))].toSorted(
    (one, other) => Number(one === '') - Number(other === '') || one.localeCompare(other),
  )
  const kinds = Map.groupBy(inMonth, ({ kind }) => kind)
  const total = (rows: readonly { readonly n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0)
  return {
    month: monthWords(month),
    months: [...new Set(incidents.map((one) => one.month))].toReversed().map((one) => ({
      href: `/evaluation/comparators/police?month=${one}`,
      text: monthWords(one),
      isThis: one === month,
    })),
    districts: districts.map((district) => ({
      name: district === '' ? 'No place is known' : district,
      incidents: many(total(inMonth.filter((one) => one.district === district))),
      items: many(total(items.filter((one) => one.district === district))),
    })),
    kinds: [...kinds]
      .map(([kind, rows]) => ({ kind, n: total(rows) }))
      .toSorted((one, other) => other.n - one.n || one.kind.localeCompare(other.kind))
      .map(({ kind, n }) => ({ kind, count: many(n) })),
    sources: sources.map((one) => `${one.source}, ${one.vintage}, ${many(one.rows)} rows. ${one.licence}`),
    computed: `Worked out on ${instantWords(now)}.`,
  }
}
