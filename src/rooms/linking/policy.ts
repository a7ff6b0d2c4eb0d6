import { allow } from '#platform/access.ts'

/**
 * Who may do what with mentions and links. The database decides the rows again, from what the intelligence room lets this
 * person see; these lines decide the deeds.
 */
const reading = ['crime', 'safeguarding', 'labour-standards']

/** Reading a text in search of mentions, and confirming them. */
export const confirm = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'in texts that this person may read; in the original, officers of its owner alone',
})
/** The agency whose mention it is takes it back. */
export const withdraw = allow<{ readonly agencyId: string }>({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'at the agency that confirmed it',
  when: (actor, mention) => mention.agencyId === actor.agencyId,
})
