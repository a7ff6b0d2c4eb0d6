import type { Placed } from '../layout.ts'

/** Which dots of a picture have their name beside them: a name over another name is read by nobody. */
export interface Label extends Placed {
  readonly id: string
  readonly label: string
}

/** Of arial at 14 units, in units of the picture: a letter at its widest but for W and M. */
const letterWidth = 8
const lineHeight = 16
/** Above the middle of the dot that it belongs to. */
const above = 15

/** Those that have room, the first before the others. */
export function labelsWithRoom(labels: readonly Label[]): ReadonlySet<string> {
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = []
  const kept = new Set<string>()
  for (const { id, label, x, y } of labels) {
    const width = lettersOf(label).length * letterWidth
    const isOver = taken.some(
      (other) =>
        Math.abs(other.x - x) * 2 < other.width + width && Math.abs(other.y - (y - above)) < lineHeight,
    )
    if (isOver) continue
    taken.push({ x, y: y - above, width })
    kept.add(id)
  }
  return kept
}

/** An accent or a family of emoji is not cut in two. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const lettersOf = (label: string): string[] => Array.from(graphemes.segment(label), ({ segment }) => segment)

export const shortLabel = (label: string): string => {
  const letters = lettersOf(label)
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : label
}
