import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { newSubmission, tellReport, toldReport } from '../../../test/support/reports.ts'

const app = await testApp()
const { owner } = app.database

suite('receiving a report', () => {
  test('stores report, triage row, decision, event and fact together, and the words nowhere in the clear', async () => {
    const told = toldReport(app)
    const received = await tellReport(app, told)
    assert.equal(received.kind, 'received')
    const [row] = await owner(
      `select r.channel, r.danger, t.state, t.urgency, d.action, e.action as event, f.name as fact
        from intake.report r join intake.triage t on t.report_id = r.id join intake.decision d on d.report_id = r.id
          join audit.event e on e.subject_id = r.id::text join outbox.fact f on f.subject_id = r.id where r.id = $1`,
      [told.reportId],
    )
    assert.deepEqual(row, {
      channel: 'public',
      danger: 'no',
      state: 'new',
      urgency: 3,
      action: 'received',
      event: 'intake.receive-report',
      fact: 'intake.report-received',
    })
    assert.equal(await rowsWith('sleep above the car wash'), 0)
  })

  test('the control: a word kept in the clear is found by the same search', async () => {
    await owner(`update intake.triage set exploitation_types = '{sleep above the car wash}'`)
    assert.ok((await rowsWith('sleep above the car wash')) > 0)
    await owner(`update intake.triage set exploitation_types = '{}'`)
  })

  test('the same form sent again shows the same receipt and stores nothing more', async () => {
    const told = toldReport(app)
    const first = await tellReport(app, told)
    const again = await tellReport(app, { ...told, reportId: crypto.randomUUID() })
    assert.equal(again.kind, 'already')
    assert.ok(first.kind === 'received' && again.kind === 'already')
    assert.equal(again.receipt, first.receipt)
    const [count] = await owner<{ count: string }>('select count(*) from intake.report where id = any ($1)', [
      [told.reportId, again.reportId],
    ])
    assert.equal(count?.count, '1')
  })

  test('ten copies of one form sent at the same moment are one report with one receipt', async () => {
    const token = newSubmission(app)
    const answers = await Promise.all(Array.from({ length: 10 }, () => tellReport(app, { token })))
    const receipts = new Set(answers.map((answer) => (answer.kind === 'busy' ? 'busy' : answer.receipt)))
    assert.equal(receipts.size, 1)
    assert.equal(answers.filter((answer) => answer.kind === 'received').length, 1)
  })

  test('a report cannot be changed, by its owner neither', async () => {
    await tellReport(app)
    await assert.rejects(owner(`update intake.report set danger = 'called-999'`), /never changed/)
  })

  test('danger and children are flagged as the report arrives, once', async () => {
    const { reportId } = await tellReport(app, {
      content: {
        ...toldReport(app).content,
        danger: { now: 'yes', calledEmergency: true },
        children: 'not-known',
      },
      hints: { danger: true, child: true, labourOnly: false, urgency: 'immediate' },
    })
    // Nothing is heard here: whether a worker is there or not, the flags are.
    const flags = await owner('select kind from intake.flag where report_id = $1 order by kind', [reportId])
    assert.deepEqual(flags, [{ kind: 'child' }, { kind: 'danger' }])
    const facts = await owner(`select name from outbox.fact where subject_id = $1 order by name`, [reportId])
    assert.deepEqual(
      facts.map((fact) => fact['name']),
      ['intake.child-flagged', 'intake.danger-flagged', 'intake.report-received'],
    )
    // What the migration asked for reports that had no flag yet: each once.
    await owner('delete from intake.flag where report_id = $1', [reportId])
    const raise = () => owner('select intake.raise_flags($1) as raised', [reportId])
    assert.deepEqual([await raise(), await raise()], [[{ raised: ['danger', 'child'] }], [{ raised: [] }]])
  })

  test('the public role can read no report, receipt or message', async () => {
    const client = await app.database.as('public')
    for (const table of ['report', 'receipt', 'message', 'contact', 'attachment', 'triage']) {
      await assert.rejects(client.query(`select * from intake.${table}`), /permission denied/)
    }
  })

  test('a file cannot be added to a report in a later transaction', async () => {
    const told = toldReport(app)
    await tellReport(app, told)
    const client = await app.database.as('public')
    const { idempotencyKey } = await import('#platform/crypto/receipt.ts')
    await assert.rejects(
      client.query(
        `select intake.attach($1, gen_random_uuid(), 1, 'png', 1, sha256('a'), sha256('a'), 'a', null, 'a', 'x')`,
        [idempotencyKey(told.token)],
      ),
      /not allowed/,
    )
  })
})

/** In how many rows of all our tables some words stand. */
async function rowsWith(words: string): Promise<number> {
  const tables = await owner<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('intake', 'portal', 'audit', 'outbox', 'identity', 'intelligence', 'governance')`,
  )
  let found = 0
  for (const { name } of tables) {
    const [row] = await owner<{ count: number }>(
      `select count(*)::int from ${name} t where t::text like $1`,
      [`%${words}%`],
    )
    found += row?.count ?? 0
  }
  return found
}
