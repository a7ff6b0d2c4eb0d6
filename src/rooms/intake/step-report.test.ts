import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import { tellReport } from '../../../test/support/reports.ts'
import { openMessages } from './receipt.ts'

const app = await testApp()
const { owner } = app.database

async function opens(receipt: string): Promise<string> {
  const { kind } = await app.publicDatabase.kysely
    .transaction()
    .execute((tx) => openMessages(tx, receipt, app.keyring))
  return kind
}

suite('what becomes of a report', () => {
  test('a receipt opens until ninety days after the end, and again when the report is reopened', async () => {
    const told = await tellReport(app)
    assert.ok(told.kind === 'received')
    const priya = app.as('priya')
    await priya.post(`/reports/${told.reportId}/take`)
    assert.equal(await opens(told.receipt), 'opened')
    await priya.post(`/reports/${told.reportId}/no-action`, { reason: 'Nothing further' })
    assert.deepEqual(
      await owner('select ends_at from intake.receipt where report_id = $1', [told.reportId]),
      [{ ends_at: new Date('2027-02-23T09:00:00Z') }],
    )
    await app.setClock('2027-02-23T08:59:59Z')
    assert.equal(await opens(told.receipt), 'opened')
    await app.setClock('2027-02-23T09:00:00Z')
    assert.equal(await opens(told.receipt), 'unknown', 'the same answer as for a code that never was')
    await app.setClock('2026-11-25T09:00:00Z')
    await priya.post(`/reports/${told.reportId}/reopen`, { reason: 'They came back' })
    assert.deepEqual(
      await owner('select ends_at from intake.receipt where report_id = $1', [told.reportId]),
      [{ ends_at: null }],
    )
  })

  test('a pay-and-hours complaint is sent elsewhere and tells nobody that there is a report to grade', async () => {
    const told = await tellReport(app)
    const priya = app.as('priya')
    await priya.post(`/reports/${told.reportId}/take`)
    const routed = await priya.post(`/reports/${told.reportId}/route-away`, {
      routedTo: 'labour-rights',
      reason: 'Pay only',
    })
    assert.equal(routed.statusCode, 303)
    await app.hearAll()
    assert.deepEqual(
      await owner('select id from intelligence.item where report_id = $1', [told.reportId]),
      [],
    )
    const [decision] = await owner(
      `select action, routed_to from intake.decision where report_id = $1 and action = 'route-away'`,
      [told.reportId],
    )
    assert.deepEqual(decision, { action: 'route-away', routed_to: 'labour-rights' })
  })

  test('what a leaver held goes to the colleague named, once', async () => {
    const told = await tellReport(app)
    await app.as('priya').post(`/reports/${told.reportId}/take`)
    const holder = async (): Promise<unknown> =>
      (await owner('select held_by from intake.triage where report_id = $1', [told.reportId]))[0]?.['held_by']
    await owner(`select outbox.publish('identity.person-left', $1, jsonb_build_object('to', $2::text))`, [
      personId('priya'),
      personId('karim'),
    ])
    await app.hearAll()
    assert.equal(await holder(), personId('priya'), 'the word alone, without a handover, moves nothing')
    const left = await app
      .as('petra')
      .post(`/administration/people/${personId('priya')}/leave`, { to: personId('tomasz') })
    assert.equal(left.statusCode, 303)
    await app.hearAll()
    assert.equal(await holder(), personId('tomasz'))
    const steps = await owner(
      `select action from intake.decision where report_id = $1 and action = 'hand-over'`,
      [told.reportId],
    )
    assert.equal(steps.length, 1)
  })
})
