import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citedIn, placeSection, signSection, sinceSection, sureSection, together } from './profile.ts'

const sign = (text: string, quote: string, place: string | null = null) => ({
  text,
  itemId: text,
  code: 'LAB-01',
  quote,
  place,
})

test('the same words of two texts are one sentence that cites both, once each', () => {
  assert.deepEqual(
    together([
      { text: 'a', words: 'One' },
      { text: 'b', words: 'One' },
      { text: 'a', words: 'One' },
      { text: 'b', words: 'Two' },
    ]),
    [
      { words: 'One', texts: ['a', 'b'] },
      { words: 'Two', texts: ['b'] },
    ],
  )
})

test('every sentence of a section cites a text; the place that most texts name is first', () => {
  const signs = [
    sign('a', 'no pay', 'Abbey'),
    sign('b', 'no pay', 'Castle'),
    sign('c', 'sleep', 'Castle'),
    sign('d', 'x'),
  ]
  const sections = [
    signSection('What is seen', signs, (code) => `(${code})`),
    placeSection(signs),
    sureSection([{ text: 'a', grade: null, owner: 'Midshire Police', day: '2026-01-02' }]),
    sinceSection(
      [
        { text: 'b', grade: '2BP', owner: 'x', day: '2026-03-01' },
        { text: 'a', grade: '2BP', owner: 'x', day: '2026-01-02' },
      ],
      (day) => day,
    ),
  ]
  assert.ok(sections.every((section) => section.sentences.every((one) => one.texts.length > 0)))
  assert.deepEqual(
    sections[1]?.sentences.map((one) => one.words),
    ['Castle', 'Abbey'],
  )
  assert.deepEqual(
    sections[3]?.sentences.map((one) => [one.words, one.texts]),
    [
      ['First on 2026-01-02', ['a']],
      ['Last on 2026-03-01', ['b']],
    ],
  )
  assert.deepEqual(citedIn(sections), ['a', 'b', 'c', 'd'])
})
