import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { faultsOf, reviewLanguages } from '../texts.ts'
import { mostLetters } from './sound-text.ts'
import { processorMs } from '../../../../../test/support/processor-ms.ts'

const of = { english: 'Call {helpline} within 3 days. It is free.', category: null }

suite('what a translation must keep', () => {
  for (const { code, texts } of reviewLanguages())
    test(`every text of ${code} is sound`, () => {
      assert.ok(texts.length > 800, 'the control: there are texts')
      for (const one of texts) assert.deepEqual(faultsOf(one, one.text), [], one.key)
    })

  test('sound words have no fault', () => {
    assert.deepEqual(faultsOf(of, 'Zadzwoń pod {helpline} w ciągu 3 dni. To nic nie kosztuje.'), [])
    assert.deepEqual(faultsOf(of, 'اتصل على {helpline} خلال 3 أيام. الاتصال مجاني.'), [])
  })

  const faulty: readonly [string, string, RegExp][] = [
    ['nothing', ' ', /Enter the words/u],
    ['a lost name or number', 'Zadzwoń w ciągu 3 dni.', /Keep \{helpline\}/u],
    ['a number in place of its name', 'Zadzwoń pod 0116 496 0123 w ciągu 3 dni.', /Keep \{helpline\}/u],
    ['a translated placeholder', 'Zadzwoń pod {infolinia} w ciągu 3 dni.', /Keep \{helpline\}/u],
    ['another number', 'Zadzwoń pod {helpline} w ciągu 4 dni.', /Keep the numbers.*: 3$/u],
    ['digits of another script', 'اتصل على {helpline} خلال ٣ أيام.', /digits 0 to 9/u],
    ['markup', 'Zadzwoń pod <b>{helpline}</b> w ciągu 3 dni.', /plain words/u],
    ['an unseen turn of direction', 'Zadzwoń pod \u202e{helpline} w ciągu 3 dni.', /cannot be seen/u],
    [
      'an address',
      'Zadzwoń pod {helpline} w ciągu 3 dni albo na www.example.com',
      /Take out www\.: the English/u,
    ],
    ['a mail address', 'Napisz na pomoc@example.com: {helpline}, 3 dni.', /Take out @: the English/u],
    ['far more words', `{helpline} 3 ${'słowo '.repeat(100)}`, /characters or fewer/u],
    ['a false claim', '{helpline} 3: the GLAA', /Fair Work Agency/u],
  ]
  for (const [what, text, expected] of faulty)
    test(`refuses ${what}`, () => assert.match(faultsOf(of, text).join('\n'), expected))

  test('the kind of a file is kept as it is written', () => {
    const files = { english: 'Send a PDF', category: null }
    assert.deepEqual(faultsOf(files, 'Wyślij PDF'), [])
    assert.match(faultsOf(files, 'Wyślij plik').join(), /Keep PDF/u)
  })

  test('one day may be said in a word, three may not', () => {
    assert.deepEqual(faultsOf({ english: '{count} days', category: 'one' }, 'jeden dzień'), [])
    assert.match(faultsOf({ english: '{count} days', category: 'few' }, 'trzy dni').join(), /\{count\}/u)
  })

  test('a hostile text costs no time', () => {
    for (const hostile of [
      'a'.repeat(100_000),
      'a@'.repeat(50_000),
      'a.'.repeat(50_000),
      '{a'.repeat(50_000),
      'PDF-'.repeat(25_000),
    ]) {
      const took = processorMs(() => faultsOf(of, hostile))
      assert.ok(took < 250, `${hostile.slice(0, 4)}: ${took} ms`)
    }
    assert.equal(mostLetters('x'.repeat(5000)), 2000)
  })
})
