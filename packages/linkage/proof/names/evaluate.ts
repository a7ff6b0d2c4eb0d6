/** Measures a way of scoring pairs of names on the labelled set, whole and by culture. Used by names.test.ts and bench/names.ts. */
import { labelledPairs, laterPairs, namesakes, type LabelledPair } from './labelled-pairs.ts'

/** Likeness of two names as written, higher for more alike. */
export type Scorer = (a: string, b: string) => number

export type Measures = { readonly recall: number; readonly precision: number; readonly f1: number }

export type Evaluation = {
  /** Score above which at most `falseShare` of the pairs of different people lie. */
  readonly strictThreshold: number
  readonly recallAtStrict: number
  /** At the working threshold, on labelled pairs alone. */
  readonly working: Measures
  readonly byCulture: ReadonlyMap<string, { readonly recallAtStrict: number; readonly working: Measures }>
  readonly negatives: number
}

/** False links held acceptable where a link is made without a person looking: one in a thousand pairs of different people. */
export const falseShare = 0.001

type Scored = LabelledPair & { readonly score: number }

/** Pairs of different people within a culture: the labelled ones, and every name of one line with every name of another. */
export function crossPairs(pairs: readonly LabelledPair[]): readonly (readonly [string, string])[] {
  const result: (readonly [string, string])[] = []
  for (const [n, line] of pairs.entries()) {
    for (const other of pairs.slice(n + 1)) {
      if (other.culture !== line.culture || other.isSame !== line.isSame || areNamesakes(line, other))
        continue
      for (const a of [line.a, line.b]) for (const b of [other.a, other.b]) result.push([a, b])
    }
  }
  return result
}

/** Two lines that share a name, word for word in any order, or are listed as namesakes, cannot be told apart by name. */
function areNamesakes(line: LabelledPair, other: LabelledPair): boolean {
  const names = [line.a, line.b].map(plainWords)
  if ([other.a, other.b].some((name) => names.includes(plainWords(name)))) return true
  return namesakes.some((group) => group.includes(line.a) && group.includes(other.a))
}

function plainWords(name: string): string {
  return stripped(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** Accents gone, lower case. */
export function stripped(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .toLowerCase()
}

/** The threshold of the best F1 on labelled pairs, to the hundredth. */
export function bestThreshold(scorer: Scorer, half: LabelledPair['half']): number {
  const scored = scoredPairs(scorer, half)
  let best = 0
  let bestF1 = -1
  for (let step = 20; step <= 100; step += 1) {
    const { f1 } = measuresAt(scored, step / 100)
    if (f1 > bestF1) {
      best = step / 100
      bestF1 = f1
    }
  }
  return best
}

/** Evaluates `scorer` on one half, or on all. */
export function evaluate(
  scorer: Scorer,
  half: LabelledPair['half'] | 'all',
  workingThreshold: number,
): Evaluation {
  const scored = scoredPairs(scorer, half)
  const crossed = crossPairs(scored).map(([a, b]) => scorer(a, b))
  const negatives = [...crossed, ...scored.filter(({ isSame }) => !isSame).map(({ score }) => score)]
  const strictThreshold = thresholdFor(negatives, falseShare)
  const recallOf = (of: readonly Scored[]): number => {
    const same = of.filter(({ isSame }) => isSame)
    return same.filter(({ score }) => score > strictThreshold).length / same.length
  }
  const cultures = [...new Set(scored.map(({ culture }) => culture))]
  return {
    strictThreshold,
    recallAtStrict: recallOf(scored),
    working: measuresAt(scored, workingThreshold),
    negatives: negatives.length,
    byCulture: new Map(
      cultures.map((culture) => {
        const own = scored.filter((pair) => pair.culture === culture)
        return [culture, { recallAtStrict: recallOf(own), working: measuresAt(own, workingThreshold) }]
      }),
    ),
  }
}

/** Precision, recall and F1 on one half of the second set, of rarer names. */
export function evaluateLater(
  scorer: Scorer,
  half: LabelledPair['half'],
  workingThreshold: number,
): Measures {
  return measuresAt(scoredPairs(scorer, half, laterPairs), workingThreshold)
}

function scoredPairs(
  scorer: Scorer,
  half: LabelledPair['half'] | 'all',
  of: readonly LabelledPair[] = labelledPairs,
): readonly Scored[] {
  return of
    .filter((pair) => half === 'all' || pair.half === half)
    .map((pair) => ({ ...pair, score: scorer(pair.a, pair.b) }))
}

/** The least score that no more than `share` of the negatives exceed. */
function thresholdFor(negatives: readonly number[], share: number): number {
  const falling = negatives.toSorted((a, b) => b - a)
  return falling[Math.floor(falling.length * share)] ?? 0
}

function measuresAt(scored: readonly Scored[], threshold: number): Measures {
  let [right, wrong, missed] = [0, 0, 0]
  for (const { isSame, score } of scored) {
    if (score >= threshold) [right, wrong] = isSame ? [right + 1, wrong] : [right, wrong + 1]
    else if (isSame) missed += 1
  }
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
