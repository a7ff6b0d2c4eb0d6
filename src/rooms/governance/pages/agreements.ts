import { page } from '#platform/page.ts'
import { mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { showDay } from '#platform/views/form.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { agreements, type Agreement } from '../queries.ts'
import { standingOf, type Standing } from '../rules/standing.ts'
import { agreementsView, type AgreementsModel } from './agreements.view.ts'
import { days, purposeWords, standingWords } from './words.ts'

/** Every agreement one's agency is named in: the ones that need doing first, those that ended last. */
export const agreementsPage = page('governance.list-agreements', {
  may: policy.readAgreements,
  load: agreements,
  about: (found) => ({ type: 'agreement-list', id: '-', detail: { ids: found.map((one) => one.id) } }),
  present(found, { actor, now }) {
    const model = agreementsModel(found, actor.agencyId, londonDay(now), mayTry(policy.drawUp, actor))
    return show('Agreements', agreementsView(model), { layout: 'wide' })
  },
})

const order: readonly Standing['kind'][] = ['due', 'draft', 'not-started', 'live', 'ended']

function agreementsModel(
  found: readonly Agreement[],
  ownId: string,
  today: string,
  mayDrawUp: boolean,
): AgreementsModel {
  const all = found.map((agreement) => ({ agreement, standing: standingOf(agreement, ownId, today) }))
  const sorted = all.sort(
    (one, other) => order.indexOf(one.standing.kind) - order.indexOf(other.standing.kind),
  )
  return {
    mayDrawUp,
    due: sorted.flatMap(({ agreement, standing }) =>
      standing.kind === 'due'
        ? [
            {
              ...link(agreement),
              words: `review on ${showDay(agreement.reviewOn)}, in ${days(standing.daysLeft)}`,
            },
          ]
        : [],
    ),
    rows: sorted.map(({ agreement, standing }) => ({
      ...link(agreement),
      standing: standingWords(standing),
      purposes: purposeWords(agreement.purposes),
      parties: agreement.parties.filter((party) => party.agencyId !== ownId).map((party) => party.name),
    })),
  }
}

const link = (agreement: Agreement): { title: string; href: string } => ({
  title: agreement.title,
  href: `/agreements/${agreement.id}`,
})
