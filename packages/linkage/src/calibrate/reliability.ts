/** A forecast and what came. */
export interface Outcome {
  readonly probability: number
  readonly isMatch: boolean
}

export interface Reliability {
  /** Mean squared distance of the forecast from what came; null without outcomes. */
  readonly brier: number | null
  /** Tenths: how many forecasts, their mean, and the share that came true. */
  readonly bins: readonly {
    readonly from: number
    readonly count: number
    readonly forecast: number
    readonly observed: number
  }[]
}

/** Brier score and the points of a reliability diagram in ten equal steps; steps without forecasts are left out. */
export function reliability(outcomes: readonly Outcome[]): Reliability {
  const bins = Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    count: 0,
    forecast: 0,
    observed: 0,
  }))
  let squares = 0
  for (const { probability, isMatch } of outcomes) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]
    squares += (probability - (isMatch ? 1 : 0)) ** 2
    if (bin === undefined) continue
    bin.count += 1
    bin.forecast += probability
    bin.observed += isMatch ? 1 : 0
  }
  return {
    brier: outcomes.length === 0 ? null : squares / outcomes.length,
    bins: bins
      .filter(({ count }) => count > 0)
      .map(({ from, count, forecast, observed }) => ({
        from,
        count,
        forecast: forecast / count,
        observed: observed / count,
      })),
  }
}
