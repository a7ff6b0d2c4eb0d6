import { redirect, type Outcome } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { recordPlace } from './ask-place.ts'
import { addService, changeService, stateCapacity } from './keep-service.ts'
import { placesPage } from './pages/places.ts'
import { addServicePage, changeServicePage } from './pages/service-form.ts'
import { servicePage, servicesPage } from './pages/services.ts'

const toService = ({ id }: { readonly id: string }): Outcome => redirect(`/safeguarding/services/${id}`)
const at = '/safeguarding/services'

export const routes: readonly Route[] = [
  get(at, servicesPage),
  get(`${at}/new`, addServicePage),
  post(`${at}/new`, addService, { page: addServicePage, then: toService }),
  get(`${at}/:serviceId`, servicePage),
  post(`${at}/:serviceId`, stateCapacity, { page: servicePage, then: toService }),
  get(`${at}/:serviceId/change`, changeServicePage),
  post(`${at}/:serviceId/change`, changeService, { page: changeServicePage, then: toService }),
  get('/safeguarding/:personId/needs/:needId/services', placesPage),
  post('/safeguarding/:personId/needs/:needId/services', recordPlace, {
    page: placesPage,
    then: ({ id, needId }) => redirect(`/safeguarding/${id}/needs/${needId}/services`),
  }),
]
