import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { periodWords } from '../../rules/periods.ts'
import { cardHeads, type CardHead } from '../queries.ts'
import { findSeries, seriesCode } from '../rules/series.ts'
import { verdictWords } from '../rules/verdict-words.ts'
import { cardsView } from './cards.view.ts'

/** All comparisons that were ever written down. */
export const cardsPage = page<readonly CardHead[]>('evaluation.list-cards', {
  may: policy.seeFigures,
  load: (db) => cardHeads(db),
  about: (cards) => ({ type: 'figures', id: '-', detail: { cards: cards.length } }),
  present: (cards, { actor }) =>
    show(
      'Comparisons',
      cardsView({
        mayMake: actor.rights.has('evaluator'),
        cards: cards.map((one) => ({
          href: `/evaluation/cards/${one.id}`,
          name: findSeries(seriesCode(one.measure, one.part))?.name ?? one.measure,
          periods: `${periodWords(one.base)}, and ${periodWords(one.now)}`,
          verdict: one.verdict === null ? 'None yet' : verdictWords(one.verdict),
          signed: one.signedOn === null ? 'Not signed' : showDay(one.signedOn),
          review: showDay(one.reviewOn),
        })),
      }),
      { layout: 'wide' },
    ),
})
