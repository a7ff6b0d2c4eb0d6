import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { deadLinks, type Reading } from '../../test/support/links.ts'
import { freePort, startHub, type Hub } from '../../test/support/hub.ts'

/** One of each kind of work. */
const readers = [
  'Priya',
  'Tomasz',
  'Colin',
  'Grace',
  'Mina',
  'Yusuf',
  'Edie',
  'Elif',
  'Gwen',
  'Petra',
  'Tess',
  'Carys',
  'Judith',
]

/** The second choice of the set-up page, with the real processes: what starts when, and what the audit log says of it. */
suite('the demonstration, chosen on the set-up page', () => {
  let dataDir: string
  let hub: Hub

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'a4-chosen-'))
    hub = await startHub({
      dataDir,
      ports: { public: await freePort(), staff: await freePort() },
      // A small history: how long a whole one takes is a benchmark's.
      env: { ARTICLE4_DEMONSTRATION_SIZE: '0.03' },
    })
  })
  after(async () => {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('nothing is sealed while the installation is empty', async () => {
    // The worker seals every five seconds, from its start on.
    await sleep(6_000)
    assert.deepEqual(await hub.owner('select s.size from audit.seal s'), [])
  })

  test('the page says that it is being prepared, and then shows the cast', async () => {
    const link = /https?:\S+\/set-up\/\S+/.exec(hub.output())?.[0] ?? ''
    const chosen = await fetch(`${link}/demonstration`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    })
    assert.equal(chosen.status, 303)
    assert.match(await castPage(), /being prepared/)
    let done = await written()
    for (let tries = 0; (await castPage()).includes('being prepared'); tries += 1) {
      assert.ok(tries < 240, 'nothing was written for two minutes')
      await sleep(500)
      const now = await written()
      if (now !== done) tries = 0
      done = now
    }
    assert.match(await castPage(), /Priya/)
    assert.deepEqual(await hub.owner('select at from priv.frozen_clock'), [], 'the clock goes again')
  })

  test('what is dated back was there before the first seal, so that the audit log is whole', async () => {
    for (let tries = 0; (await hub.owner('select s.size from audit.seal s')).length === 0; tries += 1) {
      assert.ok(tries < 60, 'nothing sealed after 30 seconds')
      await sleep(500)
    }
    const [oldest] = await hub.owner<{ days: number }>(
      'select extract(day from now() - min(e.created_at))::int as days from audit.event e',
    )
    assert.ok((oldest?.days ?? 0) > 300, 'the control: there is something dated back')
    const { code, said } = await verify(dataDir)
    assert.equal(code, 0, said)
    assert.match(said, /The audit log is whole/)
  })

  test('when all of it is there, figures are said, compared and signed, beside a nation that does not exist', async () => {
    const [found] = await hub.owner<Record<string, number>>(
      `select (select count(*) from evaluation.figure)::int as figures, (select count(*) from evaluation.card)::int as cards,
         (select count(*) from evaluation.signature)::int as signed, (select count(*) from evaluation.list_fact)::int as facts,
         (select count(*) from evaluation.extract)::int as asked,
         (select count(*) from evaluation.change where kind = 'recording')::int as changes,
         (select count(distinct a.kind) from risk.incident a)::int as kinds,
         (select count(*) from evaluation.comparator_import where source like 'Invented%')::int as tables,
         (select count(*) from evaluation.figure f join intake.report r on r.created_at between f.from_day and f.to_day
           where f.measure = 'reports' and f.numerator > 0)::int as told`,
    )
    const { figures = 0, told = 0, ...counts } = found ?? {}
    assert.deepEqual(counts, { cards: 3, signed: 2, facts: 1, asked: 2, changes: 1, tables: 4, kinds: 5 })
    assert.ok(figures >= 20 && told > 0, `${figures} figures, ${told} reports in their quarter`)
  })

  test('no page leads its reader to one that is not there for them', { timeout: 180_000 }, async () => {
    const cast = [
      ...(await castPage()).matchAll(
        /name="person" value="([^"]+)">Sign in<span class="govuk-visually-hidden"> as (\w+)/gu,
      ),
    ].map(([, id = '', name = '']) => ({ id, name }))
    const found: object[] = []
    for (const name of readers) {
      const { id } = cast.find((one) => one.name === name) ?? assert.fail(`${name} is in no cast`)
      const session = await fetch(`${hub.staffUrl}/demonstration`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ person: id }),
        redirect: 'manual',
      })
      const cookie = String(session.headers.get('set-cookie')).split(';')[0] ?? ''
      const read = async (at: string): Promise<Reading> => {
        const answer = await fetch(`${hub.staffUrl}${at}`, { headers: { cookie }, redirect: 'manual' })
        return { status: answer.status, markup: await answer.text() }
      }
      const { dead, opened } = await deadLinks(read, 60)
      found.push(...dead.map((one) => ({ name, ...one })))
      assert.ok(opened > 5, `${name} opened ${opened} pages`)
      assert.equal(
        (await read('/operations/taskings/none')).status,
        404,
        'the control: what is not there is seen',
      )
    }
    assert.deepEqual(found, [])
  })

  /** How far it is: a filling that goes on is waited for, however busy the machine; one that stands still is not. */
  const written = async (): Promise<number | undefined> =>
    (await hub.owner<{ n: number }>('select count(*)::int as n from audit.event'))[0]?.n
  const castPage = async (): Promise<string> => (await fetch(`${hub.staffUrl}/demonstration`)).text()
})

function verify(dataDir: string): Promise<{ code: number | null; said: string }> {
  const main = path.resolve(import.meta.dirname, '../cli/main.ts')
  return new Promise((resolve) => {
    const env = { ...process.env, ARTICLE4_DATA: dataDir }
    const child = execFile(process.execPath, [main, 'audit', 'verify'], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode, said: (out + err).slice(-600) }),
    )
  })
}
