import { handedEncounter } from '#rooms/operations'
import type { Db } from '#platform/db.ts'
import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { myPeople, type Person } from '../../queries.ts'
import { initials } from '../../rules/initials.ts'
import { metWords } from '../rules/first-words.ts'
import { encounterView } from './encounter.view.ts'

export type Met = NonNullable<Awaited<ReturnType<typeof handedEncounter>>>

interface Found {
  readonly met: Met
  readonly people: readonly Person[]
}
async function find(db: Db, id: string): Promise<Found | null> {
  const met = await handedEncounter(db, id)
  return met === null ? null : { met, people: await myPeople(db) }
}

/** What was written of somebody who was met, and whose record it belongs to. */
export const encounterPage = page<Found>('safeguarding.read-encounter', {
  may: policy.openRecord,
  load: (db, { params }) => find(db, params['handoverId'] ?? ''),
  about: ({ met }) => ({ type: 'encounter', id: met.id }),
  present: ({ met, people }, { form }) =>
    show(
      titled('Somebody who was met', form),
      encounterView({
        form,
        at: `/safeguarding/met/${met.id}`,
        handed: { by: `${met.byName}, ${met.byAgency}`, at: met.at },
        takenOnAt: met.takenOnAt,
        lines: met.lines.map(({ label, words }) => ({ label, words })),
        words: valueOf(form, 'words', metWords(met.lines)),
        people: people.map(({ id, reference, workingName }) => ({
          value: id,
          text: `${reference}, ${initials(workingName)}`,
        })),
      }),
    ),
})
