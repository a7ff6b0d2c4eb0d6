import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { raw, type Html } from '@article4/govuk-html'
import { buildAssets, publishedScripts } from '#platform/assets.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { staffDocument } from '#platform/views/staff-layout.ts'
import { rooms } from '../../src/app.ts'
import type { Words } from '../../src/rooms/portal/content/catalogue.ts'
import { publicDocument } from '../../src/rooms/portal/pages/layout.view.ts'
import { stepFormId } from '../../src/rooms/portal/pages/parts.view.ts'
import { siteIn } from '../../src/rooms/portal/site.ts'
import { newServer } from '../../src/surfaces/server.ts'
import { openBrowser, root, runs, serve, visit, type Visitor } from '../support/page.ts'

/**
 * Every named example of every page, in the whole document of its surface with the real style, the real script and the
 * real headers: axe finds nothing, nothing must be moved sideways, and there is one h1. What no journey walks through
 * (the longest name, the fullest error, a restricted page) is seen here.
 */
interface Module {
  readonly examples: Readonly<Record<string, object>>
  readonly render: (model: object) => Html
}
interface Example {
  readonly name: string
  readonly document: string
}

const assets = await buildAssets()
const widths = [1280, 360] as const
/** Somebody who may go everywhere, so that the header is as full as it gets. */
const who = {
  name: 'Grace',
  agency: 'Midshire Council',
  purpose: 'safeguarding',
  purposes: rooms.purposes,
  navigation: rooms.navigation,
}
const front = { name: 'Midshire Partnership', area: 'Midshire', demonstration: true }
/** Pages at which nobody is signed in yet. */
const atTheDoor = /\/(?:sign-in|invitation|set-up|set-up-partnership|demonstration)\.examples\.ts$/u

function staffPage(file: string, isWide: boolean, body: Html): string {
  const at = (name: string): string => `${assets.urlPrefix}/${name}`
  return staffDocument({
    title: String(body).includes('govuk-error-summary') ? 'Error: An example' : 'An example',
    body,
    wide: isWide,
    partnership: front.name,
    demonstration: true,
    assets: { css: at('staff.css'), js: at('staff.js'), icon: at('icon.svg') },
    path: '/reports',
    who: atTheDoor.test(file) ? null : who,
  })
}

function publicPage(t: Words, body: Html): string {
  const markup = String(body)
  const isForm = markup.includes(`id="${stepFormId}"`)
  return String(
    publicDocument({
      site: siteIn(assets, t.language.code),
      front,
      path: '/',
      title: t('title.form'),
      hasErrors: markup.includes('govuk-error-summary'),
      body,
      ...(isForm ? { form: stepFormId, token: 'token' } : {}),
    }),
  )
}

/** A public page speaks a language; no other page does. */
const languageOf = (model: object): Words | null => ('t' in model ? (model.t as Words) : null)

/** The documents of one file, each once: some pages have no error of their own and show the ordinary one again. */
async function examplesIn(file: string): Promise<Example[]> {
  const module = (await import(pathToFileURL(path.join(root, file)).href)) as Module
  const page = await readFile(path.join(root, file.replace('.examples.ts', '.ts')), 'utf8').catch(() => '')
  const isWide = page.includes("layout: 'wide'")
  const documents = new Map<string, string>()
  for (const [name, model] of Object.entries(module.examples)) {
    const t = languageOf(model)
    const body = module.render(model)
    const document = t === null ? staffPage(file, isWide, body) : publicPage(t, body)
    documents.set(document, documents.has(document) ? `${documents.get(document) ?? ''}, ${name}` : name)
  }
  return [...documents].map(([document, name]) => ({ name, document }))
}

const files: string[] = []
for await (const file of glob('src/rooms/**/pages/*.examples.ts', { cwd: root })) files.push(file)
files.sort()

/** What is shown at which address; a page is put here just before it is looked at. */
const shown = new Map<string, string>()
const app = await newServer(
  assets,
  [
    'public.css',
    'exit.js',
    'staff.css',
    'staff.js',
    'govuk-frontend.min.js',
    'passkey.js',
    'icon.svg',
    'network.js',
    ...publishedScripts,
  ],
  30_000,
)
app.get<{ Params: { at: string } }>('/shown/:at', async (request, reply) =>
  reply
    .headers({ ...securityHeaders, 'content-type': 'text/html; charset=utf-8' })
    .send(shown.get(request.params.at) ?? ''),
)
/** axe comes from the page's own server, so that the browser keeps it compiled; only what is wrong comes back. */
const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'))
app.get('/axe.js', async (_request, reply) =>
  reply.headers({ 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).send(axe),
)
const origin = await serve(app)
after(() => app.close())
const browser = await openBrowser()

/** Two at once: the one is laid out while axe reads the other. */
const windows = 2
const free: Visitor[] = []
if (browser !== null)
  for (let opened = 0; opened < windows; opened += 1)
    free.push(await visit(browser, origin, runs[0] ?? assert.fail()))
let count = 0

const readWithAxe = (
  only: readonly string[] | null,
) => `axe.run(document, { resultTypes: ['violations'], preload: false${only === null ? '' : `, runOnly: ${JSON.stringify(only)}`} }).then((result) => ({
  passes: result.passes.length,
  said: result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => id + ': ' + help + ' ' + node.html.slice(0, 200) + ' ' + node.failureSummary)),
}))`

/**
 * The rules whose answer is another where the same markup is laid out narrower. What comes and goes with the width is in the
 * header alone, which is on every page: the first example of each file has every rule at both widths.
 */
const ofLayout = [
  'color-contrast',
  'css-orientation-lock',
  'link-in-text-block',
  'meta-viewport',
  'scrollable-region-focusable',
]

async function look({ page }: Visitor, document: string, isFirst = true): Promise<string[]> {
  count += 1
  const at = String(count)
  shown.set(at, document)
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    if (width === widths[0]) {
      await page.goto(`/shown/${at}`)
      await page.addScriptTag({ url: '/axe.js' })
    }
    const [headings, wide] = (await page.evaluate(
      '[document.querySelectorAll("h1").length, document.documentElement.scrollWidth]',
    )) as [number, number]
    if (headings !== 1) faults.push(`${headings} h1`)
    if (wide > width) faults.push(`${wide} px wide at ${width} px`)
    const isWhole = isFirst || width === widths[0]
    const { passes, said } = (await page.evaluate(readWithAxe(isWhole ? null : ofLayout))) as {
      passes: number
      said: string[]
    }
    assert.ok(passes > (isWhole ? 5 : 0), `axe looked at ${at}`)
    for (const each of said) faults.push(`${each} at ${width} px`)
  }
  shown.delete(at)
  return faults
}

async function withWindow<Value>(use: (visitor: Visitor) => Promise<Value>): Promise<Value> {
  const visitor = free.pop() ?? assert.fail('no window is free')
  try {
    return await use(visitor)
  } finally {
    free.push(visitor)
  }
}

suite(
  'examples in a real browser',
  { skip: browser === null ? 'no Chromium can be had here' : false, concurrency: windows },
  () => {
    test('the control: what is wrong with a page is found', { timeout: 120_000 }, () =>
      withWindow(async (visitor) => {
        const wrong = raw(`<h1>One</h1><h1>Two</h1><input><pre>${'wide '.repeat(50)}</pre>`)
        const faults = await look(visitor, staffPage('', false, wrong))
        assert.match(faults.join('\n'), /^2 h1\n\d+ px wide at 1280 px\nlabel: /u)
        assert.deepEqual(await look(visitor, staffPage('', false, raw('<h1>One</h1>'))), [])
        const { page } = visitor
        assert.equal(await page.locator('body.govuk-frontend-supported').count(), 1, 'the script ran')
        const background = await page.evaluate(
          'getComputedStyle(document.querySelector(".app-header")).backgroundColor',
        )
        assert.equal(background, 'rgb(29, 43, 69)', 'the style is on')
      }),
    )

    for (const file of files) {
      test(`${file} is clean, whole and one page at both widths`, { timeout: 240_000 }, () =>
        withWindow(async (visitor) => {
          const faults: string[] = []
          for (const [index, { name, document }] of (await examplesIn(file)).entries())
            for (const fault of await look(visitor, document, index === 0)) faults.push(`${name}: ${fault}`)
          assert.deepEqual(faults, [])
        }),
      )
    }
  },
)
