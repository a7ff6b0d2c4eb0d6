// Keeps the empty page of the field and what it is made of, so that it opens without a network. Nothing else is kept: no answer with
// a word of an operation ever goes through here into a cache, for everything with words in it is posted.
const page = '/operations/field'
const folder = new URL('./', self.location).pathname
const files = [
  'staff.css',
  'staff.js',
  'govuk-frontend.min.js',
  'passkey.js',
  'field.js',
  'field-log.js',
  'field-vault.js',
  'icon.svg',
].map((file) => folder + file)
const prefix = 'article4-field '
const own = prefix + folder
/** A network that is nearly away is worse than none: so long is waited for the page. */
const patience = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
  void self.skipWaiting()
})

/** Asked for without a session: what is kept is what anybody would get. */
async function keepAll() {
  const cache = await caches.open(own)
  for (const url of [page, ...files]) {
    const answer = await fetch(url, { credentials: 'omit', cache: 'no-store' })
    if (answer.status !== 200 || answer.redirected) throw new Error(`no ${url}`)
    await cache.put(url, answer)
  }
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
  if (url.pathname === page) event.respondWith(newest(event.request))
  else if (files.includes(url.pathname)) event.respondWith(kept(url.pathname, event.request))
})

async function newest(request) {
  const answer = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(() => null)
  return answer !== null && answer.ok ? answer : kept(page, request)
}

async function kept(url, request) {
  const cache = await caches.open(own)
  return (await cache.match(url)) ?? fetch(request)
}
