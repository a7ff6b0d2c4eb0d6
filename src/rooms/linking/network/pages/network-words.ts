import { connectionWords } from '../../subject/rules/words.ts'
import { namedTogether, type NetworkEdge, type NetworkNode } from '../rules/network.ts'

/** The words and colours that the table and both pictures of a network have in common. */
export const strengthWords = (strength: string): string => strengths[strength] ?? strength
const strengths: Readonly<Record<string, string>> = {
  confirmed: 'Confirmed',
  probable: 'Probable',
  possible: 'Possible',
  disproved: 'Disproved',
}

export const howWords = ({ kind }: NetworkEdge): string =>
  kind === namedTogether ? 'is named together with' : connectionWords(kind, true)

export const sureWords = ({ strength, isDisputed }: NetworkEdge): string => {
  if (strength === null) return 'Not stated'
  const words = strengthWords(strength)
  return isDisputed && strength !== 'disproved' ? `${words}, and disputed` : words
}

export const hubWords = ({ label, sharers }: NetworkNode): string =>
  `${label}: ${sharers} share it, as far as you may see. It says little of each, so it is shown and not followed, and its lines are thin.`

/** Colour alone tells nobody anything: pointing at one or choosing it says the kind in words, and the table has it. */
export const fills: readonly {
  readonly kinds: readonly string[]
  readonly fill: string
  readonly words: string
}[] = [
  { kinds: ['person'], fill: '#1d70b8', words: 'Person' },
  { kinds: ['business'], fill: '#00703c', words: 'Business' },
  { kinds: ['place'], fill: '#b58840', words: 'Place' },
  { kinds: ['vehicle'], fill: '#4c2c92', words: 'Vehicle' },
]
export const otherFill = { fill: '#ffffff', words: 'Number, address, page, account or document' }
export const fillOf = (kind: string): string =>
  fills.find((one) => one.kinds.includes(kind))?.fill ?? otherFill.fill
