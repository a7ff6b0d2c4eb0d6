/** For each person of a world two agencies are asked to help: by a consent, which may have been taken back, and by a law. */
import type { SafeguardingTables } from './world-safeguarding.ts'
import type { Support, SupportTables } from './world-support.ts'
import type { Dice } from './worlds.ts'

export function supportOf(dice: Dice, records: SafeguardingTables): SupportTables {
  const made = records['safeguarding.person'].flatMap((person): Support[] => {
    const given = records['safeguarding.consent'].filter(
      (one) => one.person_id === person.id && one.answer === 'given',
    )
    const [by, other] = [given.at(0), given.at(-1)]
    if (by === undefined || other === undefined) return []
    const common = { person_id: person.id, from_agency_id: person.agency_id, by_person: person.by_person }
    return [
      { ...common, id: dice.id('helped'), to_agency_id: by.agency_id, basis: 'consent', consent_id: by.id },
      { ...common, id: dice.id('helped'), to_agency_id: other.agency_id, basis: 'law', consent_id: null },
    ]
  })
  return {
    'safeguarding.support': made,
    'safeguarding.support_step': made.map((one) => ({
      support_id: one.id,
      agency_id: one.from_agency_id,
      by_person: one.by_person,
    })),
  }
}
