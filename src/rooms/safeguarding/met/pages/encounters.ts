import { handedEncounters, type HandedEncounter } from '#rooms/operations'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import * as policy from '../../policy.ts'
import { encountersView } from './encounters.view.ts'

/** Who was met on operations and handed to the own agency. A list is read over shoulders: when and from whom, nothing of the person. */
export const encountersPage = page<readonly HandedEncounter[]>('safeguarding.list-encounters', {
  may: policy.openRecord,
  load: (db) => handedEncounters(db),
  about: (all) => ({ type: 'encounter-list', id: '-', detail: { ids: all.map((one) => one.id) } }),
  present: (all) =>
    show(
      'People who were met',
      encountersView({
        encounters: all.map(({ id, byName, byAgency, at, takenOnAt }) => ({
          href: `/safeguarding/met/${id}`,
          from: `${byName}, ${byAgency}`,
          at,
          takenOnAt,
        })),
      }),
      { layout: 'wide' },
    ),
})
