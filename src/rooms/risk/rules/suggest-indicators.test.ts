import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { phraseList } from '../reference.ts'
import { heldOut, tuned, type Labelled } from './suggest-indicators.labelled.ts'
import { compilePhrases, suggestIndicators } from './suggest-indicators.ts'
import { processorMs } from '../../../../test/support/processor-ms.ts'

const list = compilePhrases({
  version: 'test',
  lists: { held: ['kept', 'taken'] },
  rules: [
    { code: 'GEN-07', phrases: ['passport* ..2 {held}'] },
    { code: 'LAB-01', phrases: ['not paid', 'paid ..1 nothing'] },
    { code: 'GEN-23', phrases: ['bruise*|bruising'] },
    { code: 'GEN-22', phrases: ['burn*'] },
  ],
})
const told = (text: string) =>
  suggestIndicators(text, list).map(({ code, quote, stance, cue }) => [code, quote, stance, cue])

suite('suggesting indicators from a text', () => {
  test('finds nothing where nothing is said, nor across two sentences, nor past the words allowed between', () => {
    assert.deepEqual(told('The shop opens at nine.'), [])
    assert.deepEqual(told('He has a passport. It is kept clean.'), [])
    assert.deepEqual(told('The passport of his old uncle was kept.'), [])
  })

  test('what is denied or only asked is told apart, with the word that says so', () => {
    assert.deepEqual(told('There was no sign of bruising and burns.'), [
      ['GEN-23', 'bruising', 'denied', 'no sign'],
      ['GEN-22', 'burns', 'denied', 'no sign'],
    ])
    assert.deepEqual(told('He denied that the passports were kept.'), [
      ['GEN-07', 'passports were kept', 'denied', 'denied'],
    ])
    assert.deepEqual(told('Bruising was not seen.'), [['GEN-23', 'Bruising', 'denied', 'not seen']])
    assert.deepEqual(told('We asked whether they are not paid.'), [
      ['LAB-01', 'not paid', 'asked', 'whether'],
    ])
  })

  test('a no that belongs to the sign, to another clause or to “not only” takes nothing back', () => {
    assert.deepEqual(told('They are not paid.'), [['LAB-01', 'not paid', 'said', null]])
    assert.deepEqual(told('He could not sit, and bruises were plain.'), [['GEN-23', 'bruises', 'said', null]])
    assert.deepEqual(told('He did not speak because of the bruises.'), [['GEN-23', 'bruises', 'said', null]])
    assert.deepEqual(told('There were not only bruises.'), [['GEN-23', 'bruises', 'said', null]])
  })

  test('quotes the words as they stand, at their place, typographic signs and all', () => {
    const text = 'First.\nThe boss’s rule: “Passports — all — kept”.'
    const [only] = suggestIndicators(text, list)
    assert.equal(only?.quote, 'Passports — all — kept')
    assert.equal(text.slice(only?.start, only?.end), only?.quote)
    assert.equal(only?.phrase, 'passport* ..2 {held}')
  })

  test('a list that cannot be read is refused with its phrase', () => {
    const broken = (phrase: string) => () =>
      compilePhrases({ version: 'x', lists: {}, rules: [{ code: 'GEN-01', phrases: [phrase] }] })
    assert.throws(broken('passport ..2'), /begins and ends with a word/)
    assert.throws(broken('{nobody} taken'), /no list \{nobody\}/)
    assert.throws(broken('a|(b'), /no word/)
  })

  test('a text of twenty thousand characters that fits every beginning takes less than a second', () => {
    const text = 'passport passports not paid no '.repeat(650)
    const took = processorMs(() => suggestIndicators(text, compilePhrases(phraseList)))
    assert.ok(took < 1_000, `${took} ms`)
  })
})

interface Score {
  readonly right: number
  readonly tooMany: readonly string[]
  readonly tooFew: readonly string[]
}
function score(sentences: readonly Labelled[]): Score {
  const compiled = compilePhrases(phraseList)
  let right = 0
  const tooMany: string[] = []
  const tooFew: string[] = []
  for (const { text, codes } of sentences) {
    const found = suggestIndicators(text, compiled).filter((one) => one.stance === 'said')
    for (const one of found) {
      if (codes.includes(one.code)) right += 1
      else tooMany.push(`${one.code} “${one.quote}” by ${one.phrase} | ${text}`)
    }
    for (const code of codes) if (!found.some((one) => one.code === code)) tooFew.push(`${code} | ${text}`)
  }
  return { right, tooMany, tooFew }
}
const inWords = ({ right, tooMany, tooFew }: Score): string =>
  `precision ${right}/${right + tooMany.length} = ${(right / (right + tooMany.length)).toFixed(2)}, recall ${right}/${right + tooFew.length} = ${(right / (right + tooFew.length)).toFixed(2)}`

suite('the phrase list on labelled sentences', () => {
  test('at least 120 sentences, half of them held out, none in both halves', () => {
    assert.ok(tuned.length >= 60 && heldOut.length >= 60)
    const texts = [...tuned, ...heldOut].map((one) => one.text)
    assert.equal(new Set(texts).size, texts.length)
  })

  test('the half that the phrases were written with', (context) => {
    const found = score(tuned)
    context.diagnostic(`tuned: ${inWords(found)}`)
    context.diagnostic([...found.tooMany, ...found.tooFew].join('\n'))
    assert.ok(found.right / (found.right + found.tooMany.length) >= 0.8, inWords(found))
    assert.ok(found.right / (found.right + found.tooFew.length) >= 0.9, inWords(found))
  })

  test('the half that was held out', (context) => {
    const found = score(heldOut)
    context.diagnostic(`held out: ${inWords(found)}`)
    // Measured at 0.98 and 0.58; the floors leave room for phrases that are taken out, not for a broken rule.
    assert.ok(found.right / (found.right + found.tooMany.length) >= 0.9, inWords(found))
    assert.ok(found.right / (found.right + found.tooFew.length) >= 0.5, inWords(found))
  })

  test('the control: with its phrases mixed up among the codes the list is right hardly ever', () => {
    const { rules } = phraseList
    const mixed = compilePhrases({
      ...phraseList,
      rules: rules.map((rule, at) => ({
        code: rule.code,
        phrases: rules[(at + 7) % rules.length]?.phrases ?? [],
      })),
    })
    const right = tuned.filter(({ text, codes }) =>
      suggestIndicators(text, mixed).some((one) => codes.includes(one.code)),
    )
    assert.ok(right.length < tuned.length / 5, `${right.length}`)
  })
})
