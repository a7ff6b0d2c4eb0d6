import { allow } from '#platform/access.ts'

/** Who may do what with figures. Nobody here reads a record; the database decides the rows again. */
const readers = { rights: ['evaluator', 'board-member', 'adviser'], purposes: ['oversight'] }
const evaluators = { rights: ['evaluator'], purposes: ['oversight'] }

export const seeFigures = allow({ ...readers, inWords: 'figures of the partnership, in which nobody is' })
export const evaluate = allow({
  ...evaluators,
  inWords: 'publishes figures, sets aims, notes changes and reviews',
})
export const useTools = allow({
  rights: ['evaluator', 'adviser'],
  purposes: ['oversight'],
  inWords: 'tries the methods on data that they bring',
})
export const signCard = allow<{ readonly card: { readonly byId: string } }>({
  ...evaluators,
  inWords: 'of comparisons that somebody else made',
  when: (actor, { card }) => card.byId !== actor.personId,
})
export const publishEdition = allow<{ readonly byId: string }>({
  ...evaluators,
  inWords: 'of annual reports that somebody else drew up',
  when: (actor, { byId }) => byId !== actor.personId,
})
export const askExtract = allow({
  rights: ['adviser'],
  purposes: ['oversight'],
  inWords: 'asks for counts from which nobody can be found',
})
export const answerExtract = allow<{ readonly byAgency: string }>({
  ...evaluators,
  inWords: 'of extracts that were asked for at another agency',
  when: (actor, { byAgency }) => byAgency !== actor.agencyId,
})
export const takeExtract = allow<{ readonly isApproved: boolean | null }>({
  rights: ['adviser', 'evaluator'],
  purposes: ['oversight'],
  inWords: 'of extracts that were approved',
  when: (_actor, { isApproved }) => isApproved === true,
})
