import { all, any, equal, similar, wordBits } from '../compare/condition.ts'
import { readAddress, type Address } from '../forms/address.ts'
import { readBusiness, type Business } from '../forms/business.ts'
import { plainText, type FieldKind, type PreparedField } from './field-kind.ts'

const sortedWords = (tokens: readonly string[]): string => tokens.toSorted().join(' ')

/**
 * A business by the name it is registered under, trades under, or both (`Example Cars Ltd t/a Shiny`). The legal form is no
 * part of the name: it is left out and misspelt more than anything else.
 */
export const business: FieldKind = {
  kind: 'business',
  takes: 'one column with a business’s name; a trading name may follow “t/a” or “trading as”',
  columns: [1, 1],
  prepared: { words: 'varchar', bits: 'integer', joined: 'varchar', known: 'varchar', start: 'varchar' },
  identifying: true,
  prepare(raw): PreparedField {
    const plain = plainText(raw[0] ?? null)
    const read: Pick<Business, 'tokens' | 'tradingAs'> | null =
      plain === null ? null : readBusiness(raw[0] ?? '')
    if (read === null) return { words: null, bits: null, joined: null, known: null, start: null }
    const words = sortedWords(read.tokens)
    return {
      words,
      bits: wordBits(words),
      joined: read.tokens.join(''),
      known: sortedWords(read.tradingAs?.tokens ?? read.tokens),
      start: read.tokens[0] ?? null,
    }
  },
  compare: (field, column) => ({
    field,
    needs: column('words'),
    levels: [
      {
        name: 'same name',
        when: equal(column('words')),
        frequency: { column: column('words'), strength: 1 },
      },
      { name: 'same but for spaces', when: equal(column('joined')) },
      {
        name: 'same trading name',
        when: equal(column('known')),
        frequency: { column: column('known'), strength: 1 },
      },
      { name: 'nearly the same spelling', when: similar(column('joined'), 0.95) },
      {
        name: 'all words of one among those of the other',
        when: { ask: 'within', column: column('words'), bits: column('bits') },
        frequency: { column: column('start'), strength: 1 },
      },
      {
        name: 'similar, or a word in common',
        when: any(similar(column('joined'), 0.88), {
          ask: 'words',
          column: column('words'),
          atLeast: 1,
          bits: column('bits'),
        }),
      },
    ],
    otherwise: 'different names',
  }),
}

/**
 * A postal address written freely. A unit is never noise: six people in six rooms of one house are six households, so the same
 * house with another room is a level of its own. It does not identify: families share it.
 */
export const address: FieldKind = {
  kind: 'address',
  takes: 'one column with a postal address',
  columns: [1, 1],
  prepared: {
    text: 'varchar',
    door: 'varchar',
    building: 'varchar',
    unit: 'integer',
    street: 'varchar',
    around: 'varchar',
    postcode: 'varchar',
  },
  identifying: false,
  prepare(raw): PreparedField {
    const text = plainText(raw[0] ?? null)
    const read = text === null ? null : readAddress(raw[0] ?? '')
    if (read === null)
      return { text, door: null, building: null, unit: null, street: null, around: null, postcode: null }
    return { text, ...partsOf(read) }
  },
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      {
        name: 'same door',
        when: any(equal(column('door')), equal(column('text'))),
        frequency: { column: column('door'), strength: 1 },
      },
      {
        name: 'same building, and one does not say which room or flat',
        when: all(equal(column('building')), { ask: 'either', column: column('unit'), value: 0 }),
      },
      { name: 'same building, another room or flat', when: equal(column('building')) },
      { name: 'nearly the same writing', when: similar(column('text'), 0.95) },
      { name: 'same street', when: equal(column('around')) },
      { name: 'same postcode', when: equal(column('postcode')) },
      { name: 'a street of that name', when: equal(column('street')) },
    ],
    otherwise: 'elsewhere',
  }),
}

function partsOf({ keys, postcode, street, town, unit }: Address): PreparedField {
  const door = keys.find((key) => key.startsWith('address:'))
  const building = keys.find((key) => key.startsWith('building:'))
  const known = postcode === null || postcode.isPlaceholder ? null : postcode
  const around = town ?? known?.district ?? null
  return {
    door: door?.slice('address:'.length) ?? null,
    building: building?.slice('building:'.length) ?? null,
    unit: unit === null ? 0 : 1,
    street,
    around: street === null || around === null ? null : `${street}|${around}`,
    postcode: known?.full ?? null,
  }
}
