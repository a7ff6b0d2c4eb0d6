import { allow } from '#platform/access.ts'

/** The one thing of this room that needs signing in: writing down what a caller tells. */
export const takeCall = allow({
  rights: ['intake-officer'],
  purposes: ['triage', 'crime', 'safeguarding'],
  inWords: 'for the desk that public reports go to',
})
