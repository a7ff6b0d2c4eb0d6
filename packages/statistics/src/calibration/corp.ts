import { checkForecasts, events, type Forecasts } from './forecasts.ts'

export interface Corp {
  /** Mean squared distance of forecast and outcome; lower is better. */
  readonly brier: number
  /** What of it better calibration would take away, what the forecast tells apart, and what a constant would score. */
  readonly miscalibration: number
  readonly discrimination: number
  readonly uncertainty: number
  /** The rising steps of what happened: forecasts from `from` to `to` came true in this share. */
  readonly steps: readonly {
    readonly from: number
    readonly to: number
    readonly share: number
    readonly n: number
  }[]
  readonly n: number
}

/**
 * Whether "three in ten" came in three of ten, at every level, without bins that somebody chose.
 *
 * Definition: forecasts sorted, equal ones together, what happened pooled until it rises (pool adjacent violators); Brier = MCB - DSC + UNC with
 * MCB = S - S(pooled), DSC = UNC - S(pooled), S the mean squared error (Dimitriadis, Gneiting and Jordan 2021).
 * Assumes: outcomes are known for those who were not looked at too. Where they are known only for those flagged, call it "agreement with later
 * decisions", not accuracy. Under 100 outcomes of the rarer kind, show only `observedOverExpected` and a table of counts.
 *
 * @example
 * corp({ forecast: [0.1, 0.4, 0.35, 0.8], happened: [false, false, true, true] }) // brier 0.158, miscalibration 0.033
 */
export function corp(forecasts: Forecasts): Corp {
  checkForecasts(forecasts)
  const { forecast, happened } = forecasts
  const n = forecast.length
  const blocks: { from: number; to: number; came: number; n: number }[] = []
  const order = forecast
    .map((_, at) => at)
    .sort((one, other) => (forecast[one] ?? 0) - (forecast[other] ?? 0))
  for (const at of order) {
    const p = forecast[at] ?? 0
    const came = happened[at] === true ? 1 : 0
    const last = blocks.at(-1)
    // One forecast is one claim, however its outcomes are sorted.
    if (last?.from === p && last.to === p) {
      last.came += came
      last.n += 1
    } else blocks.push({ from: p, to: p, came, n: 1 })
  }
  const steps = pooled(blocks)
  const brier = forecast.reduce((sum, p, at) => sum + (p - (happened[at] === true ? 1 : 0)) ** 2, 0) / n
  const recalibrated = steps.reduce((sum, step) => sum + step.came * (1 - step.came / step.n), 0) / n
  const base = events(forecasts) / n
  const uncertainty = base * (1 - base)
  return {
    brier,
    miscalibration: brier - recalibrated,
    discrimination: uncertainty - recalibrated,
    uncertainty,
    steps: steps.map((step) => ({ from: step.from, to: step.to, share: step.came / step.n, n: step.n })),
    n,
  }
}

function pooled(blocks: readonly { from: number; to: number; came: number; n: number }[]) {
  const kept: { from: number; to: number; came: number; n: number }[] = []
  for (const block of blocks) {
    let next = block
    for (
      let last = kept.at(-1);
      last !== undefined && last.came * next.n >= next.came * last.n;
      last = kept.at(-1)
    ) {
      next = { from: last.from, to: next.to, came: last.came + next.came, n: last.n + next.n }
      kept.pop()
    }
    kept.push(next)
  }
  return kept
}
