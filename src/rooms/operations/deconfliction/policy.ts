import { allow } from '#platform/access.ts'

/** Who may ask before a visit, who keeps what others are asked to leave alone, and who watches over both. */
const purposes = ['crime', 'safeguarding', 'labour-standards']

export const ask = allow({
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead'],
  purposes,
  inWords: 'within the budget of the person and of the agency; each reads their own questions alone',
})
export const keepInterests = allow({
  rights: ['analyst', 'intelligence-officer'],
  purposes,
  inWords: 'of the own agency',
})
export const seeRefusals = allow({ rights: ['governance-lead'], inWords: 'of the own agency' })
export const setCommonDesk = allow({
  rights: ['partnership-administrator'],
  purposes: ['administration'],
})
