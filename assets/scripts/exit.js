// Exit this page. The form's button does the same without this script; here it is faster, and the keyboard can do it.
//
// Leaving: what is on the screen goes at once, the draft is dropped behind the person's back, and this entry of the
// history is replaced, so that "Back" does not come here again.

const form = document.querySelector('[data-exit]')
let hasLeft = false

function leave() {
  hasLeft = true
  document.documentElement.classList.add('app-leaving')
  document.title = ''
  const token = form.querySelector('[name=token]')
  navigator.sendBeacon(
    '/leave',
    new URLSearchParams({ beacon: '1', token: token === null ? '' : token.value }),
  )
  forget()
  location.replace(form.dataset.exit)
}

// What was kept for when there is no network goes too. The answer to the beacon says the same; this is for when there is none.
// A page that is left may not finish, so the worker is told first: it goes on when the page is gone.
let registered = null

function forget() {
  const { installing, waiting, active } = registered ?? {}
  const workers = new Set([navigator.serviceWorker?.controller, installing, waiting, active])
  for (const worker of workers) worker?.postMessage('forget')
  void globalThis.caches
    ?.keys()
    .then((names) => Promise.all(names.map((name) => caches.delete(name))))
    .catch(() => null)
  void navigator.serviceWorker
    ?.getRegistrations()
    .then((all) => Promise.all(all.map((one) => one.unregister())))
    .catch(() => null)
}

// Shift, three times within five seconds, and no other key between.
const secondsForKeys = 5
let presses = 0
let timer

const dots = document.createElement('div')
dots.className = 'govuk-exit-this-page__indicator'
dots.setAttribute('aria-hidden', 'true')
for (let index = 0; index < 3; index += 1) {
  const dot = document.createElement('div')
  dot.className = 'govuk-exit-this-page__indicator-light'
  dots.append(dot)
}

const spoken = document.createElement('div')
spoken.className = 'govuk-visually-hidden'
spoken.setAttribute('role', 'status')

function show(count, words) {
  presses = count
  dots.classList.toggle('govuk-exit-this-page__indicator--visible', count > 0)
  for (const [index, dot] of [...dots.children].entries()) {
    dot.classList.toggle('govuk-exit-this-page__indicator-light--on', index < count)
  }
  spoken.textContent = words
}

function press() {
  clearTimeout(timer)
  if (presses === 2) {
    show(3, form.dataset.activated)
    leave()
    return
  }
  show(presses + 1, presses === 0 ? form.dataset.twoMore : form.dataset.oneMore)
  timer = setTimeout(() => show(0, form.dataset.timedOut), secondsForKeys * 1000)
}

if (form !== null) {
  form.querySelector('button').append(dots)
  form.append(spoken)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })
  // Shift that makes a capital letter is typing, not leaving.
  let isTyping = false
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Shift') return
    isTyping = event.shiftKey
    if (presses === 0) return
    clearTimeout(timer)
    show(0, '')
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return
    if (isTyping) isTyping = false
    else press()
  })
}

// Pages to read without a network (keep.js): kept when a page says so, or where somebody asks for it.
const { keep, keepWhen } = document.body.dataset
const offer = document.querySelector('[data-keep-offer]')

async function keepPages() {
  registered = await navigator.serviceWorker.register(keep, { scope: '/' })
  await navigator.serviceWorker.ready
  // A worker that was told to forget, and that a second window kept alive, begins again.
  registered.active?.postMessage('keep')
  document.querySelector('[data-kept-note]')?.removeAttribute('hidden')
  return true
}

if (keep !== undefined && navigator.serviceWorker !== undefined) {
  if (keepWhen === 'at-once') addEventListener('load', () => void keepPages().catch(() => null))
  offer?.removeAttribute('hidden')
  offer?.querySelector('button').addEventListener('click', async () => {
    const done = offer.querySelector('[data-keep-done]')
    if (await keepPages().catch(() => false)) done.textContent = done.dataset.keepDone
  })
}

// A browser may keep whole pages for "Back". One that was left stays blank; any other forgets what was typed in it.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  if (hasLeft) leave()
  else for (const each of document.forms) each.reset()
})

// A second press of a button while the first is on its way would send the form twice.
document.addEventListener('submit', (event) => {
  if (event.target === form || event.defaultPrevented) return
  if (event.target.dataset.sent === 'yes') event.preventDefault()
  event.target.dataset.sent = 'yes'
  setTimeout(() => delete event.target.dataset.sent, 2000)
})
