import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkCatalogue } from '#platform/language/check-catalogue.ts'
import { readCatalogue } from '#platform/language/messages.ts'
import { fieldsOf } from '../journey/fields.ts'
import { operatorForm } from '../journey/operator.ts'
import { reference, settingCodes } from '../journey/reference.ts'
import { shownChannels } from '../journey/reference-rules.ts'
import { steps } from '../journey/steps.ts'
import { catalogues } from './catalogue.ts'

const folder = new URL('./', import.meta.url)
const codes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
const read = (code: string) =>
  readCatalogue(code, JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')))
const english = read('en')
const words = catalogues.t('en')

test('every question has a title, every field a label and every choice its words', () => {
  const fields = [...steps.flatMap(({ id }) => fieldsOf(id)), ...operatorForm.flatMap((part) => part.fields)]
  const needed = [
    ...steps.map(({ id }) => `step.${id}.title`),
    ...fields.map(({ name }) => `field.${name}.label`),
    ...fields.flatMap((field) =>
      (field.kind === 'choice' || field.kind === 'checks') && !['setting', 'signs'].includes(field.name)
        ? field.values.map((value) => `option.${field.name}.${value}`)
        : [],
    ),
    ...settingCodes.map((code) => `setting.${code}`),
  ]
  assert.ok(needed.length > 100)
  assert.deepEqual(
    needed.filter((key) => !words.has(key)),
    [],
  )
})

test('every error that reading a form can give has its words', () => {
  const fields = [...steps.flatMap(({ fields }) => fields), ...operatorForm.flatMap((part) => part.fields)]
  const required = fields.filter((field) => field.required === true || field.requiredIf !== undefined)
  const needed = [
    ...required.map(({ name }) => `error.${name}.required`),
    ...steps.filter(({ needsOneOf }) => needsOneOf.length > 0).map(({ id }) => `error.${id}.required`),
    ...['choice', 'too-long', 'nul', 'half-character', 'line-break', 'not-text', 'line-too-long'].map(
      (reason) => `error.${reason}`,
    ),
    'error.too-many-lines',
    'error.date.incomplete',
    'error.date.not-real',
  ]
  assert.deepEqual(
    needed.filter((key) => !words.has(key)),
    [],
  )
})

test('the public signs have plain words and no other sign has any', () => {
  const withWords = Object.keys(english.messages)
    .filter((key) => key.startsWith('sign.'))
    .map((key) => key.slice('sign.'.length))
  const forPublic = reference.signs.signs.filter((sign) => sign.public).map((sign) => sign.code)
  assert.deepEqual(withWords.sort(), forPublic.sort())
})

test('every channel that can be shown has words for when to use it, and its hours have words', () => {
  for (const channel of shownChannels(reference.channels.channels, { on: '2026-11-25' })) {
    if (channel.digits !== null) assert.ok(words.has(`channel.${channel.id}.when`), channel.id)
    if (channel.hours !== null) assert.ok(words.has(`hours.${channel.hours}`), channel.hours)
  }
})

test('page titles say nothing of the subject', () => {
  const titles = Object.entries(english.messages).filter(([key]) => key.startsWith('title.'))
  assert.ok(titles.length > 5)
  const telling = titles.filter(([, text]) =>
    /slave|report|exploit|traffick|victim|police|abuse/iu.test(text),
  )
  assert.deepEqual(telling, [])
})

test('no message holds a number of three digits or more, so none can be mistranslated', () => {
  for (const code of codes)
    for (const [key, text] of Object.entries(read(code).messages))
      assert.doesNotMatch(text, /\p{Nd}{3}/u, `${code} ${key}`)
})

test('no message calls a person a slave', () => {
  for (const [key, text] of Object.entries(english.messages)) assert.doesNotMatch(text, /\bslaves?\b/iu, key)
})

for (const code of codes)
  test(`the ${code} catalogue keeps every message, placeholder and number`, () => {
    assert.deepEqual(checkCatalogue(english, read(code)), [])
    assert.equal(catalogues.t(code).fellBack.size, 0)
    assert.equal(catalogues.t(code).language.completeness, 1)
  })

test('only English is called reviewed until a speaker has read another', () => {
  const reviewed = catalogues.languages.filter((language) => language.reviewed)
  for (const { code, reviewer } of reviewed) assert.ok(code === 'en' || reviewer !== undefined, code)
})

test('numbers to call are put into English sentences as they are written', () => {
  assert.equal(words('trouble.danger'), 'If someone is in danger now, call 999.')
  assert.match(words('step.emergency.silent'), /Press 55 /u)
  assert.match(words('call.relay'), /18001 101/u)
})
