import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { catalogue, phraseList, readCatalogue, readPhrases } from '../reference.ts'

const signs = (
  JSON.parse(readFileSync(new URL('../../../../reference/signs.json', import.meta.url), 'utf8')) as {
    signs: { code: string; public: boolean; wording: string }[]
  }
).signs

suite('the catalogue of indicators', () => {
  test('a file with a code twice, a block miscounted or a source unnamed stops the start', () => {
    const [first, second] = catalogue.indicators
    assert.ok(first && second)
    const broken = (indicators: unknown[]) => () => readCatalogue({ ...catalogue, indicators })
    assert.throws(broken([...catalogue.indicators, first]), /GEN-01 stands twice.*control has 21/)
    assert.throws(broken(catalogue.indicators.slice(1)), /control has 19 indicators and should have 20/)
    assert.throws(
      broken([{ ...first, sources: ['S99'] }, ...catalogue.indicators.slice(1)]),
      /GEN-01 names source S99/,
    )
    assert.throws(broken([{ ...first, kinds: ['theft'] }]), /not as expected/)
  })

  test('124 entries in ten blocks, as many in each as domain 2.2 counts', () => {
    assert.deepEqual(
      catalogue.blocks.map((block) => [block.code, block.count]),
      [
        ['control', 20],
        ['body-and-mind', 16],
        ['living', 8],
        ['labour', 15],
        ['sexual', 11],
        ['domestic', 8],
        ['criminal', 14],
        ['organ', 4],
        ['children', 22],
        ['premises', 6],
      ],
    )
    assert.equal(catalogue.indicators.length, 124)
  })

  test('has the codes of the public list of signs, the same ones for the public, and its own words', () => {
    assert.deepEqual(
      catalogue.indicators.map((one) => [one.code, one.public]),
      signs.map((one) => [one.code, one.public]),
    )
    const copied = catalogue.indicators.filter((one, at) => one.words === signs[at]?.wording)
    assert.deepEqual(copied, [])
  })

  test('every child code speaks to children, and what is close to prejudice carries the warning', () => {
    assert.ok(catalogue.indicators.every((one) => !one.code.startsWith('CHD') || one.kinds.includes('child')))
    const warned = catalogue.indicators.filter((one) => one.needsBiasWarning === true).map((one) => one.code)
    for (const code of ['GEN-11', 'GEN-19', 'GEN-33', 'LAB-11', 'DOM-07'])
      assert.ok(warned.includes(code), code)
  })

  test('no phrase suggests a code that is not there, nor the place known for exploitation', () => {
    const with_ = (code: string) => () =>
      readPhrases({ ...phraseList, rules: [{ code, phrases: ['x'] }] }, catalogue)
    assert.throws(with_('GEN-99'), /GEN-99 is not in the catalogue/)
    assert.throws(with_('GEN-19'), /never suggested/)
    assert.equal(phraseList.rules.length, 123)
  })

  test('no phrase looks for a nationality, an ethnicity or a religion', () => {
    const named =
      /\b(?:albania|romania|vietnam|nigeria|poland|polish|china|chinese|muslim|christian|hindu|roma|gyps|asian|african|foreign|immigrants?\b)/i
    const found = phraseList.rules.flatMap((rule) => rule.phrases.filter((phrase) => named.test(phrase)))
    assert.deepEqual(found, [])
    assert.match('a romanian man', named, 'the control: such a word is seen')
  })
})
