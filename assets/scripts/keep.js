// Keeps the pages that are the same for everybody, so that they can be read without a network.
//
// What is kept is one packed file, the same for all visitors, and the style, script and icon: never an answer to a form, never a
// message, never which page was opened. It is begun by a page that says so, and ended by the exit button (exit.js). The network
// always comes first: what is kept is shown only where the network has nothing to say.
const folder = new URL('./', self.location).pathname
const asked = self.location.search.slice(1)
const pages = /^\/(?:[a-z]{2,3}\/)?kept$/.test(asked) ? asked : '/kept'
const files = ['public.css', 'exit.js', 'icon.svg'].map((file) => folder + file)
const prefix = 'pages '
const own = prefix + folder + pages
/** A network that is nearly away is worse than none: so long is waited for a page that is kept. */
const patience = 4000
/** How old what is kept may become before it is fetched again beside a page that was fetched. */
const oldest = 12 * 60 * 60 * 1000
/** What a page may do that comes from here: the same as one that comes from the server. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' https://www.bbc.co.uk; base-uri 'none'; frame-ancestors 'none'"

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
  void self.skipWaiting()
})

async function keepAll() {
  await keepPages()
  // The page has just fetched these, and each has an address for ever: they are not fetched twice.
  for (const url of files) await put(url, await whole(url, 'force-cache'))
}

async function keepPages() {
  await put(pages, await whole(pages, 'no-store'))
}

async function put(url, answer) {
  if (isForgotten) return
  const cache = await caches.open(own)
  await cache.put(url, answer)
  // Somebody left while it was written.
  if (isForgotten) await forget()
}

/** The page that was left says so (exit.js): from then on nothing is kept, and what was kept goes, until a page asks again. */
let isForgotten = false

self.addEventListener('message', (event) => {
  const wasForgotten = isForgotten
  isForgotten = event.data === 'forget'
  if (isForgotten) event.waitUntil(forget())
  else if (wasForgotten) event.waitUntil(keepAll())
})

async function forget() {
  await self.registration.unregister()
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name)
}

async function whole(url, cache) {
  const answer = await fetch(url, { credentials: 'omit', cache })
  if (answer.status !== 200 || answer.redirected) throw new Error(`no ${url}`)
  return answer
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith(prefix) && name !== own).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (files.includes(url.pathname)) event.respondWith(keptFile(url.pathname, event.request))
  else if (event.request.mode === 'navigate') event.respondWith(newest(event, url.pathname))
})

async function keptFile(url, request) {
  const cache = await caches.open(own)
  return (await cache.match(url)) ?? fetch(request)
}

async function newest(event, path) {
  const all = await readPages()
  const page = all?.pages[path]
  // Nobody is hurried away from a form on a slow line.
  const hurry = page === undefined ? {} : { signal: AbortSignal.timeout(patience) }
  const answer = await fetch(event.request, hurry).catch(() => null)
  const isAway = answer === null || (page !== undefined && answer.status >= 500)
  if (!isAway && isOld(all)) event.waitUntil(keepPages().catch(() => null))
  if (!isAway || all === null) return answer ?? Response.error()
  return written(all, path)
}

async function readPages() {
  try {
    const cache = await caches.open(own)
    const answer = await cache.match(pages)
    if (answer === undefined) return null
    const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'))
    return { ...(await new Response(unpacked).json()), keptAt: Date.parse(answer.headers.get('date') ?? '') }
  } catch {
    return null
  }
}

const isOld = (all) => all !== null && !(Date.now() - all.keptAt < oldest)

/** The page that is kept, or what is said in its place: where there is none, or where its numbers may be wrong by now. */
function written(all, path) {
  const today = new Date().toISOString().slice(0, 10)
  const found = all.pages[path]
  const isGood = found !== undefined && !(found.dates && today > all.until)
  const page = isGood ? found : all.pages[all.offline]
  const into = page.path === '/' ? '' : page.path
  const body = all.frame
    .replaceAll('"/\u0001path"', () => `"${page.path}"`)
    .replaceAll('/\u0001path', () => into)
    .replaceAll('\u0001title', () => page.title)
    .replaceAll('\u0001body', () => page.body)
  return new Response(body, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
