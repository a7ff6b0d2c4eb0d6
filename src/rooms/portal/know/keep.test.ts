import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { suite, test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { testApp } from '../../../../test/support/app.ts'
import { siteIn } from '../site.ts'
import { keptOf, type Kept } from './kept.ts'

/** The worker that keeps the pages, in a world of its own whose network and calendar the test decides. */
const app = await testApp()
const source = await readFile(new URL('../../../../assets/scripts/keep.js', import.meta.url), 'utf8')
const moment = {
  on: '2026-11-25',
  front: { name: 'Midshire Partnership', area: 'Midshire', demonstration: false },
  publicUrl: 'https://hub.example',
}
const origin = 'https://hub.example'

interface World {
  /** What the network answers; null where it is away, and a page that never comes. */
  network: (url: string) => Response | Promise<Response> | null
  today: string
}
interface Shown {
  readonly status: number
  readonly body: string
  readonly policy: string | null
}

interface Seen {
  readonly request: { readonly url: string; readonly method: string; readonly mode: string }
  readonly data?: string
  respondWith(answer: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}

/** A worker that has kept the pages of a language, and what it asked the network for. */
async function worker(code: string, world: World) {
  const cache = new Map<string, Response>()
  const asked: string[] = []
  let unregistered = 0
  const listeners = new Map<string, (event: Seen) => void>()
  const pathOf = (request: string | { url: string }): string =>
    new URL(typeof request === 'string' ? request : request.url, origin).pathname
  class Today extends Date {
    constructor(...at: [] | [number]) {
      super(at[0] ?? Date.parse(`${world.today}T09:00:00Z`))
    }
    static override now = (): number => Date.parse(`${world.today}T09:00:00Z`)
  }
  const site = siteIn({ urlPrefix: '/assets/x' }, code)
  const kept = gzipSync(JSON.stringify(keptOf(site, moment)))
  const self = {
    location: new URL(`${origin}${site.keeper}`),
    addEventListener: (name: string, heard: (event: Seen) => void) => listeners.set(name, heard),
    registration: { unregister: async () => void (unregistered += 1) },
    skipWaiting: () => Promise.resolve(),
    clients: { claim: () => Promise.resolve() },
  }
  const fetched = async (
    request: string | { url: string },
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Response> => {
    const path = pathOf(request)
    asked.push(path)
    const answer = path.endsWith('/kept')
      ? new Response(kept, { headers: { date: `${world.today}T09:00:00Z` } })
      : path.startsWith('/assets/')
        ? new Response('')
        : world.network(path)
    if (answer === null) throw new TypeError('no network')
    const late = new Promise<never>((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('late'))),
    )
    return Promise.race([answer, late])
  }
  const caches = {
    open: async () => ({
      put: async (url: string, answer: Response) => void cache.set(pathOf(url), answer),
      match: async (url: string) => cache.get(pathOf(url))?.clone(),
    }),
    keys: async () => (cache.size === 0 ? ['other'] : ['other', `pages ${site.keeper}`]),
    delete: async (name: string) => {
      assert.notEqual(name, 'other', 'what somebody else keeps stays')
      cache.clear()
    },
  }
  runInContext(
    source,
    createContext({
      self,
      caches,
      fetch: fetched,
      URL,
      Response,
      DecompressionStream,
      Date: Today,
      Promise,
      Error,
      // Patience is short here.
      AbortSignal: { timeout: () => AbortSignal.timeout(50) },
    }),
  )
  /** What a worker answers to a request, or null where it lets the request pass. */
  const see = async (
    name: string,
    path: string,
    method = 'GET',
    mode = 'navigate',
  ): Promise<Response | null> => {
    let answer: Promise<Response> | null = null
    const work: Promise<unknown>[] = []
    listeners.get(name)?.({
      request: { url: `${origin}${path}`, method, mode },
      respondWith: (given) => {
        answer = given
      },
      waitUntil: (doing) => work.push(doing),
    })
    const given = await (answer as Promise<Response> | null)
    await Promise.all(work)
    return given
  }
  await see('install', '/')
  asked.length = 0
  const open = async (path: string): Promise<Shown> => {
    const answer = (await see('fetch', path)) ?? assert.fail(`not answered: ${path}`)
    return {
      status: answer.status,
      body: await answer.text(),
      policy: answer.headers.get('content-security-policy'),
    }
  }
  const tell = async (data: string): Promise<void> => {
    const work: Promise<unknown>[] = []
    listeners.get('message')?.({
      request: { url: origin, method: 'GET', mode: 'cors' },
      data,
      respondWith: () => undefined,
      waitUntil: (doing) => work.push(doing),
    })
    await Promise.all(work)
  }
  return { open, see, tell, asked, cached: () => [...cache.keys()], unregistered: () => unregistered }
}

const away: World = { network: () => null, today: '2026-11-26' }
const heading = (body: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(body)?.[1] ?? '').replaceAll(/<[^>]+>/gu, '')

suite('the worker that keeps pages', () => {
  test('shows what the network says while it says something, and keeps none of it', async () => {
    const { open, cached } = await worker('en', { ...away, network: () => new Response('fresh') })
    assert.equal((await open('/signs')).body, 'fresh')
    assert.equal((await open('/messages')).body, 'fresh')
    assert.deepEqual(cached().sort(), [
      '/assets/x/exit.js',
      '/assets/x/icon.svg',
      '/assets/x/public.css',
      '/kept',
    ])
  })

  test('shows the page it keeps where the network is away, broken or too slow', async () => {
    for (const network of [
      () => null,
      () => new Response('broken', { status: 503 }),
      () => new Promise<Response>(() => undefined),
    ]) {
      const { open } = await worker('en', { ...away, network })
      assert.equal(heading((await open('/signs/car-wash')).body), 'Signs at a car wash')
    }
  })

  test('leaves forms, other sites and everything that is posted alone', async () => {
    const { see, open } = await worker('en', away)
    assert.equal(await see('fetch', '/form', 'POST'), null)
    assert.equal(await see('fetch', '/kept', 'GET', 'cors'), null)
    assert.equal(heading((await open('/form')).body), 'There is no signal')
  })

  test('shows no number and no law that is past its review, and says what to do', async () => {
    const { until } = keptOf(siteIn({ urlPrefix: '/assets/x' }, 'en'), moment)
    assert.equal(until, '2027-02-24', 'the first review of all that is shown')
    const last = await worker('en', { ...away, today: until })
    assert.match(
      (await last.open('/calls/19')).body,
      /tel:03001231100/u,
      'the control: on its last day it is there',
    )
    const late = await worker('en', { ...away, today: '2027-02-25' })
    for (const path of ['/calls', '/calls/19', '/you/rights', '/easy']) {
      const { body } = await late.open(path)
      assert.equal(heading(body), 'There is no signal', path)
      assert.doesNotMatch(body, /03001231100|08000121700/u)
      assert.match(body, /call 999\. For other things, call 101\./u)
    }
    assert.equal(heading((await late.open('/signs')).body), 'Learn the signs', 'signs are not numbers')
  })

  test('puts each page into the frame with its own address, in its own language', async () => {
    const { open } = await worker('pl', away)
    for (const path of ['/pl', '/pl/signs']) {
      const { body } = await open(path)
      assert.match(body, /<html lang="pl"/u)
      assert.ok(!body.includes('\u0001'), 'no hole is left')
      const english = path === '/pl' ? '/' : path.slice(3)
      assert.ok(body.includes(`<a class="govuk-link" href="${english}" hreflang="en">`), english)
      assert.ok(
        body.includes(`<a class="govuk-link" href="/cy${english === '/' ? '' : english}" hreflang="cy">`),
      )
    }
    assert.equal((await open('/signs')).status, 200)
  })

  test('fetches what it keeps again beside a page, once it is half a day old', async () => {
    const world: World = { network: () => new Response('fresh'), today: '2026-11-26' }
    const { open, asked } = await worker('en', world)
    await open('/signs')
    assert.deepEqual(asked, ['/signs'])
    world.today = '2026-11-27'
    await open('/signs')
    assert.deepEqual(asked, ['/signs', '/signs', '/kept'])
  })

  test('forgets all of it when the page was left, also what is being fetched, and begins again when asked', async () => {
    const world: World = { network: () => new Response('fresh'), today: '2026-11-27' }
    const { see, open, tell, asked, cached, unregistered } = await worker('en', world)
    const all = cached()
    assert.equal(all.length, 4)
    await tell('keep')
    assert.deepEqual(asked, [], 'the control: who asks for what is there changes nothing')
    const fetching = see('install', '/')
    await tell('forget')
    await fetching
    assert.deepEqual(cached(), [])
    assert.ok(unregistered() > 0)
    await open('/signs')
    assert.deepEqual(cached(), [])
    await tell('keep')
    assert.deepEqual(cached().toSorted(), all.toSorted())
  })

  test('a page from it may do what a page from the server may, and no more', async () => {
    const { open } = await worker('en', away)
    const served = await app.visitor.get('/signs')
    assert.equal((await open('/signs')).policy, served.headers['content-security-policy'])
  })

  test('the server gives the pages whole, packed, and the worker leave to work for the site', async () => {
    const answer = await app.public.inject({ url: '/kept' })
    assert.equal(answer.headers['content-type'], 'application/gzip')
    assert.ok(answer.rawPayload.length < 60_000, `${answer.rawPayload.length} bytes`)
    const kept = (await new Response(
      new Blob([new Uint8Array(answer.rawPayload)]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).json()) as Kept
    assert.equal(Object.keys(kept.pages).includes('/form'), false)
    const { body } = await app.visitor.get('/signs')
    const address = /data-keep="([^"?]+)\?/u.exec(body)?.[1] ?? assert.fail('no worker')
    const script = await app.public.inject({ url: address })
    assert.deepEqual([script.statusCode, script.headers['service-worker-allowed']], [200, '/'])
  })
})
