import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { reviews, type Review } from '../../queries.ts'
import { maturity } from '../../reference.ts'
import { domainView } from './domain.view.ts'

interface Found {
  readonly domain: (typeof maturity.domains)[number]
  readonly reviews: readonly Review[]
}

/** One domain of the review. */
export const domainPage = page<Found>('evaluation.read-domain', {
  may: policy.seeFigures,
  async load(db, { params }) {
    const domain = maturity.domains.find(({ code }) => code === params['domain'])
    if (domain === undefined) return null
    return { domain, reviews: (await reviews(db)).filter((one) => one.domain === domain.code) }
  },
  about: ({ domain }) => ({ type: 'figures', id: '-', detail: { domain: domain.code } }),
  present: ({ domain, reviews: own }, { form, actor, now }) =>
    show(
      titled(domain.name, form),
      domainView({
        form,
        code: domain.code,
        name: domain.name,
        ask: domain.ask,
        years: own.map((one) => ({
          year: String(one.year),
          score: `${one.score} ${maturity.scale[one.score]?.name ?? ''}`,
          evidence: one.evidence,
          reason: one.reason === '' ? 'It was not' : one.reason,
        })),
        choices: maturity.scale.map(({ score, name }) => ({
          value: String(score),
          text: `${score} ${name}`,
        })),
        year: actor.rights.has('evaluator') ? londonDay(now).slice(0, 4) : null,
      }),
    ),
})
