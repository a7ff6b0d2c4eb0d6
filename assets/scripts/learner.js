/**
 * In a hall with a bad signal. Without this script the form is sent as any other; with it, what was answered stays on the page until the
 * hub has said that it came, and is sent again and again until then. Nothing is kept on the telephone: it may be somebody else's
 * tomorrow, and a page that is closed forgets.
 *
 * The same answers may arrive twice, when only the hub's word was lost. It counts a form once, so that is no harm.
 */
const waitSeconds = [2, 4, 8, 15, 30]
let isSending = false

document.addEventListener('submit', (event) => {
  if (event.target.id !== 'answers-form') return
  event.preventDefault()
  if (!isSending) void send(event.target)
})

async function send(form) {
  isSending = true
  const body = new URLSearchParams(new FormData(form))
  say('Sending.')
  for (let turn = 0; ; turn += 1) {
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(20000) })
      // Busy or broken: the same again in a moment. Everything else is an answer, also one that finds a mistake.
      if (answer.status < 500) {
        const text = await answer.text()
        isSending = false
        return show(text)
      }
    } catch {
      // No signal, or it broke on the way.
    }
    const seconds = waitSeconds[Math.min(turn, waitSeconds.length - 1)]
    say(
      `No signal. Your answers are still on this page: do not close it. We try again in ${seconds} seconds.`,
    )
    await signalOr(seconds)
  }
}

function say(words) {
  const place = document.getElementById('sending')
  if (place !== null) place.textContent = words
}

const signalOr = (seconds) =>
  new Promise((go) => {
    setTimeout(go, seconds * 1000)
    addEventListener('online', go, { once: true })
  })

function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const main = page.getElementById('main-content')
  if (main === null) return say('Something went wrong. Press the button again.')
  document.title = page.title
  document.getElementById('main-content')?.replaceWith(main)
  const first = document.querySelector('.govuk-error-summary') ?? document.querySelector('h1')
  first?.setAttribute('tabindex', '-1')
  first?.focus()
  scrollTo(0, 0)
}
