// What a telephone keeps of an operation, sealed under its person's code.
//
//     code ──PBKDF2, a published number of rounds──► a key that wraps ──AES-GCM──► the data key, random ──AES-GCM──► everything
//
// IndexedDB holds: the wrapped key with its salt and rounds, how often a wrong code was tried, the telephone's name at the hub, the
// secret with which it asks whether it must forget (it buys that one word), and ciphertext. Each sealing has a fresh nonce, and is
// padded, so that its length tells little. The number of tries is written down before a code is tried. Somebody who copies the
// memory of the telephone can try codes without that number: what holds then is the length of the code and the rounds.
const name = 'article4-field'
const paddedTo = 8192
const words = new TextEncoder()

/** Whether this browser has all that is needed. */
export const canSeal = () =>
  globalThis.isSecureContext &&
  globalThis.crypto?.subtle !== undefined &&
  globalThis.indexedDB !== undefined &&
  navigator.locks !== undefined &&
  navigator.serviceWorker !== undefined

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('the store is open elsewhere'))
  })

async function inStore(mode, work) {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
  const store = await settled(opening)
  try {
    const transaction = store.transaction('kept', mode, { durability: 'strict' })
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const result = work(transaction.objectStore('kept'))
    await done
    return result instanceof IDBRequest ? result.result : result
  } finally {
    store.close()
  }
}

/** What stands outside of the seal; null where nothing is kept. */
export async function outside() {
  return (await inStore('readonly', (kept) => kept.get('lock'))) ?? null
}

async function wrapping(code, salt, rounds) {
  const key = await crypto.subtle.importKey('raw', words.encode(code.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes))
/** What is sealed for one thing on one telephone opens nowhere else. */
const bound = (lock, what) => words.encode(`article4 ${what} ${lock.device}`)

async function seal(lock, key, state) {
  const text = JSON.stringify(state)
  const size = words.encode(text).length
  const padded = text + ' '.repeat((paddedTo - (size % paddedTo)) % paddedTo)
  const nonce = random(12)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(lock, 'state') },
    key,
    words.encode(padded),
  )
  return { nonce, sealed }
}

function opened(lock, key) {
  // One after the other: the newest state is the last that is written.
  let writing = Promise.resolve()
  return {
    keep(state) {
      const next = writing.then(async () => {
        const row = await seal(lock, key, state)
        await inStore('readwrite', (kept) => void kept.put(row, 'state'))
      })
      writing = next.catch(() => {})
      return next
    },
    async read() {
      const row = await inStore('readonly', (kept) => kept.get('state'))
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: row.nonce, additionalData: bound(lock, 'state') },
        key,
        row.sealed,
      )
      return JSON.parse(new TextDecoder().decode(plain))
    },
  }
}

/** Makes a vault under a code, and gives it back open. */
export async function makeVault({ code, device, contact, rounds, state }) {
  const salt = random(16)
  const nonce = random(12)
  const bare = random(32)
  const lock = { version: 1, device, contact, salt, rounds, nonce, tries: 0, notBefore: 0 }
  lock.wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(lock, 'key') },
    await wrapping(code, salt, rounds),
    bare,
  )
  const key = await importKey(bare)
  const row = await seal(lock, key, state)
  await inStore('readwrite', (kept) => {
    kept.put(lock, 'lock')
    kept.put(row, 'state')
  })
  return opened(lock, key)
}

async function importKey(bare) {
  const key = await crypto.subtle.importKey('raw', bare, 'AES-GCM', false, ['encrypt', 'decrypt'])
  new Uint8Array(bare).fill(0)
  return key
}

const waitFrom = 3
/** Seconds to wait after so many wrong codes: none at first, for cold fingers; then 2, 4, 8, 16, … */
const waitAfter = (tries) => (tries < waitFrom ? 0 : 2 ** (tries - waitFrom + 1))

/** Tries a code: `open`, `wait` so many seconds, `wrong` with so many left, or `forgotten` because it was the last. */
export async function openVault(code, most, now) {
  const lock = await outside()
  if (lock === null) return { kind: 'forgotten' }
  if (lock.notBefore > now) return { kind: 'wait', seconds: Math.ceil((lock.notBefore - now) / 1000) }
  const tries = lock.tries + 1
  const tried = { ...lock, tries, notBefore: now + waitAfter(tries) * 1000 }
  await inStore('readwrite', (kept) => void kept.put(tried, 'lock'))
  const bare = await crypto.subtle
    .decrypt(
      { name: 'AES-GCM', iv: lock.nonce, additionalData: bound(lock, 'key') },
      await wrapping(code, lock.salt, lock.rounds),
      lock.wrapped,
    )
    .catch(() => null)
  if (bare === null) {
    if (tries < most) return { kind: 'wrong', left: most - tries, seconds: waitAfter(tries) }
    await forget()
    return { kind: 'forgotten' }
  }
  await inStore('readwrite', (kept) => void kept.put({ ...lock, tries: 0, notBefore: 0 }, 'lock'))
  return { kind: 'open', vault: opened(lock, await importKey(bare)) }
}

/** The wrapped key first: without it the rest is noise, whatever the browser does with deleted space. */
export async function forget() {
  await inStore('readwrite', (kept) => void kept.delete('lock'))
  await inStore('readwrite', (kept) => void kept.clear())
  await settled(indexedDB.deleteDatabase(name)).catch(() => {})
}
