/**
 * Which form a learner gets in which wave, in which order, and how it is marked.
 *
 * Half of the learners begin with form A, half with B, and each wave has the other form than the one before it. So a difference between
 * the two forms falls on both sides of the comparison alike, and nobody is asked the same question twice within three months.
 */
export const waves = ['before', 'after', 'month-3', 'month-6'] as const
export type Wave = (typeof waves)[number]
export const waveLabels: Readonly<Record<Wave, string>> = {
  before: 'before the course',
  after: 'straight after it',
  'month-3': 'three months later',
  'month-6': 'six months later',
}
export type FormName = 'A' | 'B'

/** `isOdd` is one bit of the learner's mark: nobody chooses it. */
export const formFor = (wave: Wave, isOdd: boolean): FormName =>
  (waves.indexOf(wave) % 2 === 0) === isOdd ? 'B' : 'A'

/** An order that is the same each time this learner opens this form: a page that is fetched again has not moved. */
export function inOrderFor<Item extends { readonly id: string }>(
  seed: string,
  items: readonly Item[],
): Item[] {
  return items
    .map((item) => ({ item, place: scatter(`${seed} ${item.id}`) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** FNV-1a with a last stir: scatters, and keeps no secret. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

export interface MarkedItem {
  readonly id: string
  readonly kind: 'single' | 'true-false' | 'multiple'
  readonly right: readonly string[]
}
export type Answers = Readonly<Record<string, readonly string[]>>

/**
 * One mark a question. Where several answers are right: the share that was found, less as much for each that is none, and never below
 * nothing, so that ticking everything earns little. A question that was left empty earns nothing: it says "I do not know".
 */
export function markOf(item: MarkedItem, chosen: readonly string[]): number {
  const hits = chosen.filter((code) => item.right.includes(code)).length
  if (item.kind !== 'multiple') return chosen.length === 1 && hits === 1 ? 1 : 0
  return Math.max(0, (hits - (chosen.length - hits)) / item.right.length)
}

export function markForm(
  items: readonly MarkedItem[],
  answers: Answers,
): { readonly marks: Readonly<Record<string, number>>; readonly score: number; readonly outOf: number } {
  const marks = Object.fromEntries(
    items.map((item) => [item.id, Math.round(markOf(item, answers[item.id] ?? []) * 1000) / 1000]),
  )
  const sum = Object.values(marks).reduce((total, mark) => total + mark, 0)
  return { marks, score: Math.round(sum * 1000) / 1000, outOf: items.length }
}
