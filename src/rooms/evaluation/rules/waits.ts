import type { Wait } from './figures.ts'

/**
 * How long things waited. What still waits is counted as waiting, not left out: without it, the median of those that are done would
 * look good just where much is stuck (Kaplan and Meier 1958).
 */
export interface Waited {
  readonly begun: number
  readonly ended: number
  /** Hours after which half were done; null where not half have been done yet. */
  readonly median: number | null
  readonly ninety: number | null
  /** Still waiting, longer than nine in ten took; all that wait where nobody knows how long those take. */
  readonly stuck: number
}

export function waitOf(waits: readonly Wait[], stage: string): Waited {
  const own = waits.filter((one) => one.stage === stage).toSorted((one, other) => one.hours - other.hours)
  const begun = own.reduce((all, { n }) => all + n, 0)
  const ended = own.filter(({ hasEnded }) => hasEnded).reduce((all, { n }) => all + n, 0)
  const left = survival(own, begun)
  const ninety = firstAtOrBelow(left, 0.1)
  return {
    begun,
    ended,
    median: firstAtOrBelow(left, 0.5),
    ninety,
    stuck: own
      .filter(({ hasEnded, hours }) => !hasEnded && (ninety === null || hours > ninety))
      .reduce((all, { n }) => all + n, 0),
  }
}

interface Left {
  readonly hours: number
  readonly share: number
}
/** Which share still waits after so many hours. Those who stopped being watched at an hour were there at that hour. */
function survival(sorted: readonly Wait[], begun: number): readonly Left[] {
  const hours = [...new Set(sorted.map((one) => one.hours))]
  let atRisk = begun
  let share = 1
  return hours.map((hour) => {
    const here = sorted.filter((one) => one.hours === hour)
    const done = here.filter(({ hasEnded }) => hasEnded).reduce((all, { n }) => all + n, 0)
    if (atRisk > 0) share *= 1 - done / atRisk
    atRisk -= here.reduce((all, { n }) => all + n, 0)
    return { hours: hour, share }
  })
}
const firstAtOrBelow = (left: readonly Left[], share: number): number | null =>
  left.find((one) => one.share <= share + 1e-12)?.hours ?? null
