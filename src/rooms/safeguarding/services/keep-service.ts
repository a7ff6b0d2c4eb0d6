import { command, done } from '#platform/command.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import { needKinds } from '../needs/reference.ts'
import * as policy from '../policy.ts'
import { valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import { findService, type ServiceDetail } from './queries.ts'
import { accesses, childrenServed, fundings, servedGenders } from './rules/codes.ts'
import { insertCapacity, insertService, insertServiceDetail } from './store.ts'

const postcode = /\b[a-z]{1,2}\d[\da-z]?\s*\d[a-z]{2}\b/i
const noAddress =
  'Take out the address: where people are kept safe is never written here. The area and the duty line are enough'

/** What a service offers, from its form. There is no field for an address, and none is taken in another. */
function parseService(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const name = form.text('name', { required: 'Write the name of the service', max: 120, label: 'The name' })
  const area = form.text('area', { required: 'Write the area', max: 120, label: 'The area' })
  const dutyLine = form.text('dutyLine', { required: 'Write the number of the duty line', max: 20 })
  if (dutyLine !== '' && !/^[\d+][\d ]{4,19}$/.test(dutyLine))
    form.fail('dutyLine', 'Enter a telephone number, like 01632 960001')
  const offers = form.choices('offers', valuesOf(needKinds), 'Choose what it helps with')
  const genders = form.choices('genders', valuesOf(servedGenders), 'Choose for whom it is')
  const children = form.choice('children', valuesOf(childrenServed), 'Choose whether children may come')
  const funds = form.choice('funds', valuesOf(fundings), 'Choose whether immigration status matters')
  const access = form.choices('access', valuesOf(accesses))
  const languages = form.text('languages', { max: 300, label: 'Languages' })
  const note = form.text('note', { max: 1_000, multiline: true, label: 'The note' })
  const isOpen = form.choice('isOpen', ['yes', 'no'], 'Choose whether it takes people now') === 'yes'
  for (const [field, text] of Object.entries({ name, area })) {
    if (text.length === 1) form.fail(field, 'Write at least two letters')
    if (postcode.test(text)) form.fail(field, noAddress)
  }
  for (const [field, text] of Object.entries({ languages, note }))
    if (postcode.test(text) || outOfPlace(text) !== null) form.fail(field, noAddress)
  const detail: ServiceDetail = {
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
    isOpen,
  }
  return form.result(() => ({ serviceId: params['serviceId'] ?? '', detail }))
}

/** A lead puts a service into the catalogue; their agency keeps the entry. */
export const addService = command('safeguarding.add-service', {
  verb: 'collection',
  may: policy.addService,
  parse: parseService,
  find: () => ({}),
  async carryOut(tx, { detail }, _found, { actor, services }) {
    const id = services.newId()
    await insertService(tx, { id, agencyId: actor.agencyId, byId: actor.personId })
    await insertServiceDetail(tx, { ...detail, id: services.newId(), serviceId: id, byId: actor.personId })
    return done(
      { id },
      { type: 'service', id, ownerAgencyId: actor.agencyId, detail: { offers: detail.offers } },
    )
  },
  refusals: {},
})

/** What it offers now. What it offered before stays. */
export const changeService = command('safeguarding.change-service', {
  verb: 'alteration',
  may: policy.changeService,
  parse: parseService,
  find: (db, { serviceId }) => findService(db, serviceId),
  async carryOut(tx, { detail }, service, { actor, services }) {
    await insertServiceDetail(tx, {
      ...detail,
      id: services.newId(),
      serviceId: service.id,
      byId: actor.personId,
    })
    return done(
      { id: service.id },
      {
        type: 'service',
        id: service.id,
        ownerAgencyId: service.agencyId,
        detail: { offers: detail.offers, isOpen: detail.isOpen },
      },
    )
  },
  refusals: {},
})

/** How many places are free at this moment. It is believed for as long as the reference file says. */
export const stateCapacity = command('safeguarding.state-capacity', {
  verb: 'collection',
  may: policy.stateCapacity,
  parse(body, params) {
    const form = readForm(body)
    const free = form.text('free', {
      required: 'Enter how many places are free',
      max: 3,
      label: 'The number',
    })
    if (free !== '' && !(/^\d{1,3}$/.test(free) && Number(free) <= 500))
      form.fail('free', 'Enter a number, like 2, or 0 if it is full')
    return form.result(() => ({ serviceId: params['serviceId'] ?? '', free: Number(free) }))
  },
  find: (db, { serviceId }) => findService(db, serviceId),
  async carryOut(tx, { free }, service, { actor, services }) {
    await insertCapacity(tx, { id: services.newId(), serviceId: service.id, free, byId: actor.personId })
    return done(
      { id: service.id },
      { type: 'service', id: service.id, ownerAgencyId: service.agencyId, detail: { free } },
    )
  },
  refusals: {},
})
