import assert from 'node:assert/strict'
import process from 'node:process'
import { suite, test } from 'node:test'
import { knownPages } from '../../src/rooms/portal/know/all.ts'
import { knowCatalogues } from '../../src/rooms/portal/know/content/catalogue.ts'
import { languageCodes, pathIn } from '../../src/rooms/portal/site.ts'
import { testApp } from '../support/app.ts'
import { openBrowser, runs, serve, visit, wordsOf, type Run, type Visitor } from '../support/page.ts'

/** Every page that teaches, on a desk and on a phone, with a script and without: it is there, it fits, and a screen reader can tell. */
const app = await testApp()
const origin = await serve(app.public)
const browser = await openBrowser()

/** Pages made by the same view from the same kind of data: each is opened and measured, and axe reads the first of each kind. */
const kindOf = (path: string): string =>
  path.replace(/^\/(calls|quiz)\/\d+/u, '/$1/n').replace(/^\/(signs|roles)\/.+/u, '/$1/x')
/** Each page in each language, at each size, with a script and without, read by axe: 20 languages take an hour, so it is asked for. */
const everything = process.env['ARTICLE4_EVERY_PAGE'] === '1'
const paths = knownPages.map(({ path }) => path)
const looked = paths.filter((path, at) => paths.findIndex((one) => kindOf(one) === kindOf(path)) === at)

interface Stands {
  readonly headings: number
  readonly wide: number
  readonly lang: string
  readonly dir: string
  readonly exit: number
}
const stands = (visitor: Visitor): Promise<Stands> =>
  visitor.page.evaluate(`({
    headings: document.querySelectorAll('h1').length,
    wide: document.documentElement.scrollWidth,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    exit: document.querySelectorAll('#exit-form button').length,
  })`) as Promise<Stands>

const directionOf = (code: string) =>
  knowCatalogues.languages.find((one) => one.code === code)?.dir ?? assert.fail(code)

async function look(visitor: Visitor, run: Run, code: string, path: string, reads: boolean): Promise<void> {
  const address = pathIn(code, path)
  const answer = await visitor.page.goto(address)
  assert.equal(answer?.status(), 200, address)
  const { wide, ...rest } = await stands(visitor)
  assert.deepEqual(
    rest,
    { headings: 1, lang: code, dir: directionOf(code), exit: 1 },
    `${address} ${run.name}`,
  )
  assert.ok(wide <= run.viewport.width, `${address}: ${wide} px wide, ${run.name}`)
  if (reads) await visitor.hasNoViolations()
}

suite('every page that teaches', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs) {
    test(`is whole and clean in English, ${run.name}`, { timeout: 300_000 }, async () => {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      // The script does the same on all of them: on some it is seen not to break what stands without it.
      for (const path of run.javaScriptEnabled ? looked : paths)
        await look(visitor, run, 'en', path, everything || looked.includes(path))
      assert.deepEqual(visitor.elsewhere, [], '0 requests elsewhere')
      assert.deepEqual(await visitor.context.cookies(), [])
    })
  }

  test('is whole in every other language', { timeout: everything ? 7_200_000 : 600_000 }, async (t) => {
    const others = languageCodes.filter((one) => one !== 'en')
    assert.ok(looked.length > 12 && others.length === 19)
    let opened = 0
    for (const [turn, run] of (everything ? runs : runs.filter((one) => !one.javaScriptEnabled)).entries()) {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      for (const [which, code] of others.entries())
        for (const [at, path] of (everything ? paths : looked).entries()) {
          // Every page is read by axe in some language, and every language on some pages, at both extremes.
          await look(visitor, run, code, path, everything || (at + which) % looked.length === turn)
          opened += 1
        }
      assert.deepEqual(visitor.elsewhere, [], '0 requests elsewhere')
    }
    t.diagnostic(`${opened} pages`)
  })

  test(
    'the quiz teaches from its first page to its last, without a script and with nothing kept',
    { timeout: 120_000 },
    async () => {
      const { page, context, posted } = await visit(
        browser ?? assert.fail(),
        origin,
        runs[3] ?? assert.fail(),
      )
      await page.goto('/quiz')
      await page.getByRole('link', { name: 'Start', exact: true }).click()
      const said: string[] = []
      for (let at = 0; at < 10; at += 1) {
        assert.equal(await page.locator('h1').innerText(), 'Is this true?')
        await page.getByRole('link', { name: at % 2 === 0 ? 'True' : 'Not true', exact: true }).click()
        said.push(await page.locator('h1').innerText())
        await page.getByRole('link', { name: /^(?:Next one|See how it ends)$/u }).click()
      }
      assert.equal(await page.locator('h1').innerText(), 'Thank you')
      assert.equal(said.filter((one) => one === 'This is true').length, 2)
      assert.deepEqual([posted, await context.cookies()], [[], []])
      assert.doesNotMatch(await wordsOf(page), /score|\d+ of \d+/u)
    },
  )
})
