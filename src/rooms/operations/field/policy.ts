import { allow, everyone } from '#platform/access.ts'

/** Who may do what in the field of a joint operation. The database asks whether they are named on it, and decides the rows again. */
const named = {
  rights: ['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker'],
  purposes: ['crime', 'safeguarding', 'labour-standards'],
}

export const workInField = allow({
  ...named,
  inWords:
    'named on the operation, from its briefing to its first debrief; of people who were met, only what they wrote themselves, unless they are there for these people',
})
export const keepDevices = allow({
  ...named,
  inWords: 'their own; every device of an operation for who commands or plans it',
})
/** The page without anything in it, which a telephone keeps; and the question whether it must forget. */
export const emptyPage = { ...everyone, inWords: 'no sign-in needed: it holds nothing of any operation' }
export const askWhetherToForget = {
  ...everyone,
  inWords: 'no sign-in needed: a telephone shows what it was given, and hears one word',
}
