import { allow } from '#platform/access.ts'

/**
 * Who may do what with items. Printed into docs/access.md. The database decides the rows again (own agency, named
 * reader, accepted conditions); these lines decide the deeds.
 */
const ownDesk = {
  purposes: ['triage', 'crime', 'safeguarding', 'labour-standards'],
  inWords: 'at the agency that owns the item',
} as const
const readers = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
} as const

export const readOwn = allow({ rights: ['intelligence-officer', 'release-officer'], ...ownDesk })
export const writeItem = allow({ rights: ['intelligence-officer'], ...ownDesk })
export const releaseItem = allow({
  rights: ['release-officer'],
  purposes: ownDesk.purposes,
  inWords: 'at the agency that owns the item, and neither graded nor sanitised it',
})
export const shareRelease = allow({ rights: ['release-officer'], ...ownDesk })
export const openSource = allow({
  rights: ['source-custodian'],
  purposes: ['crime', 'safeguarding'],
  inWords:
    'at the agency that owns the item, for a reason, having proved who they are in the last 15 minutes',
})
export const readShared = allow({
  ...readers,
  inWords:
    'at an agency named as reader, under a live agreement for the purpose; under C, after accepting the conditions',
})
/** Whoever was told of a recall may confirm it, also after they lost the right to read. */
export const confirmRecall = allow({
  rights: ['contributor', ...readers.rights],
  inWords: 'whoever read the item, for themselves',
})
