import { any, edits, equal, places, similar, wordBits, type Condition } from '../compare/condition.ts'
import { plainText, type FieldKind } from './field-kind.ts'

const oneText = { text: 'varchar' } as const
const wordsText = { text: 'varchar', bits: 'integer' } as const
const prepareText = (raw: readonly (string | null)[]) => ({ text: plainText(raw[0] ?? null) })

/** A word or two from a short list: sex, nationality. Same or not. */
export const category: FieldKind = {
  kind: 'category',
  takes: 'one column of a few values',
  columns: [1, 1],
  prepared: oneText,
  identifying: false,
  prepare: prepareText,
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      { name: 'same', when: equal(column('text')), frequency: { column: column('text'), strength: 1 } },
    ],
    otherwise: 'different',
  }),
}

const prepareWords = (raw: readonly (string | null)[]) => {
  const text = plainText(raw[0] ?? null)
  return { text, bits: wordBits(text) }
}

const textLevels = (text: string, bits: string, strength: number) => [
  { name: 'same', when: equal(text), frequency: { column: text, strength } },
  { name: 'nearly the same', when: similar(text, 0.92), frequency: { column: text, strength: strength / 2 } },
  {
    name: 'similar',
    when: any(similar(text, 0.85), { ask: 'words', column: text, atLeast: 1, bits } satisfies Condition),
  },
]

/** Free words: an occupation, a description. */
export const words: FieldKind = {
  kind: 'text',
  takes: 'one column of words',
  columns: [1, 1],
  prepared: wordsText,
  identifying: false,
  prepare: prepareWords,
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: textLevels(column('text'), column('bits'), 1),
    otherwise: 'different',
  }),
}

/** A town, a county, a country. */
export const place: FieldKind = {
  ...words,
  kind: 'place',
  takes: 'one column with a town, county or country',
}

/** A number somebody gave out: it is the same, nearly the same (a slip of one character), or another. */
export const identifier: FieldKind = {
  kind: 'identifier',
  takes: 'one column with a number or code that is meant to be one thing’s own',
  columns: [1, 1],
  prepared: oneText,
  identifying: true,
  prepare: (raw) => ({ text: plainText(raw[0] ?? null)?.replaceAll(' ', '') ?? null }),
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      { name: 'same', when: equal(column('text')), frequency: { column: column('text'), strength: 1 } },
      { name: 'one character differs', when: edits(column('text'), 1) },
      { name: 'two characters differ', when: places(column('text'), 2) },
    ],
    otherwise: 'different',
  }),
}
