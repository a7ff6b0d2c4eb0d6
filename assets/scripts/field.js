// The field of an operation on a telephone: works for a day without a network, and keeps what is written sealed (`field-vault.js`).
//
// It has one window at a time and one operation. What is written is a mark (`field-log.js`, printed from the tested rule); it is sealed
// before anything else is done with it, and sent when there is a network, again and again until the hub has confirmed it. Nothing of
// it is in the page while it is locked: locking loads the page anew.
import { hear, mark, markId, newDevice, standing, toSend, withMarks } from './field-log.js'
import { canSeal, forget, makeVault, openVault, outside } from './field-vault.js'

const place = document.querySelector('[data-field]')
const shown = place.querySelector('[data-field-shown]')
const status = place.querySelector('[data-field-status]')
const rules = JSON.parse(place.dataset.fieldRules)
const fieldsOf = JSON.parse(place.dataset.fieldFields)
const titles = { encounter: 'Encounter', decision: 'Decision', check: 'Checklist' }
/** As many marks as the hub takes at once. */
const mostAtOnce = 60

/** While it is open: the vault, what is in it, and the device's side of keeping in step. Null while it is locked. */
let open = null

void begin()

async function begin() {
  if (!canSeal()) return show('unable', 'The field')
  // Two windows would write over each other.
  const held = new Promise((resolve) => {
    void navigator.locks.request('article4-field', { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise(() => {})
    })
  })
  if (!(await held)) return show('elsewhere', 'The field')
  void navigator.serviceWorker
    .register(new URL('./field-worker.js', import.meta.url), { scope: '/operations/field' })
    .then(() => navigator.serviceWorker.ready)
    .then(() => (place.dataset.fieldKept = 'yes'))
    .catch(() => {})
  const lock = await outside()
  if (lock !== null) {
    if (await isToForget()) return
    showUnlock()
  } else if (/^#[0-9a-f-]{36}$/u.test(location.hash)) showSetUp(location.hash.slice(1))
  else show('nothing', 'The field')
  setInterval(() => void keepInStep(), rules.contactMinutes * 60_000)
  addEventListener('online', () => void keepInStep())
  watchForIdleness()
}

// ---- showing

/** `isQuiet`: drawn again where it was, without taking anybody's place on the page from them. */
function show(name, title, isQuiet = false) {
  const heading = element('h1', 'govuk-heading-l govuk-!-text-break-word', title)
  heading.tabIndex = -1
  const template = place.querySelector(`[data-field-template="${name}"]`)
  shown.replaceChildren(heading, template.content.cloneNode(true))
  for (const input of shown.querySelectorAll('[data-field-form]')) input.setAttribute('autocomplete', 'off')
  if (isQuiet) return
  scrollTo(0, 0)
  heading.focus()
}

const part = (name) => shown.querySelector(`[data-field-part="${name}"]`)
const on = (name, act) => {
  for (const one of shown.querySelectorAll(`[data-field-do="${name}"]`)) one.addEventListener('click', act)
}

function element(name, classes, ...children) {
  const made = document.createElement(name)
  made.className = classes
  made.append(...children)
  return made
}
const summaryRow = (key, value) =>
  element(
    'div',
    'govuk-summary-list__row',
    element('dt', 'govuk-summary-list__key', key),
    element('dd', 'govuk-summary-list__value app-as-written', value),
  )
function planPart({ name, words }) {
  const summary = element('summary', 'govuk-details__summary')
  summary.append(element('span', 'govuk-details__summary-text', name))
  return element(
    'details',
    'govuk-details',
    summary,
    element('div', 'govuk-details__text app-as-written govuk-!-text-break-word', words),
  )
}
const tag = (text, colour) => element('strong', `govuk-tag govuk-tag--${colour}`, text)
function button(text, act, classes = 'app-list-button') {
  const made = element('button', classes, text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

const say = (text) => {
  status.textContent = text
}

/** Errors in a summary and beside each field, as everywhere; what was typed stays. */
function showErrors(errors) {
  for (const old of shown.querySelectorAll('.govuk-error-summary, .govuk-error-message')) old.remove()
  for (const old of shown.querySelectorAll('.govuk-form-group--error'))
    old.classList.remove('govuk-form-group--error')
  if (errors.length === 0) return
  const list = element('ul', 'govuk-list govuk-error-summary__list')
  for (const { field, text } of errors) {
    const link = element('a', '', text)
    link.href = `#${field}`
    list.append(element('li', '', link))
    besideField(field, text)
  }
  const summary = element(
    'div',
    'govuk-error-summary',
    element(
      'div',
      '',
      element('h2', 'govuk-error-summary__title', 'There is a problem'),
      element('div', 'govuk-error-summary__body', list),
    ),
  )
  summary.firstElementChild.setAttribute('role', 'alert')
  summary.tabIndex = -1
  shown.querySelector('h1').before(summary)
  summary.focus()
}
function besideField(field, text) {
  const input = shown.querySelector(`#${CSS.escape(field)}`)
  const group = input.closest('.govuk-form-group')
  const message = element('p', 'govuk-error-message', text)
  message.id = `${field}-error`
  group.classList.add('govuk-form-group--error')
  const before = group.querySelector('.govuk-radios') ?? input
  before.before(message)
  const described = input.closest('fieldset') ?? input
  const ids = (described.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && id !== message.id)
  described.setAttribute('aria-describedby', [...ids, message.id].join(' '))
}

function onSubmit(name, act) {
  const form = shown.querySelector(`[data-field-form="${name}"]`)
  let isBusy = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    void act(new FormData(form), form).finally(() => (isBusy = false))
  })
  return form
}

// ---- taking an operation with one

function showSetUp(operationId) {
  show('set-up', 'Take the operation with you')
  onSubmit('set-up', async (given) => {
    const [name, code, again] = ['name', 'code', 'again'].map((field) => given.get(field))
    const errors = [
      ...(name.trim() === '' ? [{ field: 'name', text: 'Enter a name for this telephone' }] : []),
      ...codeFault(code),
      ...(code === again ? [] : [{ field: 'again', text: 'The two codes are not the same' }]),
    ]
    showErrors(errors)
    if (errors.length > 0) return
    const answer = await ask(`/joint-operations/${operationId}/field/take`, { name: name.trim() })
    if (answer.kind !== 'answer') {
      say(troubles[answer.kind])
      return
    }
    const { device, contact, credential, brief } = answer.value
    const state = {
      operationId,
      credential,
      brief,
      refused: [],
      times: {},
      draft: null,
      ...plainDevice(newDevice(device)),
    }
    const vault = await makeVault({ code, device, contact, rounds: rules.keyRounds, state })
    void navigator.storage?.persist?.()
    history.replaceState(null, '', '/operations/field')
    await enter(vault, state)
  })
}

function codeFault(code) {
  const characters = [...code]
  if (characters.length < rules.codeCharacters)
    return [{ field: 'code', text: `The code must have at least ${rules.codeCharacters} characters` }]
  return new Set(characters).size < 5
    ? [{ field: 'code', text: 'The code must have at least 5 different characters' }]
    : []
}

function showUnlock() {
  show('unlock', 'The field')
  on('forget', () => void forgetAll())
  onSubmit('unlock', async (given, form) => {
    const tried = await openVault(given.get('code'), rules.wrongCodes, Date.now())
    form.reset()
    if (tried.kind === 'forgotten') return showForgotten()
    if (tried.kind === 'open') return enter(tried.vault, await tried.vault.read())
    const wait = tried.seconds > 0 ? ` Wait ${tried.seconds} seconds before the next try.` : ''
    const text =
      tried.kind === 'wait'
        ? `Too soon.${wait}`
        : `This is not the code. After ${tried.left} more wrong codes everything here is forgotten.${wait}`
    showErrors([{ field: 'code', text }])
  })
}

const plainDevice = ({ name, log, made, confirmed, received }) => ({
  name,
  marks: [...log.values()],
  made,
  confirmed,
  received,
})

async function enter(vault, state) {
  const { name, marks, made, confirmed, received, ...rest } = state
  const log = new Map(marks.map((one) => [one.id, one]))
  open = { vault, device: { name, log, made, confirmed, received }, ...rest }
  if (open.draft === null) showHome()
  else showForm(open.draft.kind, open.draft.record, open.draft.values, new Set(open.draft.seen))
  await keepInStep()
}

/** Seals everything as it is now. Whatever follows begins when it is on the telephone. */
function keep() {
  const { vault, device, ...rest } = open
  return vault.keep({ ...rest, ...plainDevice(device) })
}

function showForgotten() {
  open = null
  show('forgotten', 'Everything was forgotten')
  say('')
}

async function forgetAll() {
  open = null
  await forget()
  showForgotten()
}

// ---- locking

let lastTouched = Date.now()
function watchForIdleness() {
  const touch = () => (lastTouched = Date.now())
  for (const kind of ['pointerdown', 'keydown', 'input']) addEventListener(kind, touch, { passive: true })
  setInterval(lockIfIdle, 5_000)
  document.addEventListener('visibilitychange', lockIfIdle)
  // A page that the browser kept whole for "Back" is not shown again.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
}
function lockIfIdle() {
  if (open !== null && Date.now() - lastTouched > rules.idleLockMinutes * 60_000) void lockNow()
}
async function lockNow() {
  const closing = open
  if (closing === null) return
  await keep()
  open = null
  shown.replaceChildren()
  location.replace('/operations/field')
}

// ---- what is there

function showHome({ isQuiet = false } = {}) {
  open.draft = null
  const { brief, device } = open
  show('home', brief.title, isQuiet)
  part('brief').append(
    summaryRow('When', `${dayWords(brief.day)}, ${brief.from} to ${brief.until}`),
    summaryRow('Who leads', brief.lead),
    summaryRow('You are', brief.roles.join(', ')),
    summaryRow('Your team', brief.teams.length === 0 ? 'None named' : brief.teams.join(', ')),
    summaryRow('People are brought to', brief.reception || 'Not planned yet'),
  )
  part('plan').append(...(brief.plan ?? []).map(planPart))
  const records = [...new Set([...device.log.values()].map((one) => one.record))].filter(
    (record) => kindOf(record) !== 'check',
  )
  part('entries').append(
    ...(records.length === 0
      ? [element('li', '', 'Nothing yet.')]
      : records.map((record) => line(record, lineOf(record), isApart(record) ? twoVersions() : null))),
  )
  part('checks').append(
    ...brief.checklist.map(({ code, text }) => line(`check.${code}`, text, checkTag(`check.${code}`))),
  )
  part('places').append(
    ...brief.places.map(({ role, team, agency }) =>
      element('li', 'govuk-!-text-break-word', [role, team, agency].filter((one) => one !== '').join(', ')),
    ),
  )
  const waiting = waitingMarks().length
  part('unsent').textContent =
    waiting === 0
      ? 'Everything written here was sent.'
      : `${waiting} answers written here were not sent yet, and would be lost.`
  if (open.refused.length > 0)
    part('refused').append(
      element(
        'p',
        'govuk-body',
        tag('Not taken', 'red'),
        ` The hub did not take ${open.refused.length} answers. They stay here: tell whoever leads the operation.`,
      ),
    )
  for (const kind of ['encounter', 'decision'])
    on(kind, () => showForm(kind, `${kind}.${crypto.randomUUID()}`, { time: clockTime() }, new Set()))
  on('send', () => void keepInStep())
  on('lock', () => void lockNow())
  on('forget', () => void forgetAll())
}

const kindOf = (record) => record.split('.')[0]
const twoVersions = () => tag('Two versions', 'orange')
const dayWords = (day) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const clockTime = () =>
  new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

const valuesIn = (log, record, field) => [...new Set(standing(log, record, field).map((one) => one.value))]
const oneValue = (record, field) => {
  const values = valuesIn(open.device.log, record, field)
  return values.length === 1 ? values[0] : ''
}
const isApart = (record) =>
  fieldsOf[kindOf(record)].some(({ name }) => valuesIn(open.device.log, record, name).length > 1)

/** Read over shoulders: the kind and the place or the decision, nothing of the person. */
function lineOf(record) {
  const kind = kindOf(record)
  const time = oneValue(record, 'time')
  const what = kind === 'encounter' ? oneValue(record, 'place') : oneValue(record, 'decision').slice(0, 80)
  return [time === '' ? titles[kind] : `${titles[kind]}, ${time}`, what]
    .filter((one) => one !== '')
    .join(': ')
}
function line(record, text, tagged) {
  const item = element(
    'li',
    'govuk-!-text-break-word',
    button(text, () => showEntry(record)),
  )
  if (tagged !== null) item.append(' ', tagged)
  return item
}
function checkTag(record) {
  if (isApart(record)) return twoVersions()
  const value = oneValue(record, 'state')
  if (value === 'done') return tag('Done', 'green')
  return value === 'not-needed' ? tag('Not needed', 'grey') : tag('Not done', 'yellow')
}
const titleOf = (record) =>
  kindOf(record) === 'check'
    ? (open.brief.checklist.find(({ code }) => `check.${code}` === record)?.text ?? titles.check)
    : titles[kindOf(record)]

const wordsOf = (field, value) =>
  value === '' ? 'Nothing' : ((field.choices ?? []).find((one) => one.value === value)?.text ?? value)

// ---- one record

function showEntry(record) {
  open.draft = null
  const { log } = open.device
  show('entry', titleOf(record))
  on('home', () => showHome())
  const earlier = []
  for (const field of fieldsOf[kindOf(record)]) {
    const marks = standing(log, record, field.name)
    const values = new Set(marks.map((one) => one.value))
    if (values.size > 1) part('apart').append(chooser(record, field, marks, log))
    else
      part('lines').append(
        summaryRow(field.label, marks.length === 0 ? 'Nothing yet' : wordsOf(field, marks[0].value)),
      )
    const stands = new Set(marks.map((one) => one.id))
    for (const one of log.values())
      if (one.record === record && one.field === field.name && !stands.has(one.id)) earlier.push([field, one])
  }
  if (earlier.length > 0) part('earlier').append(before(earlier))
  on('change', () => {
    const values = Object.fromEntries(
      fieldsOf[kindOf(record)].map(({ name }) => [name, oneValue(record, name)]),
    )
    showForm(kindOf(record), record, values, new Set(log.keys()))
  })
}

const byWhom = (one) => {
  const who = one.agency === undefined || one.isOwn ? 'You' : one.agency
  return one.at === undefined ? `${who}, not sent yet` : who
}

function before(earlier) {
  const list = element('ul', 'govuk-list govuk-list--bullet')
  for (const [field, one] of earlier)
    list.append(
      element(
        'li',
        'govuk-!-text-break-word',
        `${field.label}: ${wordsOf(field, one.value)} (${byWhom(one)})`,
      ),
    )
  return element('div', '', element('h2', 'govuk-heading-s', 'What stood here before'), list)
}

/** Both versions, and a button for each: whoever presses one saw both. Something else is written by changing it afterwards. */
function chooser(record, field, marks, log) {
  const made = element(
    'div',
    'govuk-inset-text',
    element('h2', 'govuk-heading-s', field.label),
    element(
      'p',
      'govuk-body',
      twoVersions(),
      ' People wrote apart from each other. Choose what is right; the other words are kept.',
    ),
  )
  for (const one of marks)
    made.append(
      element(
        'div',
        '',
        element('p', 'app-as-written', wordsOf(field, one.value)),
        element('p', 'govuk-body-s', byWhom(one)),
        button(
          `This is right: ${wordsOf(field, one.value).slice(0, 40)}`,
          () => void write(record, log, { [field.name]: one.value }).then(() => showEntry(record)),
          'govuk-button govuk-button--secondary',
        ),
      ),
    )
  return made
}

/** `seen`: ids of the marks that were before their author's eyes; only these can be replaced. */
function showForm(kind, record, values, seen) {
  const apart = new Set(
    fieldsOf[kind]
      .filter(({ name }) => valuesIn(seenLog(seen), record, name).length > 1)
      .map(({ name }) => name),
  )
  show(`form-${kind}`, kind === 'check' ? titleOf(record) : `Log: ${titles[kind].toLowerCase()}`)
  const form = onSubmit('entry', async (given) => {
    const answers = answersIn(given, kind, apart)
    const errors = faultsIn(answers, kind, apart)
    showErrors(errors)
    if (errors.length > 0) return
    open.draft = null
    await write(record, seenLog(seen), answers)
    showEntry(record)
    await keepInStep()
  })
  for (const field of fieldsOf[kind]) {
    if (apart.has(field.name)) removeField(form, field.name)
    else fill(form, field, values[field.name] ?? '')
  }
  on('home', () => {
    showHome()
    void keep()
  })
  form.addEventListener('input', () => {
    open.draft = { kind, record, values: answersIn(new FormData(form), kind, apart), seen: [...seen] }
    draftSoon()
  })
}

/** What is half written is sealed too: whoever is locked out in the middle of a word finds it again. */
let drafting
function draftSoon() {
  clearTimeout(drafting)
  drafting = setTimeout(() => open !== null && void keep(), 300)
}

const seenLog = (seen) => new Map([...open.device.log].filter(([id]) => seen.has(id)))

function fill(form, field, value) {
  if (field.choices === null) form.elements[field.name].value = value
  else for (const one of form.elements[field.name]) one.checked = one.value === value
}
function removeField(form, name) {
  form.querySelector(`[name="${name}"]`).closest('.govuk-form-group').remove()
}

const answersIn = (given, kind, apart) =>
  Object.fromEntries(
    fieldsOf[kind]
      .filter(({ name }) => !apart.has(name))
      .map(({ name }) => [
        name,
        String(given.get(name) ?? '')
          .replaceAll('\r\n', '\n')
          .trim()
          .normalize('NFC'),
      ]),
  )

function faultsIn(answers, kind, apart) {
  return fieldsOf[kind].flatMap(({ name, label, required, max }) => {
    if (apart.has(name)) return []
    const value = answers[name]
    if (value === '' && required !== null) return [{ field: name, text: required }]
    if ([...value].length > max) return [{ field: name, text: `${label} must be ${max} characters or fewer` }]
    return value.isWellFormed() && !value.includes('\0')
      ? []
      : [{ field: name, text: 'This has a character that cannot be stored. Type it again without it' }]
  })
}

/** Makes a mark for each answer that is not what stood before its author, and seals them before anything else is done. */
async function write(record, log, answers) {
  for (const [field, value] of Object.entries(answers)) {
    const values = valuesIn(log, record, field)
    if (values.length === 0 ? value === '' : values.length === 1 && values[0] === value) continue
    const made = open.device.made + 1
    const one = mark(log, markId(open.device.name, made), { record, field, value })
    open.times[made] = new Date().toISOString()
    open.device = { ...open.device, made, log: withMarks(open.device.log, [one]).log }
  }
  await keep()
}

// ---- keeping in step with the hub

const troubles = {
  away: 'No network. What you write is kept here, sealed, and sent later.',
  'signed-out': 'You are not signed in any more. What you write is kept here and sent when you are.',
  refused:
    'The hub does not take it from you now. You may not be named on the operation any more, or work for another purpose. What you wrote stays here.',
  busy: 'The hub is busy. It is tried again in a minute.',
}

/** Posts a form, and gives back what came of it. Nothing of it goes into a cache. */
async function ask(url, fields) {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    cache: 'no-store',
  }).catch(() => null)
  if (answer === null) return { kind: 'away' }
  if (answer.type === 'opaqueredirect') return { kind: 'signed-out' }
  if (answer.ok && (answer.headers.get('content-type') ?? '').startsWith('application/json'))
    return { kind: 'answer', value: await answer.json() }
  return { kind: answer.status >= 500 ? 'busy' : 'refused' }
}

/** Whether the hub says that this telephone was shut out. Asked locked too, with a secret that buys nothing else. */
async function isToForget() {
  const lock = await outside()
  if (lock === null) return false
  const answer = await ask('/operations/field/contact', { device: lock.device, contact: lock.contact })
  if (answer.kind !== 'answer' || answer.value.word !== 'forget') return false
  await forgetAll()
  return true
}

/** What the hub has neither confirmed, nor sent back, nor refused. */
const waitingMarks = () =>
  toSend(open.device).marks.filter(
    (one) => one.at === undefined && !open.refused.includes(Number(one.id.split(' ')[1])),
  )

let stepping = null
/** One at a time; who asks in the middle of one waits for it. */
function keepInStep() {
  stepping ??= inStep().finally(() => (stepping = null))
  return stepping
}
async function inStep() {
  if (open === null) return void (await isToForget().catch(() => false))
  let hasBegunAgain = false
  for (let turn = 0; turn < 50 && open !== null; turn += 1) {
    const marks = waitingMarks().slice(0, mostAtOnce)
    const answer = await ask('/operations/field/send', {
      device: open.device.name,
      credential: open.credential,
      sent: JSON.stringify([open.device.received, marks.map(sentMark)]),
    })
    if (open === null) return
    if (answer.kind !== 'answer') return sayTrouble(answer.kind)
    if (answer.value.kind === 'shut-out') return forgetAll()
    await take(answer.value)
    if (open === null) return
    if (waitingMarks().length > 0) continue
    if (hasBegunAgain || isWhole()) break
    hasBegunAgain = true
    open.device = { ...open.device, received: 0 }
  }
  const waiting = waitingMarks().length
  say(waiting === 0 ? `In step with the hub at ${clockTime()}.` : `${waiting} answers wait here.`)
}

const sentMark = (one) => {
  const nth = Number(one.id.split(' ')[1])
  return [nth, one.record, one.field, one.value, one.replaces, open.times[nth]]
}

async function take(answer) {
  open.refused = [...new Set([...open.refused, ...answer.refused])]
  if (answer.kind === 'over') {
    // The day is over: it gives what it has, and then nothing of the plan stays in a pocket.
    open.device = { ...open.device, confirmed: Math.max(open.device.confirmed, answer.confirmed) }
    await keep()
    if (waitingMarks().length === 0 && open.refused.length === 0) await forgetAll()
    return
  }
  const own = new Map(answer.marks.map((one) => [one.id, one]))
  const device = hear(open.device, answer)
  // Its own come back with who and when: they are at the hub.
  const log = new Map([...device.log].map(([id, one]) => [id, { ...one, ...details(own.get(id)) }]))
  open.device = { ...device, log }
  open.brief = answer.brief
  await keep()
  // Lists are drawn again; a record or a form that somebody has before them is left as it is.
  if (answer.marks.length > 0 && part('entries') !== null) showHome({ isQuiet: true })
}
const details = (one) => (one === undefined ? {} : { agency: one.agency, isOwn: one.isOwn, at: one.at })

/**
 * Whether it has all that the hub shows it. Where somebody was given or lost a role the count is another, and it is all sent again:
 * the union of what is there and what is there already is the same.
 */
const isWhole = () =>
  [...open.device.log.values()].filter((one) => one.at !== undefined).length === open.device.received

function sayTrouble(kind) {
  const waiting = waitingMarks().length
  say(`${troubles[kind]} ${waiting === 0 ? 'Nothing waits here.' : `${waiting} answers wait here.`}`)
  if (kind !== 'signed-out') return
  const link = element('a', 'govuk-link', 'Sign in')
  link.href = '/sign-in?then=/operations/field'
  status.append(' ', link)
}
