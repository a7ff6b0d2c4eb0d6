/** How many threads may run at once, over all calls: who comes when none is free waits, first come first served. */
export interface Slots {
  /** Resolves with how many of those wanted may run, one at least. */
  take(wanted: number): Promise<number>
  give(back: number): void
}

export function openSlots(all: number): Slots {
  let free = all
  const waiting: { readonly wanted: number; readonly resolve: (got: number) => void }[] = []
  const serve = () => {
    for (let next = waiting[0]; next !== undefined && free > 0; next = waiting[0]) {
      const got = Math.min(free, next.wanted)
      free -= got
      waiting.shift()
      next.resolve(got)
    }
  }
  return {
    take: (wanted) => {
      const { promise, resolve } = Promise.withResolvers<number>()
      waiting.push({ wanted, resolve })
      serve()
      return promise
    },
    give: (back) => {
      free += back
      serve()
    },
  }
}
