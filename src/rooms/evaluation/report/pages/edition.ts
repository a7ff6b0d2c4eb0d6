import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { editionModel } from '../edition-model.ts'
import { findEdition, type Edition } from '../queries.ts'
import { stateWords } from './editions.ts'
import { editionView } from './edition.view.ts'

/** One edition, as everybody would read it. */
export const editionPage = page<Edition>('evaluation.read-edition', {
  may: policy.seeFigures,
  load: (db, { params }) => findEdition(db, params['editionId'] ?? ''),
  about: ({ id, year, version }) => ({ type: 'figures', id: '-', detail: { edition: id, year, version } }),
  present: (found, { form, actor }) => {
    const evaluates = actor.rights.has('evaluator')
    return show(
      titled(`Annual report ${found.year}`, form),
      editionView({
        form,
        id: found.id,
        title: `Annual report ${found.year}, version ${found.version}`,
        state: `Drawn up on ${showDay(found.createdAt)}. ${stateWords(found)}.`,
        reason: found.reason,
        mayPublish: evaluates && found.publishedAt === null && found.byId !== actor.personId,
        waitsForOther: evaluates && found.publishedAt === null && found.byId === actor.personId,
        mayWithdraw: evaluates && found.publishedAt !== null && found.withdrawnAt === null,
        edition: editionModel(found.body, () => null),
      }),
      { layout: 'wide' },
    )
  },
})
