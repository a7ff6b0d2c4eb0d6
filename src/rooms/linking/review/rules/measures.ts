import { isSample, probabilityOf } from './queue.ts'

/**
 * How well people and the model agree, from the decisions that a reader may see. A share never stands without how many it is
 * of and how sure it is, and below thirty it does not stand at all: one answer more would move it by three in a hundred.
 */
export interface Judged {
  readonly left: string
  readonly right: string
  readonly answer: 'same' | 'different' | 'unsure' | 'withdrawn'
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
  readonly by: string
  readonly at: string
  /** In bits; null where the pair was never proposed. */
  readonly weight: number | null
}

export interface Share {
  readonly yes: number
  readonly of: number
  /** Null below thirty. */
  readonly share: { readonly estimate: number; readonly low: number; readonly high: number } | null
}
export const enough = 30

export interface Measures {
  /** Of pairs that two people answered blind, those on which they agree. */
  readonly secondAgrees: Share
  /** Of answers that were looked at again with the score, those that were kept. */
  readonly keptAfterScore: Share
  /** Of the audit sample, by what the model thought: how many people called the same. */
  readonly bands: readonly {
    readonly from: number
    readonly until: number
    readonly same: Share
  }[]
}

const bounds = [0, 0.2, 0.5, 0.8, 0.95, 1] as const

export function measuresOf(judged: readonly Judged[]): Measures {
  const sorted = judged.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const blind = sorted.filter((one) => one.wasBlind && one.answer !== 'withdrawn')
  const pairs = [...Map.groupBy(blind, (one) => `${one.left} ${one.right}`).values()]
  const looked = sorted.filter((one) => one.afterScore !== null)
  const sample = pairs
    .flatMap((answers) => answers.slice(0, 1))
    .filter((one) => one.weight !== null && one.answer !== 'unsure' && isSample(one))
  return {
    secondAgrees: shareOf(pairs.flatMap(agreement)),
    keptAfterScore: shareOf(looked.map((one) => one.afterScore === 'kept')),
    bands: bounds.slice(0, -1).map((from, at) => {
      const until = bounds[at + 1] ?? 1
      const within = sample.filter(({ weight }) => {
        const probability = probabilityOf(weight ?? 0)
        return probability >= from && (probability < until || until === 1)
      })
      return { from, until, same: shareOf(within.map((one) => one.answer === 'same')) }
    }),
  }
}

/** Whether the first answers of the first two people are one; nothing where only one person answered. */
function agreement(answers: readonly Judged[]): readonly boolean[] {
  const [first] = answers
  const second = answers.find((one) => one.by !== first?.by)
  return first === undefined || second === undefined ? [] : [first.answer === second.answer]
}

function shareOf(answers: readonly boolean[]): Share {
  const [yes, of] = [answers.filter(Boolean).length, answers.length]
  return { yes, of, share: of < enough ? null : { estimate: yes / of, ...wilson(yes, of) } }
}

/** The Wilson score interval at 95% (Wilson 1927): right at the ends, where most of these shares lie. */
export function wilson(yes: number, of: number): { readonly low: number; readonly high: number } {
  const z = 1.959964
  const share = yes / of
  const middle = share + z ** 2 / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const scale = 1 + z ** 2 / of
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}
