/**
 * A hall in which everybody presses "Send" in the same moment: 300 learners, each on a telephone, against the hub as users run it. Bars:
 * no answer lost, p99 under a second. `node bench/training.ts [learners]`.
 *
 * Every second telephone sends again two seconds later, as one does whose signal broke before the answer came (learner.js). Afterwards each
 * stored form is compared with what was sent.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bank, itemsOf } from '../src/rooms/training/bank.ts'
import { learnerMark } from '../src/rooms/training/learner/code.ts'
import { freePort, giveDesk, startHub, type Hub } from '../test/support/hub.ts'
import { report, summarise, type Timing } from './support.ts'

const learners = Number(process.argv[2] ?? 300)
const sessionCode = 'HAAAABCD'
/** After so long a telephone tries for the second time. */
const retryMs = 2_000
const dataDir = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
const hub = await startHub({ dataDir, ports: { public: await freePort(), staff: await freePort() } })
try {
  await giveDesk(hub)
  await planCourse(hub)
  await openFor(1)
  // Warm: a hub that has been up for a while.
  for (let n = 0; n < 40; n += 1) await openForm('')
  const begun = await inTurns(learners, 20, () => openForm(''))
  const opening = summarise(
    begun.map((one) => one.milliseconds),
    begun.filter((one) => one.code === '').length,
    1,
  )
  const forms = begun.map((one) => filled(one.code, 'before'))
  const before = await sendAll(forms)
  await openFor(2)
  const later = begun.map((one) => filled(one.code, 'after'))
  const after = await sendAll(later)
  report(`${learners} learners send in one moment, milliseconds`, {
    'opening the questions, 20 at once': opening,
    'sending before the course, all at once': before,
    'sending after the course, all at once': after,
    lost: { before: await lost(forms, 'before'), after: await lost(later, 'after') },
  })
} finally {
  await hub.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function planCourse({ owner }: Hub): Promise<void> {
  await owner(`with agency as (select id from identity.agency where is_desk),
      person as (insert into identity.person (agency_id, name, email, status) select id, 'Bench', 'bench@example.test', 'active' from agency
        returning id, agency_id),
      course as (insert into training.course (agency_id, title, audience, level, objectives, minutes, certificate, valid_months, by_person)
        select agency_id, 'Bench course', 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, id from person returning id, agency_id, by_person)
    insert into training.session (course_id, agency_id, held_on, place, delivery, code, by_person)
      select id, agency_id, current_date, 'The hall', 'room', '${sessionCode}', by_person from course`)
}
async function openFor(turn: 1 | 2): Promise<void> {
  await hub.owner(
    `insert into training.session_step (session_id, turn, state, by_person)
       select id, ${turn}, '${turn === 1 ? 'before' : 'after'}', by_person from training.session`,
  )
}

async function posted(url: string, fields: URLSearchParams): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${hub.publicUrl}${url}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: fields,
    signal: AbortSignal.timeout(30_000),
  })
  return { status: answer.status, text: await answer.text() }
}

async function openForm(code: string): Promise<{ code: string; milliseconds: number }> {
  const start = performance.now()
  const fields = new URLSearchParams({ session: sessionCode, ...(code === '' ? {} : { code }) })
  const { text } = await posted('/learn/questions', fields)
  const found = /name="code" value="([^"]+)"/u.exec(text)?.[1] ?? ''
  return { code: found, milliseconds: performance.now() - start }
}

interface Form {
  readonly code: string
  readonly fields: URLSearchParams
  readonly answers: Readonly<Record<string, string>>
}
/** One answer to each question, another set for each learner. */
function filled(code: string, wave: string): Form {
  const bytes = randomBytes(bank.items.length)
  const answers = Object.fromEntries(
    itemsOf('A').map(({ id }, at) => [id, (bytes[at] ?? 0) % 2 === 0 ? 'a' : 'b']),
  )
  return {
    code,
    answers,
    fields: new URLSearchParams({
      session: sessionCode,
      code,
      wave,
      agency: 'another',
      role: 'other',
      prior: 'never',
      T01: 'name',
      ...answers,
    }),
  }
}

async function sendAll(forms: readonly Form[]): Promise<Timing> {
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  await Promise.all(
    forms.flatMap(({ fields }, at) =>
      (at % 2 === 0 ? [0] : [0, retryMs]).map(async (wait) => {
        await sleep(wait)
        const start = performance.now()
        const said = await posted('/learn/answers', fields).catch(() => ({ status: 0, text: '' }))
        times.push(performance.now() - start)
        if (said.status !== 200 || !said.text.includes('Your answers are here')) failed += 1
      }),
    ),
  )
  return summarise(times, failed, (performance.now() - began) / 1000)
}

/** Forms that are not there as they were sent. */
async function lost(forms: readonly Form[], wave: string): Promise<number> {
  const rows = await hub.owner<{ mark: string; answers: Record<string, string[]> }>(
    `select encode(l.code_mark, 'hex') as mark, r.answers from training.response r join training.learner l on l.id = r.learner_id where r.wave = $1`,
    [wave],
  )
  const stored = new Map(rows.map((row) => [row.mark, row.answers]))
  return forms.filter(({ code, answers }) => {
    const found = stored.get(learnerMark(hub.keyring, code).toString('hex'))
    return !Object.entries(answers).every(([id, chosen]) => found?.[id]?.[0] === chosen)
  }).length
}

async function inTurns<Value>(count: number, atOnce: number, make: () => Promise<Value>): Promise<Value[]> {
  const made: Value[] = []
  while (made.length < count)
    made.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - made.length) }, make))))
  return made
}
