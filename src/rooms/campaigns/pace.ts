/**
 * One line for everybody who comes to the public pages of this room: so many a second for all together. Nobody is counted, by address or
 * otherwise. The portal has the same for receipts; a third room that needs it makes a file of the platform of it.
 */
export interface Pace {
  /** Whether there is room at this moment; says no rather than letting anybody wait. */
  hasRoom(nowMs: number): boolean
}

/** `burst` may come at once; after that so many a second. */
export function createPace({
  perSecond,
  burst,
}: {
  readonly perSecond: number
  readonly burst: number
}): Pace {
  const step = 1000 / perSecond
  let free = 0
  return {
    hasRoom(nowMs) {
      const next = Math.max(free, nowMs) + step
      if (next - nowMs > burst * step) return false
      free = next
      return true
    },
  }
}
