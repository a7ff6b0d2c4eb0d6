import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadCatalogues, makeCatalogues } from './catalogues.ts'
import { readCatalogue } from './messages.ts'
import type { KeyOf } from './messages.ts'

const english = {
  $meta: { name: 'English', dir: 'ltr', status: 'complete' },
  hello: 'Hello {name}',
  call: 'Call {number}',
  last: 'Last',
  'days.one': '{count} day',
  'days.other': '{count} days',
} as const
const arabic = {
  $meta: { name: 'العربية', dir: 'rtl', status: 'awaiting-review' },
  hello: 'مرحبا {name}',
  call: 'اتصل',
  'days.zero': '{count} يوم',
  'days.one': 'يوم واحد',
  'days.two': 'يومان',
  'days.few': '{count} أيام',
  'days.many': '{count} يوما',
  'days.other': '{count} يوم',
} as const

const make = () =>
  makeCatalogues<KeyOf<typeof english>>([readCatalogue('ar', arabic), readCatalogue('en', english)], {
    values: { number: '0116 496 0123' },
  })

test('a message is filled with its values, and with the values that stand everywhere', () => {
  const t = make().t('en')
  assert.equal(t('hello', { name: 'Sam' }), 'Hello Sam')
  assert.equal(t('call'), 'Call 0116 496 0123')
})

test('a message without a value for its placeholder is an error, not a hole in the page', () => {
  assert.throws(() => make().t('en')('hello'), /\{name\}/)
})

test('a value named like an inherited property is not taken from the prototype', () => {
  const odd = readCatalogue('en', { $meta: english.$meta, odd: '{toString}' })
  assert.throws(() => makeCatalogues([odd]).t('en')('odd'), /\{toString\}/)
})

test('the plural form follows the rules of the language', () => {
  const t = make().t('en')
  assert.equal(t('days', { count: 1 }), '1 day')
  assert.equal(t('days', { count: 2 }), '2 days')
  const ar = make().t('ar')
  assert.equal(ar('days', { count: 2 }), 'يومان')
  assert.equal(ar('days', { count: 3 }), '\u20683\u2069 أيام')
})

test('a missing message is shown in English and is known to be', () => {
  const t = make().t('ar')
  assert.equal(t('last'), 'Last')
  assert.ok(t.fellBack.has('last'))
  assert.equal(t.languageOf('last').code, 'en')
  assert.equal(t.languageOf('hello').code, 'ar')
})

test('a translation that lost its telephone number is not used', () => {
  const t = make().t('ar')
  assert.equal(t('call'), 'Call 0116 496 0123')
  assert.ok(t.fellBack.has('call'))
})

test('values in a right-to-left message are isolated, so the groups of a number keep their order', () => {
  assert.equal(make().t('ar')('hello', { name: '0116 496 0123' }), 'مرحبا \u20680116 496 0123\u2069')
})

test('numbers are written with Latin digits in every language', () => {
  assert.match(make().t('ar')('days', { count: 1234 }), /1.?234/u)
})

test('completeness counts a plural message once', () => {
  const [en, ar] = make().languages
  assert.equal(en?.completeness, 1)
  assert.equal(ar?.completeness, 2 / 4)
  assert.equal(ar?.reviewed, false)
  assert.equal(ar?.dir, 'rtl')
})

test('an unknown language speaks English', () => {
  assert.equal(make().t('xx')('last'), 'Last')
  assert.equal(make().t('__proto__').language.code, 'en')
})

test('a plural message is known by its base and not by its forms', () => {
  const t = make().t('en')
  assert.ok(t.has('days'))
  assert.ok(!t.has('days.one'))
  assert.ok(!t.has('constructor'))
})

test('catalogues are read from a folder, English first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'language-'))
  try {
    writeFileSync(join(folder, 'ar.json'), JSON.stringify(arabic))
    writeFileSync(join(folder, 'en.json'), JSON.stringify(english))
    writeFileSync(join(folder, 'notes.txt'), 'not a catalogue')
    const { languages } = loadCatalogues(pathToFileURL(`${folder}/`))
    assert.deepEqual(
      languages.map(({ code }) => code),
      ['en', 'ar'],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder without the base language is refused', () => {
  assert.throws(() => makeCatalogues([readCatalogue('ar', arabic)]), /base language en/)
})

test('a file without a sound $meta, or with a message that is not text, is refused', () => {
  assert.throws(() => readCatalogue('en', { hello: 'x' }), /\$meta/)
  assert.throws(() => readCatalogue('en', { $meta: english.$meta, hello: 3 }), /no text for hello/)
})
