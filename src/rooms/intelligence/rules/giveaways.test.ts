import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveawayPatterns } from './giveaway-patterns.ts'
import { giveaways, type Giveaway } from './giveaways.ts'
import { clean, original, planted } from './giveaways.red-team.ts'
import { processorMs } from '../../../../test/support/processor-ms.ts'

const organisations = ['Midshire Police', 'Midshire Council', 'Safe Harbour Midshire']
const check = (text: string, beside = original): Giveaway[] =>
  giveaways(text, { original: beside, organisations })
const catches = (text: string, giveaway: string): boolean =>
  check(text).some(
    (one) =>
      one.span.toLowerCase().includes(giveaway.toLowerCase()) ||
      giveaway.toLowerCase().includes(one.span.toLowerCase()),
  )

test('at least 95 of a hundred planted giveaways are warned of, at their own words', (t) => {
  const missed = planted.filter(([text, giveaway]) => !catches(text, giveaway))
  t.diagnostic(
    `${planted.length - missed.length} of ${planted.length} caught; missed: ${JSON.stringify(missed)}`,
  )
  assert.equal(planted.length, 100)
  assert.ok(missed.length <= 5, JSON.stringify(missed))
})

test('a carefully sanitised text raises few alarms: at most one in five sentences', () => {
  const alarmed = clean.filter((text) => check(text).length > 0)
  assert.ok(
    alarmed.length <= clean.length / 5,
    JSON.stringify(alarmed.map((text) => check(text).map((one) => one.text))),
  )
})

test('seven words copied in a row are found as one run, however long, and six are not', () => {
  const source = 'the men sleep on the floor behind the blue boiler in the yard'
  const [run] = check(
    'It is said that the men sleep on the floor behind the blue boiler every night.',
    source,
  )
  assert.equal(run?.kind, 'copied')
  assert.equal(run?.span, 'the men sleep on the floor behind the blue boiler')
  assert.deepEqual(check('It is said that the men sleep on the stone.', source), [])
})

test('line breaks, capitals and commas do not hide a copied run', () => {
  const found = check(
    'THE MEN, sleep on\nthe floor - behind the boiler',
    'the men sleep on the floor behind the boiler',
  )
  assert.ok(found.some((one) => one.kind === 'copied'))
})

test('a number or name that stands in the original too is a rare detail, one that does not is none', () => {
  assert.ok(
    check('They owe 735 each.', 'He owes 735.').some((one) => one.kind === 'rare-fact' && one.span === '735'),
  )
  assert.ok(check('They are taken to Thornby.', 'He goes to Thornby.').some((one) => one.span === 'Thornby'))
  assert.deepEqual(check('They owe 735 each, near Thornby.', 'He owes money.'), [])
})

test('an answer stays with its words when the text around them changes', () => {
  const [before] = check('My client works there.')
  const after = check('It is thought that my client works there now.').find(
    (one) => one.kind === 'source-phrase',
  )
  assert.equal(after?.key, before?.key)
})

test('the same words twice are one warning', () => {
  assert.equal(
    check('The caller rang. The caller rang again.').filter((one) => one.span.toLowerCase() === 'the caller')
      .length,
    1,
  )
})

test('a warning says in plain words what the matter is, with the words in question', () => {
  assert.equal(check('Ring 07700 900123 now.')[0]?.text, '“07700 900123” is a phone number')
})

test('the country US and an initial I. are not taken for a person speaking', () => {
  assert.deepEqual(
    check('Money goes to the US by post.').filter((one) => one.kind === 'first-person'),
    [],
  )
})

test('no pattern takes long on twenty thousand hostile characters', () => {
  const floods = [
    'a '.repeat(10_000),
    '0 '.repeat(10_000),
    'A'.repeat(20_000),
    'the only only the only '.repeat(870),
    '@a.'.repeat(6_600),
    'Ab '.repeat(6_600),
    '1-'.repeat(10_000),
  ]
  for (const flood of floods) {
    for (const { pattern } of giveawayPatterns) {
      const took = processorMs(() => {
        for (const match of flood.matchAll(pattern)) assert.ok(match)
      })
      assert.ok(took < 250, `${pattern} on ${flood.slice(0, 10)}`)
    }
  }
})

test('comparing two long texts takes less than a second', () => {
  const long = 'the man sleeps on the floor '.repeat(700)
  assert.ok(processorMs(() => check(long, long)) < 1_000)
})
