import assert from 'node:assert/strict'
import { test } from 'node:test'
import know from '../know/content/en.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import { addCounts, countText, gradeOf } from './readability.ts'

/** Names and things with no shorter word. Each must be in use, so the list cannot grow stale. */
const excused = new Set(['leicestershire', 'accessibility', 'incognito', 'computer', 'emergencies'])

/** Domain rule 12.3: a reading age of 9 to 11. Grade 4 is 9 to 10 years, grade 6 is 11. */
const wholeLimit = 4
const passageLimit = 6
/** Easy read is for people who read little: grade 2 is seven to eight years. */
const easyLimit = 2

const texts = [...Object.entries(en), ...Object.entries(know)].flatMap(([key, text]) =>
  typeof text === 'string' ? [{ key, text }] : [],
)
// Labels and headings are short and would flatter the figure.
const prose = texts.filter(({ text }) => /[.?!]$/u.test(text))

test('the formula gives what its worked example says', () => {
  const counts = countText('The cat sat. The dog ran.')
  assert.deepEqual(counts, { letters: 18, words: 6, sentences: 2 })
  assert.ok(Math.abs((gradeOf(counts) ?? 0) - -8.03) < 0.01)
})

test('a hard official sentence is graded far above the limit', () => {
  const hard =
    'Notwithstanding the aforementioned provisions, practitioners should consider whether statutory safeguarding obligations necessitate immediate multi-agency information exchange.'
  assert.ok((gradeOf(countText(hard)) ?? 0) > 20)
})

test('a text without words has no grade', () => {
  assert.equal(gradeOf(countText('')), null)
})

test('placeholders and excused words count as ordinary words', () => {
  assert.equal(countText('Call {emergency} now.').letters, 4 + 4 + 3)
  assert.equal(countText('Accessibility', excused).letters, 4)
})

test('the whole of the English pages can be read at nine', () => {
  const grade = gradeOf(addCounts(prose.map(({ text }) => countText(text, excused))))
  assert.ok(grade !== null && grade <= wholeLimit, `grade ${grade}`)
})

test('the pages that teach can be read at nine by themselves, and easy read at seven', () => {
  const gradeWhere = (holds: (key: string) => boolean): number =>
    gradeOf(addCounts(prose.filter(({ key }) => holds(key)).map(({ text }) => countText(text, excused)))) ??
    99
  assert.ok(gradeWhere((key) => Object.hasOwn(know, key)) <= wholeLimit)
  assert.ok(gradeWhere((key) => key.startsWith('easy.')) <= easyLimit)
})

test('no sentence of easy read is longer than 16 words', () => {
  const long = prose
    .filter(({ key, text }) => key.startsWith('easy.') && text.split(/(?<=[.?!])\s/u).some(hasOver(16)))
    .map(({ key }) => key)
  assert.deepEqual(long, [])
  assert.equal(hasOver(2)('Three words here.'), true, 'the control: a long sentence is seen')
})

const hasOver =
  (most: number) =>
  (sentence: string): boolean =>
    sentence.split(/\s+/u).length > most

test('no English passage of more than 20 words is harder than a reading age of eleven', () => {
  const graded = texts
    .map(({ key, text }) => ({ key, counts: countText(text, excused) }))
    .filter(({ counts }) => counts.words > 20)
  assert.ok(graded.length > 40)
  const hard = graded.filter(({ counts }) => (gradeOf(counts) ?? 0) > passageLimit)
  assert.deepEqual(
    hard.map(({ key, counts }) => `${key} ${gradeOf(counts)}`),
    [],
  )
})

test('no English sentence is longer than 22 words', () => {
  const long = texts.flatMap(({ key, text }) =>
    text
      .split(/(?<=[.?!])\s/u)
      .filter((sentence) => sentence.split(/\s+/u).length > 22)
      .map((sentence) => `${key}: ${sentence}`),
  )
  assert.deepEqual(long, [])
})

test('every excused word is used', () => {
  const all = texts.map(({ text }) => text.toLowerCase()).join(' ')
  assert.deepEqual(
    [...excused].filter((word) => !all.includes(word)),
    [],
  )
})
