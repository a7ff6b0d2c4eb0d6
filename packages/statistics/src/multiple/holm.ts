import { numbers, within } from '../check.ts'

/**
 * p-values that may be read together: whoever calls those below 0.05 significant is wrong about any of them at most once in twenty times.
 *
 * Definition: sorted rising, the i-th of m becomes the largest so far of min(1, (m - i + 1) p) (Holm 1979). In the order given.
 * Assumes nothing about how the tests hang together. Errors: none given; outside 0 to 1.
 *
 * @example
 * holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  return adjusted(pValues, 1, (p, place, all) => p * (all - place))
}

/**
 * p-values by which a list of findings holds at most so large a part of false ones, on average: the false discovery rate.
 *
 * Definition: sorted falling, the i-th smallest of m becomes the smallest so far of m p / i (Benjamini and Hochberg 1995). For maps and
 * other long lists; for a few planned questions use `holm`. Assumes: independent, or hanging together positively.
 *
 * @example
 * falseDiscovery([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function falseDiscovery(pValues: readonly number[]): number[] {
  return adjusted(pValues, -1, (p, place, all) => (p * all) / (place + 1))
}

/** Goes through the sorted values in one direction and lets none pass the one before. */
function adjusted(
  pValues: readonly number[],
  direction: 1 | -1,
  scaled: (p: number, place: number, all: number) => number,
): number[] {
  for (const p of numbers(pValues, 'pValues')) within(p, 'pValues', 0, 1)
  const order = pValues.map((_, at) => at).sort((one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0))
  const found: number[] = pValues.map(() => 0)
  let so = direction === 1 ? 0 : 1
  const places = order.map((_, place) => place)
  for (const place of direction === 1 ? places : places.toReversed()) {
    const at = order[place] ?? 0
    const value = Math.min(1, scaled(pValues[at] ?? 0, place, pValues.length))
    so = direction === 1 ? Math.max(so, value) : Math.min(so, value)
    found[at] = so
  }
  return found
}
