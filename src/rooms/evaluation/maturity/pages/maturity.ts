import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { agenciesWork, reviews, type AgencyWork, type Review } from '../../queries.ts'
import { maturity } from '../../reference.ts'
import { lastMonths } from '../../rules/periods.ts'
import { many } from '../../rules/words.ts'
import { maturityView, type MaturityModel } from './maturity.view.ts'

interface Found {
  readonly reviews: readonly Review[]
  readonly agencies: readonly AgencyWork[]
  readonly today: string
}

/** How far the partnership is. */
export const maturityPage = page<Found>('evaluation.read-maturity', {
  may: policy.seeFigures,
  async load(db, { now }) {
    const today = londonDay(now)
    return { reviews: await reviews(db), agencies: await agenciesWork(db, lastMonths(today, 12)), today }
  },
  about: ({ reviews: all }) => ({ type: 'figures', id: '-', detail: { reviews: all.length } }),
  present: (found) => show('Maturity', maturityView(modelOf(found)), { layout: 'wide' }),
})

const mostYears = 5

function modelOf({ reviews: all, agencies, today }: Found): MaturityModel {
  const years = [...new Set(all.map(({ year }) => year))]
    .toSorted((one, other) => one - other)
    .slice(-mostYears)
  const scoreOf = (domain: string, year: number): Review | undefined =>
    all.find((one) => one.domain === domain && one.year === year)
  const meanOf = (year: number): number | null => {
    const scored = all.filter((one) => one.year === year)
    return scored.length === 0 ? null : scored.reduce((sum, { score }) => sum + score, 0) / scored.length
  }
  return {
    years: years.map(String),
    chart:
      years.length < 2
        ? null
        : {
            id: 'mean-by-year',
            title: 'Mean of the domains that were scored',
            unit: 'score, from 0 to 4',
            caveat: 'A judgement of the partnership about itself.',
            periods: years.map(String),
            lines: [{ name: 'Mean score', values: years.map(meanOf), shape: 'line' }],
          },
    scale: maturity.scale,
    rows: maturity.domains.map(({ code, name }) => ({
      href: `/evaluation/maturity/${code}`,
      name,
      scores: years.map((year) => {
        const score = scoreOf(code, year)?.score
        return score === undefined ? 'Not scored' : `${score} ${maturity.scale[score]?.name ?? ''}`
      }),
      evidence: all.find((one) => one.domain === code)?.evidence ?? 'Nothing written yet',
    })),
    resilience: resilienceOf(agencies, today),
  }
}

function resilienceOf(agencies: readonly AgencyWork[], today: string): MaturityModel['resilience'] {
  const share = (part: number, all: number): string =>
    all === 0 ? 'Nothing to share by' : `${many(part)} of ${many(all)}`
  const sum = (of: (one: AgencyWork) => number): number => agencies.reduce((all, one) => all + of(one), 0)
  return [
    {
      name: 'Members that wrote at least one item',
      value: share(agencies.filter(({ gave }) => gave > 0).length, agencies.length),
    },
    {
      name: 'Members under an agreement that runs',
      value: share(
        agencies.filter(({ agreedUntil }) => agreedUntil !== null && agreedUntil > today).length,
        agencies.length,
      ),
    },
    {
      name: 'Items of members that are not police',
      value: share(
        sum(({ kind, gave }) => (kind === 'police' ? 0 : gave)),
        sum(({ gave }) => gave),
      ),
    },
    {
      name: 'Places at meetings that were taken',
      value: share(
        sum(({ came }) => came),
        sum(({ places }) => places),
      ),
    },
    {
      name: 'Items from the busiest two members',
      value: share(
        agencies
          .map(({ gave }) => gave)
          .toSorted((one, other) => other - one)
          .slice(0, 2)
          .reduce((all, one) => all + one, 0),
        sum(({ gave }) => gave),
      ),
    },
  ]
}
