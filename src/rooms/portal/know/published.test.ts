import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { wordingProblems } from '../content/wording.ts'
import { reference } from '../journey/reference.ts'
import { languageCodes, siteIn } from '../site.ts'
import { knownPages } from './all.ts'
import { knownDocument } from './pages/known-page.ts'
import { publishedProblems } from './rules/published.ts'

/** Every published page, in every language, is read for false claims and wrong numbers; and faults are planted to see them found. */
const moment = {
  on: '2026-11-25',
  front: { name: 'Midshire Partnership', area: 'Midshire', demonstration: false },
  publicUrl: 'https://hub.example',
}
const documentOf = (path: string, code = 'en', on = moment.on): string => {
  const known = knownPages.find((one) => one.path === path) ?? assert.fail(path)
  return String(knownDocument(siteIn({ urlPrefix: '/assets/x' }, code), known, { ...moment, on }))
}
const problemsOf = (markup: string): readonly string[] => publishedProblems(markup, reference.channels)

suite('what is published', () => {
  for (const code of languageCodes)
    test(`no page in ${code} makes a false claim or gives a wrong number`, () => {
      for (const { path } of knownPages)
        for (const on of [moment.on, '2031-01-01'])
          assert.deepEqual(problemsOf(documentOf(path, code, on)), [], `${path} on ${on}`)
    })

  const faults: readonly (readonly [what: string, path: string, from: string, to: string, said: RegExp])[] = [
    ['a wrong digit in a link', '/calls', 'tel:08000121700', 'tel:08000121701', /calls 08000121701/u],
    [
      'a wrong digit in what a link shows',
      '/calls/2',
      '08000 121 700',
      '08000 121 708',
      /shows 08000 121 708/u,
    ],
    ['a digit that is missing', '/calls/2', '08000 121 700', '0800 121 700', /text gives 0800121700/u],
    ['a wrong digit in the text', '/help', 'call 999', 'call 998 or 0800 555 112', /text gives 0800555112/u],
    [
      'a number of nobody',
      '/safety',
      'Leave fast',
      'Leave fast or ring 0116 496 0123',
      /text gives 01164960123/u,
    ],
    ['the former labour line', '/work', 'Acas can', '0800 432 0804 can', /text gives 08004320804/u],
    ['a relay with a wrong digit', '/calls/18', '18001 101', '18001 102', /text gives 18001102/u],
    ['a wrong short number', '/offline', 'call 101', 'call 111', /text gives 111/u],
    [
      'hours that no source gives',
      '/calls/2',
      'Each day of the year',
      'The helpline is open 24/7',
      /all hours is not sourced/u,
    ],
    ['45 days', '/you/help', 'at least 30 days', 'at least 45 days', /at least 30 days/u],
    [
      'that anyone can refer',
      '/roles/nurse',
      'Your service cannot refer',
      'Anyone can refer',
      /Only first responder/u,
    ],
    ['a body that is gone', '/work', 'Fair Work Agency', 'GLAA', /became part of the Fair Work Agency/u],
  ]
  for (const [what, path, from, to, said] of faults)
    test(`a planted fault is found: ${what}`, () => {
      const page = documentOf(path)
      assert.ok(page.includes(from), `there is "${from}" to spoil`)
      assert.match(problemsOf(page.replace(from, to)).join('\n'), said)
    })

  test('every number that may be shown is on the list of all numbers or in the answer that gives it', () => {
    const pages = knownPages.map(({ path }) => documentOf(path)).join('\n')
    const shown = reference.channels.channels.filter(({ publish, digits }) => publish && digits !== null)
    assert.deepEqual(
      shown.filter(({ digits }) => !pages.includes(`href="tel:${digits}"`)).map(({ id }) => id),
      [],
    )
  })

  test('the files of facts, situations, roles and statements make no false claim either', () => {
    const folder = new URL('../../../../reference/awareness/', import.meta.url)
    const files = readdirSync(folder)
    assert.equal(files.length, 4)
    for (const name of files) {
      // Sources are named as they name themselves, a body that is gone among them.
      const { sources: _named, ...file } = JSON.parse(
        readFileSync(new URL(name, folder), 'utf8'),
      ) as object & {
        sources: unknown
      }
      assert.deepEqual(wordingProblems(JSON.stringify(file)), [], name)
    }
  })
})

suite('what a page is made of', () => {
  const bodies = knownPages.map(({ path }) => ({ path, markup: documentOf(path) }))

  test('titles and addresses of pages for somebody in it tell nothing, and each page has the way out', () => {
    for (const { path, markup } of bodies) {
      const title = /<title>([^<]*)<\/title>/u.exec(markup)?.[1] ?? ''
      assert.doesNotMatch(title, /slave|report|exploit|traffick|victim|police|abuse/iu, path)
      assert.doesNotMatch(path, /slave|report|exploit|traffick|victim|police|abuse|sex|debt/iu)
      assert.match(markup, /id="exit-form"/u, path)
      assert.match(markup, /<details class="govuk-details app-danger"/u, path)
      assert.equal(markup.match(/<h1[\s>]/gu)?.length, 1, path)
    }
  })

  test('how to stay unseen comes before the first line of "is this happening to me"', () => {
    const page = documentOf('/you')
    const at = (text: string): number => page.indexOf(text)
    assert.ok(at('First, stay safe') > at('<h1') && at('First, stay safe') < at('Work and money'))
    assert.doesNotMatch(page.slice(at('<main'), at('</main>')), /<input|<select|<textarea/u)
  })

  test('passages can be laid beside a recording: each has one key, and no key stands twice on a page', () => {
    for (const { path, markup } of bodies.filter((one) =>
      /^\/(?:signs\/|roles|calls\/|you|quiz|easy|offline)/u.test(one.path),
    )) {
      const keys = [...markup.matchAll(/data-say="([^"]+)"/gu)].map(([, key]) => key)
      assert.ok(keys.length >= 2, path)
      assert.deepEqual(
        keys.filter((key, at) => keys.indexOf(key) !== at),
        [],
        path,
      )
      const main = markup.slice(markup.indexOf('<main'), markup.indexOf('</main>'))
      assert.doesNotMatch(
        main,
        /<img|<video|<audio|<svg(?![^>]*aria-hidden="true")/u,
        `${path}: no words in a picture`,
      )
    }
  })

  test('every sign and every fact on a page has its source on that page', () => {
    for (const { path, markup } of bodies.filter((one) => /^\/(?:signs\/|roles|you\/)/u.test(one.path))) {
      const folded = markup.slice(markup.indexOf('Where this comes from'))
      const keys = [...markup.matchAll(/<li data-say="((?:sign|fact)\.[^"]+)">([^<]+)<\/li>/gu)]
      assert.ok(keys.length > 4, path)
      for (const [, key, words = ''] of keys) {
        const at = folded.indexOf(`<li>${words} <span class="app-quiet" lang="en" dir="ltr">(`)
        assert.ok(at > 0, `${path}: ${key}`)
      }
    }
  })
})
