import { allow } from '#platform/access.ts'

/** What of this room needs signing in. First: writing down what a caller tells. */
export const takeCall = allow({
  rights: ['intake-officer'],
  purposes: ['triage', 'crime', 'safeguarding'],
  inWords: 'for the desk that public reports go to',
})

const administration = { purposes: ['administration'] } as const

/** The languages: which rows there are, the database decides. */
export const seeLanguages = allow({
  rights: ['speaker', 'partnership-administrator'],
  ...administration,
  inWords: 'a speaker the languages named for them, an administrator of the partnership all',
})
export const decideWording = allow({
  rights: ['speaker', 'partnership-administrator'],
  ...administration,
  inWords:
    'a speaker of that language; an administrator of the partnership may confirm what another corrected where nobody’s safety hangs on it, and withdraw',
})
export const acceptTexts = allow({
  rights: ['speaker'],
  ...administration,
  inWords: 'of languages named for them',
})
export const giveLanguages = allow({
  rights: ['partnership-administrator'],
  ...administration,
  inWords: 'to others, who hold the right speaker',
})
