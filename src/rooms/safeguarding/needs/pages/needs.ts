import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findPerson, type Person } from '../../queries.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findOneNeed, type OneNeed } from '../note-need.ts'
import { needsOf, stepsOf, type Need, type Step } from '../queries.ts'
import { needKinds } from '../reference.ts'
import { urgencies } from '../rules/codes.ts'
import { consequences, possible, stateWords } from '../states.ts'
import { needView } from './need.view.ts'
import { needsView } from './needs.view.ts'

interface Found {
  readonly person: Person
  readonly needs: readonly Need[]
}
async function findNeeds(db: Db, personId: string): Promise<Found | null> {
  const person = await findPerson(db, personId)
  return person === null ? null : { person, needs: await needsOf(db, personId) }
}
const isOver = ({ state }: Need): boolean => state !== 'open' && state !== 'taken'

/** What somebody needs: what is open first, the most urgent above. */
export const needsPage = page<Found>('safeguarding.show-needs', {
  may: policy.workWithPeople,
  load: (db, { params }) => findNeeds(db, params['personId'] ?? ''),
  about: ({ person }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'needs' },
  }),
  present: ({ person, needs }, { form }) => {
    const urgency = (one: Need): number => urgencies.findIndex((known) => known.value === one.urgency)
    return show(
      titled(`What ${person.reference} needs`, form),
      needsView({
        form,
        action: `/safeguarding/${person.id}/needs`,
        backHref: `/safeguarding/${person.id}`,
        reference: person.reference,
        kinds: needKinds,
        urgencies,
        needs: needs
          .toSorted(
            (one, other) => Number(isOver(one)) - Number(isOver(other)) || urgency(one) - urgency(other),
          )
          .map((one) => ({
            href: `/safeguarding/${person.id}/needs/${one.id}`,
            kind: wordsOf(needKinds, one.kind),
            urgency: wordsOf(urgencies, one.urgency),
            isUrgent: one.urgency === 'today' && !isOver(one),
            words: one.words,
            state: stateWords[one.state],
            owner: one.ownerName ?? '',
            isOver: isOver(one),
            by: one.by,
            at: one.at,
          })),
      }),
      { layout: 'wide' },
    )
  },
})

interface FoundNeed extends OneNeed {
  readonly steps: readonly Step[]
}
async function findNeedPage(db: Db, params: Readonly<Record<string, string>>): Promise<FoundNeed | null> {
  const found = await findOneNeed(db, params)
  return found === null ? null : { ...found, steps: await stepsOf(db, found.need.id) }
}

/** One need, what was done about it, and what this person may say of it now. */
export const needPage = page<FoundNeed>('safeguarding.read-need', {
  may: policy.workWithPeople,
  load: (db, { params }) => findNeedPage(db, params),
  about: ({ person, need }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { need: need.id },
  }),
  present: ({ person, need, staff, steps }, { form, actor }) => {
    const kind = wordsOf(needKinds, need.kind)
    const doable = possible(need.state, need.ownerId === actor.personId)
    return show(
      titled(kind, form),
      needView({
        form,
        action: `/safeguarding/${person.id}/needs/${need.id}`,
        backHref: `/safeguarding/${person.id}/needs`,
        kind,
        urgency: wordsOf(urgencies, need.urgency),
        words: need.words,
        state: stateWords[need.state],
        owner: need.ownerName === null ? '' : `by ${need.ownerName}.`,
        servicesHref: `/safeguarding/${person.id}/needs/${need.id}/services`,
        actions: doable.map((one) => ({ value: one, text: consequences[one].words })),
        staff: staff.map((one) => ({ value: one.staffId, text: `${one.name}, ${one.agencyName}` })),
        steps: steps.map((one) => ({
          deed:
            one.ownerName === null
              ? consequences[one.action].words
              : `${consequences[one.action].words}: ${one.ownerName}`,
          words: one.words,
          by: one.by,
          at: one.at,
        })),
      }),
      { layout: 'wide' },
    )
  },
})
