/** How each person of a world may be reached: one channel, what was said of it, one attempt and a plan. */
import type { ContactTables } from './world-contact.ts'
import type { Person } from './world.ts'
import type { Helped, SafeguardingTables } from './world-safeguarding.ts'
import type { Dice } from './worlds.ts'
import { recordsOf } from './worlds-safeguarding.ts'

/** The records of people in a world, and all that hangs on them. */
export function helpedOf(
  dice: Dice,
  helpers: readonly Person[],
  others: readonly Person[],
): SafeguardingTables & ContactTables {
  const records = recordsOf(dice, helpers, others)
  return { ...records, ...contactOf(dice, records['safeguarding.person']) }
}

function contactOf(dice: Dice, people: readonly Helped[]): ContactTables {
  const made = people.map(({ id, by_person }) => {
    const channel = { id: dice.id('helped'), person_id: id, by_person }
    const part = (seconds: number) => ({
      ...channel,
      id: dice.id('helped'),
      channel_id: channel.id,
      created_at: dice.after(-seconds),
    })
    const attempt = part(700)
    return {
      channel,
      terms: part(800),
      attempt,
      outcome: { ...part(600), attempt_id: attempt.id },
      plan: { ...part(500), staff_id: by_person },
    }
  })
  return {
    'safeguarding.contact_channel': made.map((one) => one.channel),
    'safeguarding.contact_terms': made.map((one) => one.terms),
    'safeguarding.contact_attempt': made.map((one) => one.attempt),
    'safeguarding.contact_outcome': made.map((one) => one.outcome),
    'safeguarding.recontact': made.map((one) => one.plan),
  }
}
