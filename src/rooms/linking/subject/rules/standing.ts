/**
 * What stands of everything that was ever said about a pair of mentions.
 *
 * The states of a pair, and what moves between them:
 *
 *     open ──same──► same ──different──► different ──withdrawn──► open
 *       │                                    ▲
 *       └─same, where a second is needed─► open or different, waiting for a second person
 *                                              └─same, by another person─► same
 *
 * The newest answer stands. A "same" that needs a second person changes nothing until somebody else says it too: what stood
 * before stands on, so that nobody joins a victim's records alone, not even over a colleague's "different".
 */
export const answers = ['same', 'different', 'unsure', 'withdrawn'] as const
export type Answer = (typeof answers)[number]

/** One thing said of one pair. `at` is an instant as text that sorts (microseconds, UTC); `left` < `right`. */
export interface Said {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly answer: Answer
  readonly needsSecond: boolean
  /**
   * The "same" of another person that this one seconds: the database says so as it is given, and nobody seconds themself
   * (`linking.after_what_was_said`).
   */
  readonly secondOf: string | null
  readonly by: string
  readonly at: string
}

export interface Standing {
  readonly left: string
  readonly right: string
  readonly answer: 'same' | 'different' | 'unsure' | 'open'
  /** What made it stand: the answer itself, or the second person's. Null while it is open from the beginning. */
  readonly because: Said | null
  /** A "same" that waits for a second person; null where none does. */
  readonly waiting: Said | null
}

/** The name of a pair whichever way round it is given. */
export const pairName = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

/** What stands, for each pair of which anything was said. The order of the rows does not matter. */
export function standingOf(said: readonly Said[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  for (const one of said.toSorted(bySequence)) {
    const name = pairName(one.left, one.right)
    found.set(
      name,
      after(
        found.get(name) ?? {
          left: one.left,
          right: one.right,
          answer: 'open',
          because: null,
          waiting: null,
        },
        one,
      ),
    )
  }
  return found
}

function after(before: Standing, said: Said): Standing {
  const settled = { left: said.left, right: said.right, because: said, waiting: null }
  if (said.answer === 'withdrawn') return { ...settled, answer: 'open' }
  if (said.answer !== 'same') return { ...settled, answer: said.answer }
  if (!said.needsSecond) return { ...settled, answer: 'same' }
  if (before.answer === 'same') return before
  return said.secondOf === null
    ? { ...before, waiting: before.waiting ?? said }
    : { ...settled, answer: 'same' }
}

/** Oldest first; of one moment, by id. */
export const bySequence = (
  one: { readonly at: string; readonly id: string },
  other: { readonly at: string; readonly id: string },
): number => compare(one.at, other.at) || compare(one.id, other.id)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
