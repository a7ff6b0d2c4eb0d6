import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { send, waitingForm, type WaitingForm } from '../support/drafts.ts'
import { freePort, giveDesk, startHub, type Hub } from '../support/hub.ts'

/**
 * kill -9 of the server, then of PostgreSQL, under submissions, ten rounds each way. What was acknowledged with a receipt is
 * stored exactly once; what was not is stored once or not at all, and sending it again shows one receipt, always the same.
 *
 * Uses openInstallation by way of the hub, so it belongs to the database tests; it is slow and runs with ARTICLE4_SLOW=1.
 */
const skip = process.env['ARTICLE4_SLOW'] === '1' ? false : 'slow: set ARTICLE4_SLOW=1 (npm test does)'
const rounds = 10
const perRound = 24

interface Sent {
  readonly form: WaitingForm
  receipt: string | null
}

suite('kill -9 under submissions', { skip }, () => {
  test('nothing acknowledged is lost and nothing is stored twice', async (context) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'a4-kill-'))
    const ports = { public: await freePort(), staff: await freePort() }
    let hub = await startHub({ dataDir, ports })
    await giveDesk(hub)
    const sent: Sent[] = []
    let acknowledgedAtOnce = 0
    let lost = 0
    try {
      for (let round = 0; round < rounds; round += 1) {
        sent.push(...(await submitUntilKilled(hub, round)))
        hub = await startHub({ dataDir, ports })
        const latest = sent.slice(-perRound)
        // Before anything is sent again: a second sending would put a lost report back, and hide the loss.
        const acknowledged = latest.filter((one) => one.receipt !== null)
        const kept = await keptTokens(hub)
        acknowledgedAtOnce += acknowledged.length
        lost += acknowledged.filter((one) => !kept.has(one.form.tokenHash.toString('hex'))).length
        await Promise.all(latest.map((one) => again(hub, one)))
      }
      const stored = await hub.owner<{ hash: string; count: string }>(
        `select encode(s.token_hash, 'hex') as hash, count(*) from intake.submission s join intake.report r on r.id = s.report_id group by 1`,
      )
      const counts = new Map(stored.map((row) => [row.hash, Number(row.count)]))
      const [reports] = await hub.owner<{ count: string }>('select count(*) from intake.report')
      context.diagnostic(
        `${rounds} rounds, ${sent.length} sent, ${acknowledgedAtOnce} acknowledged before the kill, ${lost} of them lost, ${reports?.count} stored in the end`,
      )
      assert.equal(lost, 0)
      assert.equal(Number(reports?.count), counts.size, 'no report is stored twice')
      assert.equal(counts.size, sent.length, 'what was sent again is stored too')
      assert.ok(acknowledgedAtOnce > 0 && acknowledgedAtOnce < sent.length, 'the kill came in the middle')
    } finally {
      await hub.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  test('the control: with synchronous_commit off, acknowledged reports are lost', async (context) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'a4-kill-off-'))
    const ports = { public: await freePort(), staff: await freePort() }
    let hub = await startHub({ dataDir, ports })
    await giveDesk(hub)
    let lost = 0
    try {
      for (let round = 0; round < rounds && lost === 0; round += 1) {
        // The writer waits as long as it may, so that what is only in memory is really lost at the kill.
        await hub.owner('select 1')
        await relax(hub)
        const forms = await Promise.all(
          Array.from({ length: 12 }, (_, at) =>
            waitingForm(hub.owner, hub.keyring, `control ${round} ${at}`),
          ),
        )
        const answers = await Promise.all(forms.map((form) => send(hub.publicUrl, form)))
        process.kill(await hub.postmaster(), 'SIGKILL')
        await killHub(hub)
        hub = await startHub({ dataDir, ports })
        const rows = await hub.owner<{ hash: string }>(
          `select encode(token_hash, 'hex') as hash from intake.submission`,
        )
        const kept = new Set(rows.map((row) => row.hash))
        lost += forms.filter(
          (form, at) => answers[at]?.receipt != null && !kept.has(form.tokenHash.toString('hex')),
        ).length
      }
      context.diagnostic(`${lost} acknowledged and lost with synchronous_commit off`)
      assert.ok(lost > 0)
    } finally {
      await hub.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

async function keptTokens(hub: Hub): Promise<ReadonlySet<string>> {
  const rows = await hub.owner<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from intake.submission`,
  )
  return new Set(rows.map((row) => row.hash))
}

/**
 * Sends a round of forms and kills in the middle: the server in even rounds, PostgreSQL in odd ones. The first round before a receipt
 * can have come, each further one at two receipts more: how fast the machine is, is not what is tried.
 */
async function submitUntilKilled(hub: Hub, round: number): Promise<Sent[]> {
  const forms: WaitingForm[] = []
  for (let at = 0; at < perRound; at += 1)
    forms.push(await waitingForm(hub.owner, hub.keyring, `round ${round} number ${at}`))
  const postmaster = await hub.postmaster()
  const sent = forms.map((form): Sent => ({ form, receipt: null }))
  const middle = Promise.withResolvers<undefined>()
  const answers = Promise.all(
    sent.map(async (one) => {
      const answer = await send(hub.publicUrl, one.form).catch(() => null)
      one.receipt = answer?.receipt ?? null
      if (sent.filter(({ receipt }) => receipt !== null).length >= 2 * round) middle.resolve(undefined)
    }),
  )
  await (round === 0 ? sleep(60) : Promise.race([middle.promise, answers]))
  if (round % 2 === 0) await killHub(hub)
  else process.kill(postmaster, 'SIGKILL')
  await answers
  await killHub(hub)
  return sent
}

/**
 * Sends the same form again, as a person does whose answer was lost, and who is told now and then that the site is busy: the same
 * receipt as before, if there was one.
 */
async function again(hub: Hub, one: Sent): Promise<void> {
  let answer = await send(hub.publicUrl, one.form)
  for (let tries = 0; answer.status === 503 && tries < 30; tries += 1) {
    await sleep(500)
    answer = await send(hub.publicUrl, one.form)
  }
  if (one.receipt !== null) assert.equal(answer.receipt, one.receipt, 'a retry shows the same receipt')
  assert.ok(answer.receipt !== null, `a form that was not acknowledged can be sent (${answer.status})`)
  one.receipt = answer.receipt
}

async function killHub(hub: Hub): Promise<void> {
  if (hub.process.exitCode !== null || hub.process.signalCode !== null) return
  const gone = once(hub.process, 'exit')
  hub.process.kill('SIGKILL')
  await gone
}

async function relax(hub: Hub): Promise<void> {
  const { default: pg } = await import('pg')
  const { openAdminDatabase } = await import('#platform/postgres/admin.ts')
  const admin = await openAdminDatabase({ dataDir: hub.dataDir, env: process.env, log: () => {} })
  const client = new pg.Client(admin.config)
  await client.connect()
  await client.query(`alter system set synchronous_commit = off`)
  await client.query(`alter system set wal_writer_delay = '10s'`)
  await client.query('select pg_reload_conf()')
  await client.end()
  await sleep(300)
}
