/** How each person of a world may be reached: one channel, what was said of it, one attempt and a plan. */
import type { ContactTables } from './world-contact.ts'
import type { Person } from './world.ts'
import type { Helped, SafeguardingTables } from './world-safeguarding.ts'
import type { SupportTables } from './world-support.ts'
import type { Dice } from './worlds.ts'
import { recordsOf } from './worlds-safeguarding.ts'
import { supportOf } from './worlds-support.ts'

/** The records of people in a world, and all that hangs on them. */
export function helpedOf(
  dice: Dice,
  helpers: readonly Person[],
  others: readonly Person[],
): SafeguardingTables & ContactTables & SupportTables {
  const records = recordsOf(dice, helpers, others)
  return { ...records, ...contactOf(dice, records['safeguarding.person']), ...supportOf(dice, records) }
}

function contactOf(dice: Dice, people: readonly Helped[]): ContactTables {
  const services = people
    .slice(0, 1)
    .map(({ agency_id, by_person }) => ({ id: dice.id('helped'), agency_id, by_person }))
  const ofServices = services.map(({ id, by_person }) => ({ service_id: id, by_person }))
  const made = people.map(({ id, by_person }) => {
    const channel = { id: dice.id('helped'), person_id: id, by_person }
    const part = (seconds: number) => ({
      ...channel,
      id: dice.id('helped'),
      channel_id: channel.id,
      created_at: dice.after(-seconds),
    })
    const attempt = part(700)
    const hanging = () => ({ ...channel, id: dice.id('helped') })
    const need = hanging()
    return {
      channel,
      terms: part(800),
      attempt,
      outcome: { ...part(600), attempt_id: attempt.id },
      plan: { ...part(500), staff_id: by_person },
      need,
      step: { ...hanging(), need_id: need.id, staff_id: by_person },
      threat: { ...hanging(), thread_id: dice.id('helped') },
      safety: hanging(),
      places: services.map((one) => ({ ...hanging(), need_id: need.id, service_id: one.id })),
    }
  })
  return {
    'safeguarding.contact_channel': made.map((one) => one.channel),
    'safeguarding.contact_terms': made.map((one) => one.terms),
    'safeguarding.contact_attempt': made.map((one) => one.attempt),
    'safeguarding.contact_outcome': made.map((one) => one.outcome),
    'safeguarding.need': made.map((one) => one.need),
    'safeguarding.need_step': made.map((one) => one.step),
    'safeguarding.threat': made.map((one) => one.threat),
    'safeguarding.safety_plan': made.map((one) => one.safety),
    'safeguarding.service': services,
    'safeguarding.service_detail': ofServices.map((one) => ({ ...one, id: dice.id('helped') })),
    'safeguarding.service_capacity': ofServices.map((one) => ({ ...one, id: dice.id('helped') })),
    'safeguarding.place': made.flatMap((one) => one.places),
    'safeguarding.recontact': made.map((one) => one.plan),
  }
}
