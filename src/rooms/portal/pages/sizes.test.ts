import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { answer, fillForm, openForm, read, receiptIn, shortReport } from '../../../../test/support/visitor.ts'
import { knownPages } from '../know/all.ts'
import { kinds } from '../materials/rules/kinds.ts'
import { languageCodes, pathIn } from '../site.ts'

/** What a phone on a slow line waits for: a page with its style and its script, headers included. */
const app = await testApp({ publicUrl: 'https://hub.example' })
const most = 60_000

const page = (body: string): number => Buffer.byteLength(body)

/** Style, script and icon as they travel, and raw for a browser that takes no compression. */
async function parts(compressed: boolean): Promise<number> {
  const { body } = await app.visitor.get('/')
  const addresses = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(
    ([, address = '']) => address,
  )
  assert.equal(addresses.length, 3, 'one icon, one style, one script')
  const sizes = await Promise.all(
    addresses.map(async (url) => {
      const response = await app.public.inject({
        url,
        headers: compressed ? { 'accept-encoding': 'gzip, deflate, br' } : {},
      })
      assert.equal(response.statusCode, 200, url)
      assert.equal(
        response.headers['content-encoding'],
        compressed && !url.endsWith('.svg') ? 'br' : undefined,
      )
      return response.rawPayload.length + JSON.stringify(response.headers).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function everyPage(): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  const paths = [
    '/',
    '/form',
    '/professional',
    '/messages',
    '/calls',
    '/signs',
    '/help',
    '/work',
    '/safety',
    '/privacy',
    '/accessibility',
    '/signs/car-wash',
    '/roles/nurse',
    '/calls/4/b',
    '/you',
    '/you/rights',
    '/quiz/1',
    '/easy',
    '/offline',
    '/none',
  ]
  for (const code of languageCodes) {
    for (const one of paths) {
      const response = await app.visitor.get(pathIn(code, one))
      sizes.set(pathIn(code, one), page(response.body) + JSON.stringify(response.headers).length)
      assert.equal(
        response.headers['content-encoding'],
        undefined,
        'a page that may hold a secret is never compressed',
      )
    }
  }
  for (const code of languageCodes) {
    let shown = await openForm(app)
    for (const fields of shortReport) {
      const wrong = await answer(app, shown, { when: 'x', danger: 'x' }, pathIn(code, '/form'))
      sizes.set(`${pathIn(code, '/form')} ${shown.hidden['step']}`, page(wrong.body) + 900)
      shown = await answer(app, shown, fields)
    }
  }
  const sent = await answer(app, await fillForm(app), { go: 'send' })
  sizes.set('sent', page(sent.body) + 900)
  const asked = read(await app.visitor.get('/messages'))
  const opened = read(
    await app.visitor.post('/messages', { ...asked.hidden, go: 'open', code: receiptIn(sent) ?? '' }),
  )
  sizes.set('messages', page(opened.body) + 900)
  return sizes
}

suite('the size of public pages', () => {
  test('every page travels in under 60 kB with its style and script', async (t) => {
    const [raw, small] = await Promise.all([parts(false), parts(true)])
    const sizes = [...(await everyPage())].sort(([, a], [, b]) => b - a)
    const [largest, bytes] = sizes[0] ?? assert.fail('no page')
    t.diagnostic(
      `${sizes.length} pages; largest ${largest}: ${bytes} bytes of page, ${bytes + small} with style and script, ${bytes + raw} without compression`,
    )
    for (const [name, size] of sizes) assert.ok(size + small < most, `${name}: ${size + small} bytes`)
  })

  test('system fonts only: the style names no file and no other site', async () => {
    const { body } = await app.visitor.get('/')
    const style = await app.public.inject({ url: /href="(\/assets\/[^"]+\.css)"/u.exec(body)?.[1] ?? '' })
    assert.equal(style.statusCode, 200)
    assert.deepEqual(style.body.match(/@font-face|url\(|@import/gu), null)
  })

  test('no page uses a component whose style the small style leaves out', async () => {
    const { body } = await app.visitor.get('/')
    const style = await app.public.inject({ url: /href="(\/assets\/[^"]+\.css)"/u.exec(body)?.[1] ?? '' })
    const known = new Set(
      [...style.body.matchAll(/\.((?:govuk|app)-(?:[\w-]|\\!)+)/gu)].map(([, name = '']) =>
        name.replaceAll('\\', ''),
      ),
    )
    const unstyled = new Set<string>()
    const look = (markup: string, path: string): void => {
      for (const [, list = ''] of markup.matchAll(/class="([^"]*)"/gu))
        for (const name of list.split(' '))
          if (/^(?:govuk|app)-/u.test(name) && !known.has(name) && !plainly.has(name))
            unstyled.add(`${name} on ${path}`)
    }
    const paths = knownPages.map(({ path }) => path)
    for (const path of [...paths, ...others]) look((await app.visitor.get(path)).body, path)
    assert.deepEqual([...unstyled], [])
    look('<div class="govuk-tabs">Tabs</div>', 'the control')
    assert.deepEqual([...unstyled], ['govuk-tabs on the control'])
  })
})

/** Pages whose words are not the same for everybody, and those of other rooms that the public reaches. */
const others = [
  '/form',
  '/professional',
  '/messages',
  '/materials',
  '/learn',
  '/learn/passport',
  '/certificate',
  '/counting',
  '/about/figures',
].concat(kinds.map((kind) => `/materials/${kind}`))
/** What needs no style: a mark for scripts, and a group. */
const plainly: ReadonlySet<string> = new Set(['govuk-template--rebranded', 'govuk-radios'])
