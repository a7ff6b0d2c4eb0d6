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
/** What the text says of a mention is entered better by the agency whose mention it is. */
export const change = allow<{ readonly agencyId: string }>({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'at the agency that confirmed it; the versions before stay to be read',
  when: (actor, mention) => mention.agencyId === actor.agencyId,
})

export const seeSubjects = allow({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: reading,
  inWords: 'made only of mentions in items and releases that this person may read',
})
export const decideLinks = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords:
    'of two mentions that this person sees; where a victim is on either side and two agencies are concerned, two people',
})
export const screen = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'against what this person sees; nothing is kept but that it was done',
})
export const setTripwires = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'their own alone: nobody else ever sees that one is there',
})
/** Taking a network away: what leaves carries the strictest handling of everything in it. */
export const exportNetworks = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'what this person sees and nothing else, under a stamp that joins the labels of every text in it',
})
/** Looking at a network that came in a file: nothing of it is kept, so it is of nobody here. */
export const previewNetworks = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes: reading,
  inWords: 'a file that this person brings; it is shown once, and nothing is kept but that it was',
})
