import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkCatalogue } from '#platform/language/check-catalogue.ts'
import { readCatalogue } from '#platform/language/messages.ts'
import { catalogues } from '../../content/catalogue.ts'
import { wordingProblems } from '../../content/wording.ts'
import { reference, settingCodes } from '../../journey/reference.ts'
import { knowReference } from '../reference.ts'
import { knowCatalogues, keyOf, wordsIf } from './catalogue.ts'

const folder = new URL('./', import.meta.url)
const codes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
const read = (code: string) =>
  readCatalogue(code, JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')))
const english = read('en')
const words = knowCatalogues.t('en')
const { roles, situations, facts, myths } = knowReference

test('every place, kind of work, situation, fact and statement has its words', () => {
  const needed = [
    ...settingCodes.flatMap((code) => [`place.${code}.title`, `place.${code}.intro`]),
    ...roles.roles.flatMap(({ code }) =>
      ['title', 'link', 'intro', 'do.1', 'do.2', 'do.3'].map((part) => `role.${code}.${part}`),
    ),
    ...situations.situations.flatMap(({ code }) => [`situation.${code}`, `situation.${code}.note`]),
    ...facts.facts.map(({ code }) => `fact.${code}`),
    ...myths.myths.flatMap(({ code }) => [`myth.${code}.claim`, `myth.${code}.why`]),
    ...Object.keys(reference.channels.verifiers).map((code) => `verifier.${code}`),
  ]
  assert.ok(needed.length > 150)
  assert.deepEqual(
    needed.filter((key) => wordsIf(words, key) === null),
    [],
  )
  assert.throws(() => keyOf(words, 'fact.not-there'), /There is no message fact\.not-there/)
})

test('no words stand for a place, a kind of work, a situation, a fact or a statement that is not there', () => {
  const known = new Set([
    ...settingCodes.map((code) => `place.${code}`),
    ...roles.roles.map(({ code }) => `role.${code}`),
    'role.signs',
    'role.refer',
    'role.form',
    ...situations.situations.map(({ code }) => `situation.${code}`),
    ...facts.facts.map(({ code }) => `fact.${code}`),
    ...myths.myths.map(({ code }) => `myth.${code}`),
  ])
  const stale = Object.keys(english.messages)
    .filter((key) => /^(?:place|role|situation|fact|myth)\./u.test(key))
    .filter((key) => !known.has(key.split('.').slice(0, 2).join('.')))
  assert.deepEqual(stale, [])
})

test('no message stands in both catalogues, so that neither hides the other', () => {
  const shared = catalogues.t('en')
  assert.deepEqual(
    Object.keys(english.messages).filter((key) => shared.has(key)),
    [],
  )
})

for (const code of codes)
  test(`the ${code} words of the teaching pages keep every message, placeholder and number`, () => {
    assert.deepEqual(checkCatalogue(english, read(code)), [])
  })

test('every language of the form speaks these pages too, in English where it has no words of its own', () => {
  assert.deepEqual(
    knowCatalogues.languages.map(({ code }) => code),
    catalogues.languages.map(({ code }) => code),
  )
  for (const { code, dir } of catalogues.languages.filter((one) => !codes.includes(one.code))) {
    const t = knowCatalogues.t(code)
    assert.equal(t('quiz.title'), 'True or not?')
    assert.equal(t.languageOf('quiz.title').code, 'en', 'a screen reader is told that it is English')
    assert.deepEqual([t.language.dir, t.languageOf('signs.title').code], [dir, code])
  }
})

test('titles of the tab say nothing of the subject there either', () => {
  const titles = Object.entries(english.messages).filter(([key]) => key.startsWith('title.'))
  assert.ok(titles.length >= 3)
  for (const [key, text] of titles)
    assert.doesNotMatch(text, /slave|report|exploit|traffick|victim|police|abuse|sign(?!al)|right/iu, key)
})

test('no message of these pages holds a number of three digits or makes a claim that is refused', () => {
  for (const code of codes)
    for (const [key, text] of Object.entries(read(code).messages)) {
      assert.doesNotMatch(text, /\p{Nd}{3}/u, `${code} ${key}`)
      assert.deepEqual(wordingProblems(text), [], `${code} ${key}`)
      assert.doesNotMatch(text, /\bslaves?\b/iu, `${code} ${key}`)
    }
})
