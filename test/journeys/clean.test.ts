import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import fastify from 'fastify'
import { openBrowser, runs, serve, visit } from '../support/page.ts'

/**
 * The controls of what every journey relies on: that a page is not called clean while something is wrong with it, with a script and
 * without one, as it stands and not as it came.
 */
const page = (body: string, title = 'A page'): string => `<!doctype html>
<html lang="en"><head><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  p.pale { color: #ccc }
  input:checked ~ p, input:focus ~ p, body:has(option[value=b]:checked) p { color: #ccc }
  body:has(details[open]) p { color: #ccc }
  @media (max-width: 400px) { p.pale-on-a-phone { color: #ccc } }
</style></head>
<body><header><p>Ours</p></header><main><h1>One</h1>${body}</main></body></html>`

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['too little contrast', page('<p class="pale">Pale words</p>'), /color-contrast: /u],
  ['a field without a label', page('<input name="a">'), /label: /u],
  ['an id twice', page('<p id="a">A</p><p id="a">B</p>'), /id-twice: a/u],
  ['a landmark in a landmark', page('<main><p>Inner</p></main>'), /landmark-no-duplicate-main: /u],
  [
    'words outside of every landmark',
    page('').replace('</body>', '<p>Outside</p></body>'),
    /region: [^\n]*Outside/u,
  ],
  ['no title', page('', ''), /document-title: /u],
  ['no language', page('').replace(' lang="en"', ''), /html-has-lang: /u],
]

/** Clean as they come; the last is what a person does before there is something wrong. */
const wrongLater: readonly (readonly [string, string, 'check' | 'focus' | 'choose' | 'open'])[] = [
  ['what is ticked', '<input type="checkbox" aria-label="Tick"><p>Words</p>', 'check'],
  ['what has the focus', '<input aria-label="Name"><p>Words</p>', 'focus'],
  [
    'what is chosen',
    '<select aria-label="Choice"><option value="a">A<option value="b">B</select><p>Words</p>',
    'choose',
  ],
  ['what is open', '<details><summary>More</summary><span>Of it</span></details><p>Words</p>', 'open'],
]

const app = fastify()
const shown = new Map<string, string>()
app.get<{ Params: { at: string } }>('/:at', (request, reply) =>
  reply.type('text/html').send(shown.get(request.params.at) ?? page('')),
)
const origin = await serve(app)
after(() => app.close())
const browser = await openBrowser()

suite('what is called clean', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of runs) {
    test(`what is wrong with a page is found, ${run.name}`, { timeout: 120_000 }, async () => {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      for (const [at, [name, markup, said]] of wrong.entries()) {
        shown.set(String(at), markup)
        await visitor.page.goto(`/${at}`)
        await assert.rejects(visitor.hasNoViolations(), said, name)
        await assert.rejects(visitor.hasNoViolations(), said, `${name}, asked once more`)
        await visitor.page.goto('/clean')
        await visitor.hasNoViolations()
      }
    })

    test(`a page is read as it stands, ${run.name}`, { timeout: 120_000 }, async () => {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      for (const [at, [name, body, does]] of wrongLater.entries()) {
        shown.set(`later-${at}`, page(body))
        await visitor.page.goto(`/later-${at}`)
        await visitor.hasNoViolations()
        if (does === 'check') await visitor.page.locator('input').check()
        if (does === 'focus') await visitor.page.locator('input').focus()
        if (does === 'choose') await visitor.page.locator('select').selectOption('b')
        if (does === 'open') await visitor.page.locator('summary').click()
        await assert.rejects(visitor.hasNoViolations(), /color-contrast: /u, name)
      }
    })

    test(`a page is read as wide as it is, ${run.name}`, { timeout: 120_000 }, async () => {
      const visitor = await visit(browser ?? assert.fail(), origin, run)
      shown.set('phone', page('<p class="pale-on-a-phone">Words</p>'))
      await visitor.page.goto('/phone')
      if (run.viewport.width < 400) await assert.rejects(visitor.hasNoViolations(), /color-contrast: /u)
      else await visitor.hasNoViolations()
      await visitor.page.setViewportSize({ width: 360, height: 740 })
      await assert.rejects(visitor.hasNoViolations(), /color-contrast: /u)
    })
  }
})
