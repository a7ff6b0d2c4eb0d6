import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies } from '../../../../test/support/cast.ts'
import { drawUp, signAs } from '../../../../test/support/agreements.ts'
import { released, sanitisedItem, send, share, textOf } from '../../../../test/support/intelligence-app.ts'
import { tellReport, toldReport } from '../../../../test/support/reports.ts'

const app = await testApp()
const waitsFor = async (...who: Parameters<typeof app.as>): Promise<string> => {
  const body = textOf((await app.as(...who).get('/')).body)
  return /What waits for you (.*) Where you can go/.exec(body)?.[1] ?? assert.fail(body)
}
const nothing = 'Nothing, for the purpose you work for now.'

suite('what waits for you', () => {
  test('danger first, then what nobody has taken, and only for whoever works the desk', async () => {
    const { reportId } = await tellReport(app, {
      content: { ...toldReport(app).content, danger: { now: 'yes', calledEmergency: true } },
      hints: { danger: true, child: false, labourOnly: false, urgency: 'immediate' },
    })
    await app.hearAll()
    assert.equal(
      await waitsFor('priya'),
      '1 report where danger or a child must be answered first 1 report nobody has taken',
    )
    await tellReport(app)
    await tellReport(app)
    assert.equal(
      await waitsFor('priya'),
      '1 report where danger or a child must be answered first 3 reports nobody has taken',
      'copies, which are one line in the queue, are counted each',
    )
    assert.equal(await waitsFor('priya', 'administration'), nothing, 'not for another purpose')
    assert.equal(await waitsFor('tomasz'), nothing, 'not for another right')
    assert.equal(await waitsFor('colin'), nothing, 'not at another agency')
    await app.as('priya').post(`/reports/${reportId}/take`)
    assert.equal(
      await waitsFor('priya'),
      '1 report where danger or a child must be answered first 2 reports nobody has taken 1 report in your hands',
    )
  })

  test('an item waits for whoever must do the next thing to it', async () => {
    await sanitisedItem(app)
    assert.equal(await waitsFor('rosa'), '1 item to read as the second person')
    assert.equal(await waitsFor('tomasz'), nothing)
  })

  test('what was taken back waits until it is confirmed', async () => {
    const { releaseId, url } = await released(app)
    await share(app, url, [agencies.council.id], 'P')
    await app.as('colin').get(`/shared/${releaseId}`)
    await send(app, 'rosa', `${url}/recall`, { reason: 'It was mistaken.' })
    assert.equal(await waitsFor('colin'), '1 item you read was recalled: confirm that no copy is kept')
    await send(app, 'colin', `/recalled/${releaseId}`, { [`gone-${releaseId}`]: 'yes' })
    assert.equal(await waitsFor('colin'), nothing)
  })

  test('an agreement waits for whoever signs for an agency that has not', async () => {
    await drawUp(app, 'gwen')
    assert.equal(await waitsFor('hugh'), '1 agreement to read and sign')
    assert.equal(await waitsFor('frank'), nothing, 'not at an agency that is not named')
    const id = await drawUp(app, 'gwen', { 'review-day': '25', 'review-month': '12', 'review-year': '2026' })
    await signAs(app, 'gwen', id)
    await signAs(app, 'hugh', id)
    assert.equal(
      await waitsFor('hugh'),
      '1 agreement to read and sign 1 agreement to review, or sharing under it will close',
    )
  })
})
