import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { raw, type Html } from '@article4/govuk-html'
import type { Page } from 'playwright-core'
import { buildAssets, publishedScripts } from '#platform/assets.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { staffDocument } from '#platform/views/staff-layout.ts'
import { rooms } from '../../src/app.ts'
import { publicDocument as campaignDocument } from '../../src/rooms/campaigns/survey/pages/layout.view.ts'
import type { Words } from '../../src/rooms/portal/content/catalogue.ts'
import { publicDocument } from '../../src/rooms/portal/pages/layout.view.ts'
import { stepFormId } from '../../src/rooms/portal/pages/parts.view.ts'
import { siteIn } from '../../src/rooms/portal/site.ts'
import { learnerDocument } from '../../src/rooms/training/learner/pages/layout.view.ts'
import { newServer } from '../../src/surfaces/server.ts'
import { axeSource, readWithAxe, write } from '../support/axe.ts'
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
const publicSite = {
  css: `${assets.urlPrefix}/public.css`,
  icon: `${assets.urlPrefix}/icon.svg`,
  isDemonstration: () => true,
}
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

/** Pages of other rooms that the public reaches, in the frame of their room. */
const frames: readonly (readonly [RegExp, (title: string, body: Html, hasErrors: boolean) => Html])[] = [
  [
    /^src\/rooms\/training\/learner\//u,
    (title, body, hasErrors) =>
      learnerDocument({
        site: { ...publicSite, script: `${assets.urlPrefix}/learner.js` },
        title,
        hasErrors,
        body,
      }),
  ],
  [
    /^src\/rooms\/campaigns\/(?:survey\/pages\/(?:answer|notice)|links\/pages\/counting)\./u,
    (title, body, hasErrors) => campaignDocument(publicSite, { title, hasErrors, body }),
  ],
  [
    /^src\/rooms\/evaluation\/report\/pages\/public-/u,
    (title, body) => campaignDocument(publicSite, { title, body }),
  ],
]

function framedPage(file: string, body: Html): string | null {
  const frame = frames.find(([of]) => of.test(file))?.[1]
  if (frame === undefined) return null
  const hasErrors = String(body).includes('govuk-error-summary')
  return String(frame('An example', body, hasErrors))
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
    const document =
      t === null ? (framedPage(file, body) ?? staffPage(file, isWide, body)) : publicPage(t, body)
    documents.set(document, documents.has(document) ? `${documents.get(document) ?? ''}, ${name}` : name)
  }
  return [...documents].map(([document, name]) => ({ name, document }))
}

const files: string[] = []
for await (const file of glob('src/rooms/**/pages/*.examples.ts', { cwd: root })) files.push(file)
files.sort()

const app = await newServer(
  assets,
  [
    'public.css',
    'exit.js',
    'learner.js',
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
/** What is shown at which address, below the real headers. */
const shown = new Map<string, string>()
app.get<{ Params: { at: string } }>('/shown/:at', async (request, reply) =>
  reply
    .headers({ ...securityHeaders, 'content-type': 'text/html; charset=utf-8' })
    .send(shown.get(request.params.at) ?? ''),
)
/**
 * Our scripts once more for each page: a module runs once for each address. Those of others do nothing before ours ask them, and
 * stay.
 */
app.get<{ Params: { name: string } }>('/anew/:at/:name', async (request, reply) => {
  const { name } = request.params
  const others = ['govuk-frontend.min.js', ...publishedScripts].includes(name)
  const script = others
    ? `export * from '${assets.urlPrefix}/${name}'`
    : await readFile(path.join(assets.folder, name))
  return reply.headers({ 'content-type': 'text/javascript', 'cache-control': 'no-store' }).send(script)
})
/** axe comes from the page's own server, below the same headers as the page. */
app.get('/axe.js', async (_request, reply) =>
  reply.headers({ 'content-type': 'text/javascript' }).send(axeSource),
)
const origin = await serve(app)
after(() => app.close())
const browser = await openBrowser()

/** Two at once: the one is laid out while axe reads the other. */
const windows = 2
const free: Visitor[] = []
if (browser !== null)
  for (let opened = 0; opened < windows; opened += 1) {
    const visitor = await visit(browser, origin, runs[0] ?? assert.fail())
    await fetchPage(visitor.page, staffPage('', false, raw('<h1>Nothing yet</h1>')), opened)
    free.push(visitor)
  }
let count = windows

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
/** A script of these fetches and draws more, in its own time: each is opened at an address of its own, and read by a cold axe. */
const drawnLater = /data-(?:network|field)[ =>]/u

async function fetchPage(page: Page, document: string, at: number): Promise<void> {
  shown.set(String(at), document)
  await page.goto(`/shown/${at}`)
  await page.addScriptTag({ url: '/axe.js' })
  shown.delete(String(at))
}

/** The others are written into a window that stays. */
const show = (page: Page, document: string, at: number): Promise<void> =>
  drawnLater.test(document)
    ? fetchPage(page, document, at)
    : write(page, document.replaceAll(`src="${assets.urlPrefix}/`, `src="/anew/${at}/`))

async function look({ page }: Visitor, document: string, isFirst = true): Promise<string[]> {
  count += 1
  const at = count
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const isWide = width === widths[0]
    if (isWide) await show(page, document, at)
    const isWhole = isFirst || isWide
    const { headings, wide, passes, said } = await readWithAxe(page, {
      preload: false,
      ...(isWhole ? {} : { runOnly: ofLayout }),
    })
    if (headings !== 1) faults.push(`${headings} h1`)
    if (wide > width) faults.push(`${wide} px wide at ${width} px`)
    assert.ok(passes > (isWhole ? 5 : 0), `axe looked at ${at}`)
    for (const each of said) faults.push(`${each} at ${width} px`)
  }
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

/** What is wrong, its markup, and what is said of it; whether it is found at 360 px by the rules of the layout too. */
const faults: readonly (readonly [string, string, RegExp, boolean])[] = [
  [
    'too little contrast',
    '<div class="govuk-summary-card__title-wrapper"><a class="govuk-link govuk-link--inverse" href="/a">White on grey</a></div>',
    /^color-contrast: /mu,
    true,
  ],
  ['a field without a label', '<input class="govuk-input" name="a">', /^label: /mu, false],
  [
    'an id twice',
    '<label for="a">A</label><input id="a"><input id="a" aria-label="B">',
    /^id-twice: a(?: at|$)/mu,
    false,
  ],
  ['a landmark in a landmark', '<main><p>Inner</p></main>', /^landmark-no-duplicate-main: /mu, false],
  ['a heading without words', '<h2 class="govuk-heading-m"></h2>', /^empty-heading: /mu, false],
  ['a list that is none', '<ul class="govuk-list"><p>Not an item</p></ul>', /^list: /mu, false],
  ['too wide for a phone', `<pre>${'wide '.repeat(15)}</pre>`, /^\d+ px wide at 360 px$/mu, true],
]

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

    test(
      'the control: each kind of fault is found, in a window in which other pages were',
      { timeout: 120_000 },
      () =>
        withWindow(async (visitor) => {
          const clean = staffPage('', false, raw('<h1>One</h1>'))
          for (const [name, markup, said, isNarrow] of faults) {
            const page = staffPage('', false, raw(`<h1>One</h1>${markup}`))
            // As the first example of a file, with every rule at both widths, and as a later one.
            for (const isFirst of [true, false]) {
              const found = await look(visitor, page, isFirst)
              assert.match(found.join('\n'), said, name)
              if (isFirst || isNarrow) assert.match(found.at(-1) ?? '', / at 360 px$/u, name)
            }
            assert.deepEqual(await look(visitor, clean), [], `nothing is left of ${name}`)
          }
          const twice = clean.replace('</main>', '</main><main><p>Another</p></main>')
          assert.match((await look(visitor, twice, false)).join('\n'), /^landmark-no-duplicate-main: /mu)
          const outside = clean.replace('</body>', '<p>Outside of every landmark</p></body>')
          assert.match((await look(visitor, outside, false)).join('\n'), /^region: /mu)
          assert.match(
            (await look(visitor, clean.replace(/ lang="en"/u, ''), false)).join('\n'),
            /^html-has-lang: /mu,
          )
          assert.match(
            (await look(visitor, clean.replace(/<title>.*<\/title>/su, ''), false)).join('\n'),
            /^document-title: /mu,
          )
        }),
    )

    test('the control: a script runs on each page that is written', { timeout: 120_000 }, () =>
      withWindow(async (visitor) => {
        const form = staffPage(
          '',
          false,
          raw('<h1>One</h1><form data-passkey-begin="/begin" hidden><button>Use it</button></form>'),
        )
        for (const at of [1, 2]) {
          await look(visitor, form, false)
          assert.equal(await visitor.page.locator('[data-passkey-begin]').isVisible(), true, `page ${at}`)
          await look(visitor, staffPage('', false, raw('<h1>One</h1>')), false)
        }
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
