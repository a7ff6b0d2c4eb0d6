import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { needKinds } from '../../needs/reference.ts'
import * as policy from '../../policy.ts'
import { findService, type Service } from '../queries.ts'
import { accesses, childrenServed, fundings, servedGenders } from '../rules/codes.ts'
import { serviceFormView } from './service-form.view.ts'

const lists = { kinds: needKinds, genders: servedGenders, children: childrenServed, fundings, accesses }

/** The form that puts a service into the catalogue. */
export const addServicePage = page('safeguarding.show-adding-service', {
  may: policy.addService,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) =>
    show(
      titled('Add a service', form),
      serviceFormView({
        ...lists,
        form,
        action: '/safeguarding/services/new',
        backHref: '/safeguarding/services',
        heading: 'Add a service',
        known: {},
      }),
    ),
})

/** The same, filled with what it offers now. */
export const changeServicePage = page<Service>('safeguarding.show-changing-service', {
  may: policy.changeService,
  load: (db, { params }) => findService(db, params['serviceId'] ?? ''),
  about: (service) => ({ type: 'service', id: service.id, ownerAgencyId: service.agencyId }),
  present: (service, { form }) => {
    const { name, area, dutyLine, offers, genders, children, funds, access, languages, note } = service
    return show(
      titled('Change what it offers', form),
      serviceFormView({
        ...lists,
        form,
        action: `/safeguarding/services/${service.id}/change`,
        backHref: `/safeguarding/services/${service.id}`,
        heading: 'Change what it offers',
        known: {
          name,
          area,
          dutyLine,
          offers,
          genders,
          children,
          funds,
          access,
          languages,
          note,
          isOpen: service.isOpen ? 'yes' : 'no',
        },
      }),
    )
  },
})
