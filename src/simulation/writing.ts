import type { Dice } from './dice.ts'
import type { Mention, MentionKind, Sign, Span } from './history.ts'

/** A text while it is written: each thing it mentions is noted where it stands. */
export interface Written {
  readonly text: string
  readonly mentions: readonly (Omit<Mention, 'id' | 'confirmedAt'> & { readonly entity: string })[]
  readonly signs: readonly Sign[]
}
export interface Filling {
  readonly kind: MentionKind
  readonly entity: string
  readonly words: string
}
/** What stands in for one pair of braces: plain words, or a thing that is mentioned. */
export type Fill = string | Filling | { readonly aspect: string; readonly words: string }
export interface Sentence {
  readonly template: string
  readonly fills: Readonly<Record<string, Fill>>
  readonly sign?: { readonly code: string; readonly isCounter: boolean }
}

const slot = /\{([a-z]+)\}/g

export function write(sentences: readonly Sentence[]): Written {
  let text = ''
  const mentions: {
    kind: MentionKind
    entity: string
    starts: number
    ends: number
    found: string
    details: (Span & { aspect: string })[]
  }[] = []
  const signs: Sign[] = []
  for (const { template, fills, sign } of sentences) {
    const begins = text === '' ? 0 : text.length + 1
    if (text !== '') text += ' '
    let from = 0
    // What is said before its thing, as the colour of a van is, waits for it.
    const waiting: (Span & { aspect: string })[] = []
    let last: (typeof mentions)[number] | undefined = mentions.at(-1)
    let isNew = false
    for (const match of template.matchAll(slot)) {
      text += template.slice(from, match.index)
      from = match.index + match[0].length
      const fill = fills[match[1] ?? ''] ?? ''
      const words = typeof fill === 'string' ? fill : fill.words
      const starts = text.length
      text += match.index === 0 ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
      if (typeof fill === 'string') continue
      const span = { starts, ends: text.length, found: text.slice(starts) }
      if ('aspect' in fill) {
        const detail = { ...span, aspect: fill.aspect }
        if (isNew || !template.includes('{v}')) last?.details.push(detail)
        else waiting.push(detail)
      } else {
        last = { kind: fill.kind, entity: fill.entity, ...span, details: waiting.splice(0) }
        isNew = true
        mentions.push(last)
      }
    }
    text += template.slice(from)
    if (sign !== undefined) {
      const found = text.slice(begins).replace(fullStop, '')
      signs.push({ ...sign, starts: begins, ends: begins + found.length, found })
    }
  }
  return { text, mentions, signs }
}
const fullStop = /\.$/

/** The words that go with a person. */
export const pronouns = (sex: 'female' | 'male', dice: Dice): Readonly<Record<string, string>> =>
  sex === 'female'
    ? { man: dice.chance(0.3) ? 'young woman' : 'woman', he: 'she', his: 'her', h: 'her' }
    : { man: dice.chance(0.3) ? 'young man' : 'man', he: 'he', his: 'his', h: 'him' }
