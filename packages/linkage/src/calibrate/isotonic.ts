/** A pair that a person judged, and what the model had said of it. */
export interface Judged {
  /** Bits. */
  readonly weight: number
  readonly isMatch: boolean
  /** How many pairs of the whole this one stands for, where the sample was not even. */
  readonly stands?: number
}

/** A rising step function from weight to probability. */
export interface IsotonicCalibration {
  readonly method: 'isotonic'
  /** Rising weights; a weight between two steps lies on the line between them. */
  readonly steps: readonly { readonly weight: number; readonly probability: number }[]
}

/**
 * Isotonic calibration by pool adjacent violators: the rising function closest to the judgements (Ayer and others 1955;
 * Dimitriadis, Gneiting and Jordan 2021 for its use on forecasts). So that "nine in ten" means nine in ten.
 */
export function isotonic(judged: readonly Judged[]): IsotonicCalibration {
  if (judged.length === 0) throw new RangeError('nothing was judged')
  const blocks: { weight: number; matches: number; pairs: number }[] = []
  for (const { weight, isMatch, stands = 1 } of judged.toSorted((one, other) => one.weight - other.weight)) {
    const last = blocks.at(-1)
    // Equal weights are one forecast and get one answer.
    if (last !== undefined && last.weight / last.pairs === weight) {
      last.weight += weight * stands
      last.matches += isMatch ? stands : 0
      last.pairs += stands
    } else blocks.push({ weight: weight * stands, matches: isMatch ? stands : 0, pairs: stands })
    pool(blocks)
  }
  return {
    method: 'isotonic',
    steps: blocks.map(({ weight, matches, pairs }) => ({
      weight: weight / pairs,
      probability: matches / pairs,
    })),
  }
}

function pool(blocks: { weight: number; matches: number; pairs: number }[]): void {
  while (blocks.length > 1) {
    const [before, last] = [blocks.at(-2), blocks.at(-1)]
    if (
      before === undefined ||
      last === undefined ||
      before.matches * last.pairs < last.matches * before.pairs
    )
      return
    if (before.matches * last.pairs === last.matches * before.pairs) return
    blocks.splice(-2, 2, {
      weight: before.weight + last.weight,
      matches: before.matches + last.matches,
      pairs: before.pairs + last.pairs,
    })
  }
}

/** The calibrated probability of a weight. */
export function isotonicProbability({ steps }: IsotonicCalibration, weight: number): number {
  const above = steps.findIndex((step) => step.weight >= weight)
  if (above === -1) return steps.at(-1)?.probability ?? 0
  const [next, before] = [steps[above], steps[above - 1]]
  if (next === undefined) return 0
  if (before === undefined || next.weight === weight) return next.probability
  const along = (weight - before.weight) / (next.weight - before.weight)
  return before.probability + along * (next.probability - before.probability)
}
