/**
 * A global pace for whoever tries receipts: five a second for all visitors together, and a short wait for the rest.
 *
 * At that pace a guess among 10^16 receipts, ten thousand of them live, hits one in some 6,300 years. Nobody is counted,
 * by address or otherwise: the queue is one for all, and a crowd that fills it is told to try again shortly.
 */
export interface Pace {
  /** How long to wait for a turn, in milliseconds; null when the line is too long. */
  turn(nowMs: number): number | null
}

export function createPace({
  perSecond,
  longestWaitMs,
}: {
  readonly perSecond: number
  readonly longestWaitMs: number
}): Pace {
  const step = 1000 / perSecond
  let next = 0
  return {
    turn(nowMs) {
      const at = Math.max(nowMs, next)
      if (at - nowMs > longestWaitMs) return null
      next = at + step
      return at - nowMs
    },
  }
}
