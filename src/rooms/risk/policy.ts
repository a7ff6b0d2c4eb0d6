import { allow } from '#platform/access.ts'

/**
 * Who may do what with signs and the picture of risk. The database decides the rows again, from what the intelligence room
 * lets this person see; these lines decide the deeds.
 */
const ownDesk = ['triage', 'crime', 'safeguarding', 'labour-standards']

/** The catalogue is about nobody. */
export const readCatalogue = allow({
  rights: [
    'contributor',
    'intake-officer',
    'intelligence-officer',
    'release-officer',
    'analyst',
    'safeguarding-lead',
  ],
})
export const observe = allow({
  rights: ['intelligence-officer', 'analyst'],
  purposes: ownDesk,
  inWords:
    'at the agency that owns the item, for somebody who works at its desk; in the original, intelligence officers alone',
})
export const seePicture = allow({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
  inWords: 'made only of items and releases that this person may read',
})

/** Judging, and looking at a judgement again. A person does it; no rule of this room carries anything out. */
const judges = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
}
export const seeAssessments = allow({
  ...judges,
  inWords:
    'of the own agency, or meant for partners; and only where this person may read everything it stands on',
})
export const assess = allow({ ...judges, inWords: 'on what this person may read, in their own name' })
export const reviewAssessment = allow<{ readonly agencyId: string }>({
  ...judges,
  inWords: 'at the agency that assessed',
  when: (actor, assessment) => assessment.agencyId === actor.agencyId,
})
/** Putting together, for an agency, what it may read of one matter. */
export const makeProfiles = allow({
  ...judges,
  inWords: 'of what this person may read and the chosen agency too, as far as this person may know',
})
