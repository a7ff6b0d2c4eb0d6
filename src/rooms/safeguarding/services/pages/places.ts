import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { needKinds } from '../../needs/reference.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findToAsk, standingPlaces, type ToAsk } from '../ask-place.ts'
import { staleHours } from '../reference.ts'
import { placeStates } from '../rules/codes.ts'
import { placesView, type PlacesModel } from './places.view.ts'
import { serviceRows } from './services.ts'

/** Services for one need of one person, and the places that were asked for. */
export const placesPage = page<ToAsk>('safeguarding.show-places', {
  may: policy.workWithPeople,
  load: (db, { params }) => findToAsk(db, params),
  about: ({ person, need }) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { need: need.id, part: 'places' },
  }),
  present: (found, { form, now }) => {
    const { person, need, services, places } = found
    const kind = wordsOf(needKinds, need.kind)
    return show(
      titled(`Who could help: ${kind}`, form),
      placesView({
        form,
        action: `/safeguarding/${person.id}/needs/${need.id}/services`,
        backHref: `/safeguarding/${person.id}/needs/${need.id}`,
        kind,
        staleHours,
        services: serviceRows(services, now, person),
        choices: choicesOf(found),
        states: placeStates,
        places: places.map((one) => ({
          service: one.serviceName,
          state: wordsOf(placeStates, one.state),
          words: one.words,
          by: one.by,
          at: one.at,
        })),
      }),
      { layout: 'wide' },
    )
  },
})

/** Those of the catalogue, and those that were asked before and help with other things now. */
function choicesOf({ services, places }: ToAsk): PlacesModel['choices'] {
  const known = services.map((one) => ({ value: one.id, text: one.name }))
  const before = standingPlaces(places)
    .filter((one) => !known.some(({ value }) => value === one.serviceId))
    .map((one) => ({ value: one.serviceId, text: one.serviceName }))
  return [...known, ...before]
}
