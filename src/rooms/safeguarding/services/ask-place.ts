import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { checkTexts, findOneNeed, type OneNeed } from '../needs/note-need.ts'
import * as policy from '../policy.ts'
import { valuesOf } from '../rules/codes.ts'
import { listServices, placesOf, type Place, type Service } from './queries.ts'
import { placeStates } from './rules/codes.ts'
import { insertPlace } from './store.ts'

export interface ToAsk extends OneNeed {
  readonly services: readonly Service[]
  readonly places: readonly Place[]
}
/** A need of a record, with every service that helps with its kind and every place that was asked for. */
export async function findToAsk(
  db: Db,
  params: Readonly<Record<string, string>> | { readonly personId: string; readonly needId: string },
): Promise<ToAsk | null> {
  const found = await findOneNeed(db, params)
  if (found === null) return null
  return {
    ...found,
    services: await listServices(db, found.need.kind),
    places: await placesOf(db, found.need.id),
  }
}

/** What stands with each service that was asked: rows come newest first. */
export const standingPlaces = (places: readonly Place[]): Place[] => [
  ...new Map(places.toReversed().map((one) => [one.serviceId, one])).values(),
]

/**
 * A place was asked for on the duty line, or was answered. The hub tells the service nothing: who the person is, is said by whoever
 * rings, as far as the person agreed.
 */
export const recordPlace = command('safeguarding.record-place', {
  verb: 'collection',
  may: policy.workWithPeople,
  parse(body, params) {
    const form = readForm(body)
    const serviceId = form.text('service', { required: 'Choose the service' })
    const state = form.choice('state', valuesOf(placeStates), 'Choose what happened')
    const words = form.text('words', { max: 1_000, multiline: true, label: 'The note' })
    checkTexts(form, body, { words })
    return form.result(() => ({
      personId: params['personId'] ?? '',
      needId: params['needId'] ?? '',
      serviceId,
      state,
      words,
    }))
  },
  find: (db, input) => findToAsk(db, input),
  async carryOut(tx, input, { person, need, services: known, places }, { actor, services }) {
    const { serviceId, state, words } = input
    const stands = standingPlaces(places).find((one) => one.serviceId === serviceId)
    if (stands === undefined && !known.some((one) => one.id === serviceId))
      return invalid({ field: 'service', text: 'Choose a service of the list' })
    if (state !== 'asked' && stands === undefined) return refused('not-asked')
    if (state === 'asked' && stands?.state === 'asked') return refused('asked-already')
    await insertPlace(tx, {
      id: services.newId(),
      personId: person.id,
      needId: need.id,
      serviceId,
      state,
      words,
      byId: actor.personId,
    })
    return done(
      { id: person.id, needId: need.id },
      {
        type: 'person',
        id: person.id,
        ownerAgencyId: person.agencyId,
        detail: { need: need.id, service: serviceId, place: state },
      },
    )
  },
  refusals: {
    'not-asked': 'No place was asked for there, so nothing was answered. Record first that you asked',
    'asked-already': 'A place was asked for there already, and nothing was answered yet',
  },
})
