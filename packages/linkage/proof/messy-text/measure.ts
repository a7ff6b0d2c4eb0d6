/**
 * Measures `findMentions` on the labelled texts. A finding is right when it has the label's kind, overlaps it and
 * gives its value; a label is found when a right finding covers it. Decoys count against the kinds that they imitate.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findMentions } from '../../src/text/find-mentions.ts'
import type { MentionKind } from '../../src/text/candidate.ts'

/** One marked stretch: `kind` "decoy" must stay unfound. Offsets are into `text`, the text without its marks. */
type Label = {
  readonly kind: MentionKind | 'decoy'
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A text without its marks, and what was marked. */
export type LabelledText = { readonly text: string; readonly labels: readonly Label[] }

/** Reads the marks out of a labelled text; the comment line at its head goes. Throws where a mark is left open. */
export function readLabelled(marked: string): LabelledText {
  const labels: Label[] = []
  let text = ''
  let at = marked.indexOf('\n') + 1
  for (;;) {
    const open = marked.indexOf('{{', at)
    if (open === -1) return { text: text + marked.slice(at), labels }
    const [bar, close] = [marked.indexOf('|', open), marked.indexOf('}}', open)]
    if (bar === -1 || close < bar) throw new Error(`a mark is not closed: ${marked.slice(open, open + 40)}`)
    text += marked.slice(at, open)
    const [kind, ...value] = marked.slice(open + 2, bar).split(' ')
    const words = marked.slice(bar + 1, close)
    labels.push({
      kind: kind as Label['kind'],
      value: value.join(' '),
      start: text.length,
      end: text.length + words.length,
    })
    text += words
    at = close + 2
  }
}

/** Counts for one kind. `wrong` are findings of the kind that no label supports; `missed` are labels without a finding. */
export type Count = {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly examples: readonly string[]
}

export const halves = ['tuning', 'held-out', 'fresh', 'plain'] as const

/** Counts per kind on one half. */
export function measure(half: (typeof halves)[number]): {
  readonly counts: ReadonlyMap<MentionKind, Count>
  readonly decoys: number
  readonly decoysHit: readonly string[]
} {
  const file = path.join(import.meta.dirname, `${half}.txt`)
  const { text, labels } = readLabelled(readFileSync(file, 'utf8'))
  const mentions = findMentions(text)
  const kinds = new Set([
    ...mentions.map(({ kind }) => kind),
    ...labels.flatMap(({ kind }) => (kind === 'decoy' ? [] : [kind])),
  ])
  const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
    one.start < other.end && other.start < one.end
  const counts = [...kinds].map((kind): [MentionKind, Count] => {
    const own = labels.filter((label) => label.kind === kind)
    const found = mentions.filter((mention) => mention.kind === kind)
    const fits = (label: Label): boolean =>
      found.some((mention) => overlaps(mention, label) && mention.value === label.value)
    const missed = own.filter((label) => !fits(label))
    const wrong = found.filter(
      (mention) => !own.some((label) => overlaps(mention, label) && mention.value === label.value),
    )
    const examples = [
      ...missed.map((label) => `missed ${label.value}: ${text.slice(label.start, label.end)}`),
      ...wrong.map((mention) => `wrong ${mention.value}: ${mention.found}`),
    ]
    return [kind, { right: own.length - missed.length, wrong: wrong.length, missed: missed.length, examples }]
  })
  const decoys = labels.filter(({ kind }) => kind === 'decoy')
  const core = new Set<MentionKind>(['phone', 'postcode', 'email'])
  const decoysHit = decoys
    .filter((decoy) => mentions.some((mention) => core.has(mention.kind) && overlaps(mention, decoy)))
    .map(({ start, end }) => text.slice(start, end))
  return { counts: new Map(counts), decoys: decoys.length, decoysHit }
}
