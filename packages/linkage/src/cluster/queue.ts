/** Two clusters and the mean weight between them. */
export interface Entry {
  readonly value: number
  readonly a: number
  readonly b: number
}

/** A binary heap: the highest value first, then the lowest nodes. */
export class Queue {
  readonly #entries: Entry[] = []

  push(value: number, a: number, b: number): void {
    const entries = this.#entries
    entries.push({ value, a, b })
    let index = entries.length - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!before(entries[index], entries[parent])) break
      swap(entries, index, parent)
      index = parent
    }
  }

  pop(): Entry | null {
    const entries = this.#entries
    const top = entries[0]
    const last = entries.pop()
    if (top === undefined || last === undefined) return null
    if (entries.length > 0) {
      entries[0] = last
      let index = 0
      for (;;) {
        const [left, right] = [2 * index + 1, 2 * index + 2]
        let best = index
        if (left < entries.length && before(entries[left], entries[best])) best = left
        if (right < entries.length && before(entries[right], entries[best])) best = right
        if (best === index) break
        swap(entries, index, best)
        index = best
      }
    }
    return top
  }
}

function before(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (one.value !== other.value) return one.value > other.value
  return one.a === other.a ? one.b < other.b : one.a < other.a
}

function swap(entries: Entry[], one: number, other: number): void {
  const [a, b] = [entries[one], entries[other]]
  if (a === undefined || b === undefined) return
  entries[one] = b
  entries[other] = a
}
