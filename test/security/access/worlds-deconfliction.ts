/** Deconfliction in a world: interests of each agency, questions of its people, and who was told of which. */
import type { Enquiry, Interest, Notice, DeconflictionTables } from './world-deconfliction.ts'
import type { Dice, Staff } from './worlds.ts'

export function deconflictionOf(dice: Dice, staff: Staff): DeconflictionTables {
  const at = (agencyId: string) => ({ agency_id: agencyId, by_person: staff.someoneAt(agencyId) })
  const interests = staff.agencies.flatMap((agency) =>
    [0, 1].map((): Interest => ({ id: dice.id('sign'), ...at(agency.id) })),
  )
  const enquiries = staff.agencies.flatMap((agency) =>
    [0, 1, 2].map((): Enquiry => ({ id: dice.id('sign'), ...at(agency.id) })),
  )
  const notices = enquiries.map((enquiry): Notice => {
    // One that met nothing is told to nobody.
    const met = dice.chance(75) ? dice.pick(...interests) : null
    return {
      id: dice.id('sign'),
      enquiry_id: enquiry.id,
      interest_id: met?.id ?? null,
      owner_agency_id: met?.agency_id ?? null,
      asker_agency_id: enquiry.agency_id,
    }
  })
  return {
    'operations.interest': interests,
    'operations.interest_key': interests.map((one) => ({ interest_id: one.id })),
    'operations.interest_end': interests
      .filter(() => dice.chance(30))
      .map((one) => ({ interest_id: one.id, by_person: one.by_person })),
    'operations.enquiry': enquiries,
    'operations.notice': notices,
    'operations.notice_reply': notices.flatMap((one) =>
      one.owner_agency_id === null
        ? []
        : [{ id: dice.id('sign'), notice_id: one.id, ...at(one.owner_agency_id) }],
    ),
    'operations.enquiry_refusal': staff.agencies.map((agency) => ({ id: dice.id('sign'), ...at(agency.id) })),
  }
}
