import { decide, mayTry } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { needKinds } from '../../needs/reference.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { findService, listServices, type Service } from '../queries.ts'
import { staleHours } from '../reference.ts'
import { accesses, childrenServed, fundings, servedGenders } from '../rules/codes.ts'
import { against, freeNow, order, type Helped } from '../rules/fit.ts'
import { serviceView } from './service.view.ts'
import { servicesView, type ServiceRow } from './services.view.ts'

interface Catalogue {
  readonly kind: string
  readonly services: readonly Service[]
}

/** The catalogue, of one kind of need or all. It says nothing of anybody, so that every caseworker may read it. */
export const servicesPage = page<Catalogue>('safeguarding.list-services', {
  may: policy.seeServices,
  async load(db, { query }) {
    const kind = needKinds.find((one) => one.value === query['kind'])?.value ?? null
    return { kind: kind ?? '', services: await listServices(db, kind) }
  },
  about: ({ kind }) => ({ type: 'service-list', id: '-', detail: { kind } }),
  present: ({ kind, services }, { actor, now }) =>
    show(
      'Services that help',
      servicesView({
        addHref: mayTry(policy.addService, actor) ? '/safeguarding/services/new' : null,
        kind,
        kinds: needKinds,
        staleHours,
        services: serviceRows(services, now, anybody),
      }),
      { layout: 'wide' },
    ),
})

const anybody: Helped = { gender: 'not-said', ageState: 'not-sure' }

/** Services as they are listed: what could take this person first. */
export const serviceRows = (services: readonly Service[], now: Date, person: Helped): ServiceRow[] =>
  services
    .map((one) => {
      const free = freeNow(one.capacity, now, staleHours)
      const reasons = against(one, person)
      return {
        place: order(free, reasons),
        row: {
          href: `/safeguarding/services/${one.id}`,
          name: one.name,
          area: one.area,
          dutyLine: one.dutyLine,
          ...freeWords(free),
          freeAt: one.capacity?.at ?? null,
          forWhom: forWhom(one),
          against: reasons,
        },
      }
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row)

function freeWords(free: number | 'not-known'): Pick<ServiceRow, 'free' | 'colour' | 'freeWhen'> {
  if (free === 'not-known') return { free: 'Not known', colour: 'grey', freeWhen: 'last said' }
  return free === 0
    ? { free: 'Full', colour: 'red', freeWhen: 'as of' }
    : { free: `${free} free`, colour: 'green', freeWhen: 'as of' }
}

const listed = (
  list: readonly { readonly value: string; readonly text: string }[],
  values: readonly string[],
): string => values.map((one) => wordsOf(list, one)).join(', ')

const forWhom = (one: Service): string[] =>
  [
    listed(servedGenders, one.genders),
    wordsOf(childrenServed, one.children),
    wordsOf(fundings, one.funds),
    listed(accesses, one.access),
    one.languages,
  ].filter((line) => line !== '')

/** One service. */
export const servicePage = page<Service>('safeguarding.read-service', {
  may: policy.seeServices,
  load: (db, { params }) => findService(db, params['serviceId'] ?? ''),
  about: (service) => ({ type: 'service', id: service.id, ownerAgencyId: service.agencyId }),
  present: (service, { form, actor, now }) => {
    const at = `/safeguarding/services/${service.id}`
    return show(
      titled(service.name, form),
      serviceView({
        form,
        action: at,
        name: service.name,
        ...freeWords(freeNow(service.capacity, now, staleHours)),
        freeAt: service.capacity?.at ?? null,
        rows: [
          ['Area', service.area],
          ['Duty line', service.dutyLine],
          ['Takes people now', service.isOpen ? 'Yes' : 'No'],
          ['Helps with', listed(needKinds, service.offers)],
          ['For whom', listed(servedGenders, service.genders)],
          ['Children', wordsOf(childrenServed, service.children)],
          ['Immigration status', wordsOf(fundings, service.funds)],
          ['Access', listed(accesses, service.access) || 'Not said'],
          ['Languages', service.languages || 'Not said'],
          ['Note', service.note || 'None'],
          ['Entry kept by', service.agencyName],
        ].map(([label, value]) => ({ label: label ?? '', value: value ?? '' })),
        by: service.by,
        at: service.at,
        mayState: decide(policy.stateCapacity, actor, service),
        changeHref: decide(policy.changeService, actor, service) ? `${at}/change` : null,
      }),
    )
  },
})
