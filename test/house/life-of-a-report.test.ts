import assert from 'node:assert/strict'
import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { suite, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { agencies } from '../support/cast.ts'
import { gradedC, sanitised, send, share, written } from '../support/intelligence-app.ts'
import { tellReport } from '../support/reports.ts'

/** `docs/life-of-a-report.md` is true: its files exist, and a report pushed through the real hub leaves exactly its traces. */
const root = path.resolve(import.meta.dirname, '../..')
const app = await testApp()
const { owner } = app.database

suite('the life of a report', () => {
  test('every file it names exists', async () => {
    const text = await readFile(path.join(root, 'docs/life-of-a-report.md'), 'utf8')
    const named = [...text.matchAll(/`((?:src|test)\/[^`]+)`/g)].map((match) => match[1] ?? '')
    assert.ok(named.length > 12)
    const missing: string[] = []
    for (const file of named) await access(path.join(root, file)).catch(() => missing.push(file))
    assert.deepEqual(missing, [])
  })

  test('a report walked from a stranger to another agency and back leaves a row at each step, tied to the one before', async () => {
    const { reportId } = await tellReport(app)
    await app.hearAll()
    await send(app, 'priya', `/reports/${reportId}/take`, {})
    await send(app, 'priya', `/reports/${reportId}/accept`, { types: 'labour', reason: 'Several signs' })
    await app.hearAll()
    const [item] = await owner<{ id: string }>('select id from intelligence.item where report_id = $1', [
      reportId,
    ])
    const itemId = item?.id ?? ''
    await send(app, 'tomasz', `/items/${itemId}/write`, written)
    await send(app, 'tomasz', `/items/${itemId}/grade`, { ...gradedC, action: 'A2' })
    await send(app, 'tomasz', `/items/${itemId}/sanitise`, sanitised)
    const releaseUrl = await send(app, 'rosa', `/items/${itemId}/release`, { read: 'yes', version: '1' })
    const releaseId = releaseUrl.split('/').at(-1) ?? ''
    await share(app, releaseUrl, [agencies.council.id], 'C')
    const page = await app.as('colin').get(`/shared/${releaseId}`)
    const seen = /name="seen" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    await send(app, 'colin', `/shared/${releaseId}/accept`, { accept: 'yes', seen })
    assert.match((await app.as('colin').get(`/shared/${releaseId}`)).body, /sleep at a workplace/)
    await send(app, 'rosa', `${releaseUrl}/recall`, { reason: 'Overtaken by events' })
    await send(app, 'colin', `/recalled/${releaseId}`, { [`gone-${releaseId}`]: 'yes' })

    const [trace] = await owner(
      `select count(distinct d.id) > 2 as decisions, count(distinct o.version) as originals, count(distinct g.version) as gradings,
          count(distinct s.version) as sanitised, count(distinct r.id) as releases, count(distinct x.agency_id) as readers,
          count(distinct k.person_id) as accepted, count(distinct n.person_id) filter (where n.confirmed_at is not null) as confirmed
        from intake.report p join intake.decision d on d.report_id = p.id
          join intelligence.item i on i.report_id = p.id
          join intelligence.original o on o.item_id = i.id join intelligence.grading g on g.item_id = i.id
          join intelligence.sanitised s on s.item_id = i.id join intelligence.release r on r.item_id = i.id
          join intelligence.dissemination x on x.release_id = r.id join intelligence.acknowledgement k on k.release_id = r.id
          join intelligence.recall_notice n on n.release_id = r.id
        where p.id = $1`,
      [reportId],
    )
    assert.deepEqual(trace, {
      decisions: true,
      originals: '1',
      gradings: '1',
      sanitised: '1',
      releases: '1',
      readers: '1',
      accepted: '1',
      confirmed: '1',
    })
    const facts = await owner<{ name: string }>('select name from outbox.fact order by created_at, name')
    for (const name of [
      'intake.report-received',
      'intake.report-accepted',
      'intelligence.item-released',
      'intelligence.item-shared',
      'intelligence.item-recalled',
    ]) {
      assert.ok(
        facts.some((fact) => fact.name === name),
        name,
      )
    }
    const [events] = await owner<{ people: string }>(
      `select count(distinct person_id) as people from audit.event where decision = 'allowed'`,
    )
    assert.equal(events?.people, '4', 'Priya, Tomasz, Rosa and Colin')
  })
})
