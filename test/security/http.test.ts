/**
 * The outermost door: what either site does with requests that no browser of ours would send. Raw bytes over a real
 * socket where the shape of the request is the point.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { suite, test } from 'node:test'
import { buildAssets } from '#platform/assets.ts'
import { rooms } from '../../src/app.ts'
import { testApp } from '../support/app.ts'
import { serve } from '../support/page.ts'

const app = await testApp()
const publicPort = Number(new URL(await serve(app.public)).port)
const staffPort = Number(new URL(await serve(app.staff)).port)
const assets = await buildAssets()
const sites = [
  { name: 'public', app: app.public, port: publicPort, form: '/form' },
  { name: 'staff', app: app.staff, port: staffPort, form: '/sign-in' },
] as const

const someId = '00000000-0000-4000-8000-00000000dead'
const fill = (url: string): string => url.replaceAll(/:[a-zA-Z]+/g, someId)
const urlEncoded = 'application/x-www-form-urlencoded'
const own = { host: 'localhost', 'sec-fetch-site': 'same-origin', 'content-type': urlEncoded }

/** Sends these bytes and reads to the end, or for two seconds. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  socket.on('error', () => socket.destroy())
  const closed = once(socket, 'close')
  socket.write(request)
  const timer = setTimeout(() => socket.destroy(), 2_000)
  await closed
  clearTimeout(timer)
  return answer
}
const statusOf = (answer: string): string => answer.split(' ')[1] ?? answer

suite('forms from elsewhere', () => {
  const foreign: readonly Readonly<Record<string, string>>[] = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'null' },
    { origin: 'https://elsewhere.example' },
    { origin: 'http://localhost.elsewhere.example' },
    // The newer header decides where both are there.
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
  ]
  for (const { name, app: site } of sites) {
    const routes = name === 'public' ? rooms.publicRoutes(assets) : rooms.staffRoutes
    test(`no form of the ${name} site is taken from another site, or from a request that does not say`, async () => {
      const posts = routes.filter((route) => route.method === 'POST')
      assert.ok(posts.length >= 3)
      for (const route of posts)
        for (const headers of foreign) {
          const answer = await site.inject({
            method: 'POST',
            url: fill(route.url),
            headers: { host: 'localhost', 'content-type': urlEncoded, ...headers },
            payload: 'a=b',
          })
          assert.equal(answer.statusCode, 403, `${route.url} ${JSON.stringify(headers)}`)
        }
    })

    test(`negative control: the same form is taken by the ${name} site when it says that it is our own`, async () => {
      for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost' }]) {
        const url = sites.find((one) => one.name === name)?.form ?? ''
        const answer = await site.inject({
          method: 'POST',
          url,
          headers: { host: 'localhost', 'content-type': urlEncoded, ...headers },
          payload: 'a=b',
        })
        assert.notEqual(answer.statusCode, 403)
      }
    })
  }
})

suite('bodies', () => {
  const ofTooManyFields = Array.from({ length: 1_001 }, (_, n) => `f${n}=`).join('&')
  const bodies: readonly (readonly [string, number, string | Buffer])[] = [
    ['one byte more than 256 KB', 413, `a=${'x'.repeat(256 * 1024 - 1)}`],
    ['1,001 fields', 400, ofTooManyFields],
    ['a name that means something to objects', 400, '__proto__=1'],
    ['the same name in escapes', 400, '%5F%5Fproto__=1'],
    ['bytes that are not UTF-8', 400, Buffer.from([0x61, 0x3d, 0xff, 0xfe])],
    ['escapes that are not UTF-8', 400, 'a=%FF%FE'],
    ['half an escape', 400, 'a=%4'],
  ]
  for (const { name, app: site, form } of sites)
    for (const [what, status, payload] of bodies)
      test(`the ${name} site refuses ${what}, on a page that quotes nothing of it`, async () => {
        const answer = await site.inject({ method: 'POST', url: form, headers: own, payload })
        assert.equal(answer.statusCode, status)
        assert.match(answer.body, /<h1/)
        assert.doesNotMatch(answer.body, /__proto__|xxxx|f1000|stack|at .+\.ts:/)
      })

  test('a form comes as a form: JSON, plain text and no kind at all are refused on both sites', async () => {
    for (const { app: site, form } of sites)
      for (const kind of ['application/json', 'text/plain', 'text/xml', 'application/xml', undefined]) {
        const { 'content-type': _, ...rest } = own
        const headers = kind === undefined ? rest : { ...rest, 'content-type': kind }
        const answer = await site.inject({ method: 'POST', url: form, headers, payload: '{"a":"b"}' })
        assert.equal(answer.statusCode, 400, String(kind))
      }
  })

  test('files are refused where a form takes none', async () => {
    const boundary = 'edge'
    const payload = `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhello\r\n--${boundary}--\r\n`
    const headers = { ...own, 'content-type': `multipart/form-data; boundary=${boundary}` }
    const answer = await app.staff.inject({ method: 'POST', url: '/sign-in', headers, payload })
    assert.equal(answer.statusCode, 400)
  })
})

suite('requests as bytes', () => {
  test('a head must come within ten seconds; photographs from a phone may take three minutes, a desk half of one', () => {
    assert.deepEqual(
      sites.map(({ app: site }) => [site.server.headersTimeout, site.server.requestTimeout]),
      [
        [10_000, 180_000],
        [10_000, 30_000],
      ],
    )
  })

  for (const { name, port } of sites) {
    const get = (headers: string): string =>
      `GET / HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`

    test(`the ${name} site reads 7 KB of headers and refuses 9 KB`, async () => {
      assert.notEqual(statusOf(await raw(port, get(`X-A: ${'a'.repeat(7_000)}\r\n`))), '431')
      assert.equal(statusOf(await raw(port, get(`X-A: ${'a'.repeat(9_000)}\r\n`))), '431')
    })

    test(`the ${name} site refuses a request whose end is said in two ways`, async () => {
      const both =
        'POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n'
      assert.equal(statusOf(await raw(port, both)), '400')
      const twice =
        'POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\na=b&c'
      assert.equal(statusOf(await raw(port, twice)), '400')
    })

    test(`the ${name} site answers no other method, with the page for what is not there or none`, async () => {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
        const answer = await raw(port, `${method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
        assert.match(statusOf(answer), /^(?:400|404|405)$/, method)
        assert.doesNotMatch(answer, /^allow:/im)
      }
    })

    test(`the ${name} site leads nobody to a place that a header names`, async () => {
      const answer = await raw(
        port,
        get(
          'X-Forwarded-Host: elsewhere.example\r\nForwarded: host=elsewhere.example\r\nX-Original-URL: /sign-out\r\n',
        ),
      )
      assert.match(statusOf(answer), /^(?:200|303)$/)
      assert.doesNotMatch(answer, /elsewhere/)
    })
  }
})

test('every kind of answer carries the headers that keep a page to itself', async () => {
  const asset = /href="(\/[^"]+\.css)"/.exec((await app.public.inject({ url: '/' })).body)?.[1] ?? ''
  const answers = await Promise.all([
    app.public.inject({ url: '/' }),
    app.public.inject({ url: '/not-there' }),
    app.public.inject({ method: 'POST', url: '/form', headers: { host: 'localhost' } }),
    app.public.inject({ method: 'POST', url: '/form', headers: own, payload: 'a=%FF' }),
    app.public.inject({ method: 'POST', url: '/form', headers: own, payload: `a=${'x'.repeat(300_000)}` }),
    app.public.inject({ url: asset }),
    app.staff.inject({ url: '/' }),
    app.staff.inject({ url: '/sign-in' }),
    app.staff.inject({ url: '/not-there' }),
  ])
  assert.deepEqual(
    answers.map((answer) => answer.statusCode),
    [200, 404, 403, 400, 413, 200, 303, 200, 404],
  )
  for (const { headers } of answers) {
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.equal(headers['server'], undefined)
    assert.equal(headers['x-powered-by'], undefined)
    assert.equal(headers['etag'] === undefined || headers['cache-control'] !== 'no-store', true)
  }
  for (const [index, { headers }] of answers.entries())
    assert.equal(
      String(headers['cache-control']),
      index === 5 ? 'public, max-age=31536000, immutable' : 'no-store',
    )
})
