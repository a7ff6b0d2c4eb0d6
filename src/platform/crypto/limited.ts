/**
 * A bounded queue for expensive work.
 *
 * Work is *running* (at most `atOnce`), *waiting* (at most `waiting`, each for at most `waitMs`) or *refused*. Work
 * that has started always finishes. Refusal is an ordinary answer, `busy`, so that a crowd at the door gets "try
 * again shortly" and never an error page, and memory stays bounded: argon2 at 19 MiB, a hundred at once, is 2 GB.
 */
export type Limits = { readonly atOnce: number; readonly waiting: number; readonly waitMs: number }

export type Ran<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: 'busy' }

export type LimitedQueue = {
  /** Runs the work when there is room, or answers `busy`. Errors of the work itself are passed on. */
  readonly run: <T>(work: () => Promise<T>) => Promise<Ran<T>>
  /** How full the queue is, for health pages. */
  readonly load: () => { readonly running: number; readonly waiting: number }
}

/** Makes a queue with its own limits. Queues do not share places: one crowd cannot shut the other door. */
export function limitedQueue(limits: Limits): LimitedQueue {
  let running = 0
  const waiting = new Set<() => void>()

  const run = async <T>(work: () => Promise<T>): Promise<Ran<T>> => {
    if (!(await enter())) return { ok: false, reason: 'busy' }
    try {
      return { ok: true, value: await work() }
    } finally {
      leave()
    }
  }

  const enter = (): Promise<boolean> => {
    if (running < limits.atOnce) {
      running += 1
      return Promise.resolve(true)
    }
    if (waiting.size >= limits.waiting) return Promise.resolve(false)
    return new Promise((resolve) => {
      const start = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        waiting.delete(start)
        resolve(false)
      }, limits.waitMs)
      waiting.add(start)
    })
  }

  // The place is handed to the longest waiting, not freed and raced for, so nobody overtakes.
  const leave = () => {
    const next = waiting.values().next()
    if (next.done === true) {
      running -= 1
      return
    }
    waiting.delete(next.value)
    next.value()
  }

  return { run, load: () => ({ running, waiting: waiting.size }) }
}
