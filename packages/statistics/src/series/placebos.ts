import { interrupted, keptOf, type Interruption, type InterruptedOptions } from './interrupted.ts'

export interface Placebos {
  /** The effect at each moment before the change at which nothing happened. */
  readonly ratios: readonly { readonly changeAt: number; readonly ratio: number }[]
  /** The share of all moments, the true one among them, that moved at least as far. */
  readonly p: number
}

/**
 * The same question asked of moments at which nothing happened: where the real effect falls among them.
 *
 * Definition: the series before the change alone, cut at every period with `aside` periods on either side; p = (1 + as far or farther) / (1 + placebos).
 * With 13 placebos p cannot be below 0.07: it shows the size of nothing, it proves little. Errors as `interrupted`; no room for any placebo (`null`).
 *
 * @example
 * placebos(sicily, { aside: 12 })?.ratios.length // 13 cuts of 36 months, with a season from 0.95 to 1.03
 */
export function placebos(
  series: Interruption,
  { aside = 12, ...options }: InterruptedOptions & { readonly aside?: number } = {},
): Placebos | null {
  const { counts, exposure, changeAt } = series
  const leaveOut = (series.leaveOut ?? []).filter((at) => at < changeAt)
  const kept = keptOf(series).filter((at) => at < changeAt)
  const places = Array.from({ length: changeAt }, (_, at) => at).filter((place) => {
    const before = kept.filter((at) => at < place).length
    return before >= aside && kept.length - before >= aside
  })
  if (places.length === 0) return null
  const ratios = places.map((place) => {
    const cut: Interruption = {
      ...series,
      counts: counts.slice(0, changeAt),
      ...(exposure === undefined ? {} : { exposure: exposure.slice(0, changeAt) }),
      changeAt: place,
      leaveOut,
    }
    return { changeAt: place, ratio: interrupted(cut, options).ratio }
  })
  const far = Math.abs(Math.log(interrupted(series, options).ratio))
  const asFar = ratios.filter(({ ratio }) => Math.abs(Math.log(ratio)) >= far).length
  return { ratios, p: (1 + asFar) / (1 + ratios.length) }
}
