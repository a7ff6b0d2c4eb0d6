import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { options, optionsFile, readOptionsFile } from '../reference.ts'
import { optionProblems, optionsFor, shownOptions, type DisruptionOption } from './options.ts'

const one: DisruptionOption = {
  code: 'a-notice',
  name: 'A notice',
  law: 'An Act',
  who: 'The council',
  agencyKinds: ['local-authority'],
  fits: ['home'],
  plan: ['protect'],
  numbers: [],
  sources: ['own'],
  confidence: 'H',
}

suite('disruption options', () => {
  test('what was inferred is never shown, neither an option nor a number of one', () => {
    const all = [
      { ...one, confidence: 'L' as const },
      { ...one, code: 'b', numbers: [{ words: 'Perhaps 9 days', confidence: 'L' as const }] },
      { ...one, code: 'c', numbers: [{ words: '9 days', confidence: 'M' as const }] },
    ]
    assert.deepEqual(
      shownOptions(all).map(({ code, numbers }) => [code, numbers.length]),
      [
        ['b', 0],
        ['c', 1],
      ],
    )
  })

  test('are chosen by kind of place and by who may use them, both at once', () => {
    const all = [one, { ...one, code: 'b', fits: ['vehicle'] }, { ...one, code: 'c', agencyKinds: ['fire'] }]
    const codes = (place: string | null, agencyKind: string | null) =>
      optionsFor(all, { place, agencyKind }).map(({ code }) => code)
    assert.deepEqual(codes('home', 'fire'), ['c'])
    assert.deepEqual(codes('home', null), ['a-notice', 'c'])
    assert.deepEqual(codes(null, 'local-authority'), ['a-notice', 'b'])
    assert.deepEqual(codes('home', 'police'), [])
  })

  test('a file that contradicts itself stops the start, and says where', () => {
    const broken = {
      ...optionsFile,
      options: [one, { ...one, fits: ['moon'], agencyKinds: ['wizards'], sources: ['hearsay'] }],
    }
    assert.deepEqual(optionProblems(broken, ['local-authority']), [
      'a-notice stands twice',
      'a-notice fits moon, which is not listed',
      'a-notice names wizards, which is no kind of agency',
      'a-notice names source hearsay, which is not listed',
    ])
    assert.throws(() => readOptionsFile(broken), /stands twice/)
    assert.throws(() => readOptionsFile({}), /not as expected/)
  })

  test('every kind of place has an option, and the police, the council and the inspectorate have theirs', () => {
    for (const { code } of optionsFile.places)
      assert.ok(optionsFor(options, { place: code, agencyKind: null }).length > 0, code)
    for (const agencyKind of ['police', 'local-authority', 'labour-inspectorate', 'fire', 'immigration'])
      assert.ok(optionsFor(options, { place: null, agencyKind }).length > 0, agencyKind)
  })

  test('whatever rests on working knowledge alone says that it is to be checked', () => {
    for (const option of options)
      assert.ok(!option.sources.includes('own') || option.confidence === 'M', option.code)
  })
})
