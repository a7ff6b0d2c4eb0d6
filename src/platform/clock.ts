/**
 * Time as an argument. Everything stored takes its time from the database (`priv.now()`); a `Clock` serves what never
 * reaches it, such as how long a page of messages stays open in memory.
 */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands where it is put: for tests. */
export function frozenClock(at: string): Clock & { set(next: string): void } {
  let current = new Date(at)
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next)
    },
  }
}
