import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { buildAssets, publishedScripts } from '#platform/assets.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { staffDocument } from '#platform/views/staff-layout.ts'
import { readGraphml } from '../../src/rooms/linking/network/formats/graphml.ts'
import { examples, render } from '../../src/rooms/linking/network/pages/network.examples.ts'
import { newServer } from '../../src/surfaces/server.ts'
import { testApp } from '../support/app.ts'
import { colleague, type Colleague } from '../support/colleague.ts'
import { openBrowser, root, runs, serve, visit, wordsOf } from '../support/page.ts'
import { arrangeRelease } from '../support/releases.ts'
import { arrangeConnection, arrangeMention } from '../support/subjects.ts'

/**
 * An analyst goes from a subject to its network, asks for the way to somebody, reads it in the table and takes it away,
 * with a keyboard alone. And what a script draws of a large network, where it can and where it cannot.
 */
const browser = await openBrowser()
const skip = browser === null ? 'no Chromium can be had here' : false

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { const it = document.activeElement; return (it.labels?.[0] ?? it).textContent.trim() || it.getAttribute('aria-label') || '' })()`,
  )

/** Presses Tab until what has the focus is called so; a keyboard gets nowhere else. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`no way to "${name}" with Tab on ${page.url()}`)
}
async function enter(somebody: Colleague, name: string): Promise<void> {
  const { page } = somebody
  await tabTo(page, name)
  const before_ = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== before_)
  await somebody.look()
}

suite('a network', { skip }, () => {
  test(
    'a keyboard is enough from a subject to its network, the way, the table and the file',
    { timeout: 240_000 },
    async () => {
      const app = await testApp()
      const { database } = app
      const origin = await serve(app.staff)
      const phone = { kind: 'phone', shown: '07700 900123', value: '+447700900123' }
      const [one, two] = [await arrangeRelease(database), await arrangeRelease(database)]
      const bogdan = await arrangeMention(database, { in: one })
      await arrangeConnection(database, bogdan, await arrangeMention(database, { in: one, ...phone }))
      await arrangeMention(database, { in: two, ...phone })
      await arrangeMention(database, { in: two, shown: 'Danuta Example' })

      const tomasz = await colleague(browser ?? assert.fail(), origin, runs[1] ?? assert.fail(), 'tomasz')
      const { page } = tomasz
      await page.goto(`/subjects/${bogdan}`)
      await enter(tomasz, 'See the network around it')
      await tabTo(page, 'How far')
      await page.keyboard.press('ArrowDown')
      await enter(tomasz, 'Show')
      await tabTo(page, 'Show the way to')
      await page.keyboard.type('Danuta')
      await enter(tomasz, 'Show')
      assert.match(await wordsOf(page), /The way to Danuta Example/u)
      await enter(tomasz, 'Skip the picture')
      assert.match(page.url(), /#table$/u)
      await tabTo(page, 'Bogdan Example')
      const saved = page.waitForEvent('download')
      await tabTo(page, 'GraphML, for i2 and other network programs')
      await page.keyboard.press('Enter')
      const file = await saved
      assert.match(file.suggestedFilename(), /^OFFICIAL.*\.graphml$/u)
      const text = await readFile(await file.path(), 'utf8')
      const read = readGraphml(text)
      assert.ok(read.ok && read.value.nodes.some((node) => node.label === 'Danuta Example'))

      await enter(tomasz, 'Look at a network that came in a file')
      await tomasz.pressTooSoon('Look at it', ['file'])
      await page.getByLabel('The file').setInputFiles(await file.path())
      await tomasz.press('Look at it')
      assert.match(await wordsOf(page), /Unconfirmed[\s\S]*OFFICIAL[\s\S]*Danuta Example/u)
    },
  )
})

const assets = await buildAssets()
const at = (name: string): string => `${assets.urlPrefix}/${name}`
const document = staffDocument({
  title: 'A network',
  body: render(examples.large),
  wide: true,
  partnership: 'Midshire Partnership',
  demonstration: true,
  assets: { css: at('staff.css'), js: at('staff.js'), icon: at('icon.svg') },
  path: '/subjects',
  who: null,
})
const files = ['staff.css', 'staff.js', 'govuk-frontend.min.js', 'passkey.js', 'icon.svg', 'network.js']
const server = await newServer(assets, [...files, ...publishedScripts], 30_000)
server.get('/', async (_request, reply) =>
  reply.headers({ ...securityHeaders, 'content-type': 'text/html; charset=utf-8' }).send(document),
)
after(() => server.close())
const pictureAt = await serve(server)

suite('the picture of a large network', { skip }, () => {
  const open = async (prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) => {
    const visitor = await visit(browser ?? assert.fail(), pictureAt, runs[0] ?? assert.fail())
    const faults: string[] = []
    visitor.page.on('pageerror', (error) => faults.push(error.message))
    visitor.page.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text())
    })
    await prepare(visitor.page)
    await visitor.page.goto('/')
    return { ...visitor, faults, missing: visitor.page.getByText('needs a script and WebGL') }
  }

  test('is drawn by the scripts as they were published, under the policy of every page', async () => {
    for (const file of publishedScripts) {
      const library = file.startsWith('sigma') ? 'sigma' : 'graphology'
      const published = await readFile(path.join(root, 'node_modules', library, 'dist', file))
      assert.ok((await readFile(path.join(assets.folder, file))).equals(published), file)
    }
    const visitor = await open()
    const { page, faults, missing, elsewhere } = visitor
    const picture = page.getByRole('group', { name: 'Picture of the network' })
    await picture.waitFor()
    assert.equal(await missing.isVisible(), false)
    const first = await picture.screenshot()
    await page.getByLabel('Find in the picture').fill('danuta')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Danuta Example', level: 3 }).waitFor()
    const chosen = page.locator('[data-network-chosen]')
    assert.match(await chosen.innerText(), /Person[\s\S]*is named together with[\s\S]*7K3QM-9TXF2, 2CP/u)
    assert.equal(await chosen.getByRole('link', { name: 'Show the way to it' }).count(), 1)
    await page.waitForTimeout(400)
    const second = await picture.screenshot()
    assert.ok(!second.equals(first), 'the one that is chosen is shown')
    await picture.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
    assert.ok(!(await picture.screenshot()).equals(second), 'an arrow key moves it')
    await visitor.hasNoViolations()
    assert.deepEqual([faults, elsewhere], [[], []])
  })

  test('moves at once for who asked for less motion', async () => {
    const steps = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      const { page } = await open((opened) => opened.emulateMedia({ reducedMotion }))
      await page.getByRole('group', { name: 'Picture of the network' }).waitFor()
      await page.evaluate(`window.seen = new Set();
        new MutationObserver(() => seen.add(document.querySelector('[data-network]').dataset.networkView))
          .observe(document.querySelector('[data-network]'), { attributes: true })`)
      await page.getByRole('button', { name: 'Left' }).click()
      await page.waitForTimeout(500)
      return Number(await page.evaluate('seen.size'))
    }
    assert.equal(await steps('reduce'), 1)
    assert.ok((await steps('no-preference')) > 1, 'the control: else it moves in steps')
  })

  test('where there is no WebGL the sentence and the table remain', async () => {
    const { page, faults, missing } = await open((opened) =>
      opened.addInitScript('HTMLCanvasElement.prototype.getContext = () => null'),
    )
    await page.locator('body.js-enabled').waitFor()
    await page.waitForTimeout(200)
    assert.equal(await missing.isVisible(), true)
    assert.equal(await page.locator('[data-network]').isVisible(), false)
    assert.ok((await page.getByRole('table').count()) > 0)
    assert.deepEqual(faults, [])
  })

  test('where it is lost the sentence comes back', async () => {
    const { page, missing } = await open()
    await page.getByRole('group', { name: 'Picture of the network' }).waitFor()
    await page.evaluate(`for (const canvas of document.querySelectorAll('[data-network-canvas] canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()`)
    await missing.waitFor()
    assert.equal(await page.locator('[data-network]').isVisible(), false)
  })
})
