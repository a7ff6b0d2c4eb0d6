import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, agreementId } from '../../../../test/support/cast.ts'
import { drawUp, moveTo, signAs, textOf } from '../../../../test/support/agreements.ts'

const app = await testApp()
const owner = app.database.owner.bind(app.database)
const matrixFor = async (name: 'tomasz' | 'frank' | 'colin'): Promise<string> =>
  textOf((await app.as(name).get('/agreements/sharing')).body)

suite('who shares with whom', () => {
  test('is not found for somebody without rights, or for an auditor', async () => {
    assert.equal((await app.asNoRights.get('/agreements/sharing')).statusCode, 404)
    assert.equal((await app.as('noor').get('/agreements/sharing')).statusCode, 404)
  })

  test('says of each agency and purpose by which agreement it is open until when, or why it is closed', async () => {
    const page = await app.as('tomasz').get('/agreements/sharing')
    assert.match(page.body, /<th scope="row" class="govuk-table__header"[^>]*>Midshire Council<\/th>/)
    assert.match(page.body, /<th scope="col" class="govuk-table__header">Labour standards<\/th>/)
    const open = 'Open until the end of 30 May 2027 Midshire sharing agreement'
    assert.match(
      textOf(page.body),
      new RegExp(
        `Midshire Council ${open} ${open} Closed the agreement is not for this purpose Midshire sharing agreement`,
      ),
    )
    const none = 'Closed no agreement names both'
    assert.match(textOf(page.body), new RegExp(`Midshire Fire and Rescue ${none} ${none} ${none}`))
    assert.doesNotMatch(page.body, /<th scope="row"[^>]*>Midshire Police/)
    assert.match(page.body, new RegExp(`href="/agreements/${agreementId}"`))
  })

  test('an agency without agreements sees every door closed', async () => {
    assert.doesNotMatch(await matrixFor('frank'), / Open /)
  })

  test('follows signatures at once', async () => {
    const id = await drawUp(app, 'gwen', { parties: [agencies.fire.id], purposes: ['crime'] })
    assert.match(
      await matrixFor('tomasz'),
      /Midshire Fire and Rescue Closed waiting for your agency to sign Labour inspections/,
    )
    await signAs(app, 'gwen', id)
    assert.match(
      await matrixFor('tomasz'),
      /Midshire Fire and Rescue Closed waiting for their signature Labour inspections/,
    )
    await signAs(app, 'frank', id)
    assert.match(
      await matrixFor('tomasz'),
      /Midshire Fire and Rescue Open until the end of 24 November 2027 Labour inspections/,
    )
    assert.match(
      await matrixFor('frank'),
      /Midshire Police Open until the end of 24 November 2027 Labour inspections/,
    )
  })

  test('closes by itself at midnight in London on the review date, in winter, in summer and where the clocks change', async () => {
    for (const [reviewOn, midnight] of [
      ['2027-01-15', '2027-01-15T00:00:00Z'],
      ['2027-05-31', '2027-05-30T23:00:00Z'],
      ['2027-03-28', '2027-03-28T00:00:00Z'],
      ['2027-03-29', '2027-03-28T23:00:00Z'],
    ] as const) {
      await owner('update governance.agreement set review_on = $2 where id = $1', [agreementId, reviewOn])
      const councilRow = async (seconds: number): Promise<string> => {
        await moveTo(app, new Date(Date.parse(midnight) + seconds * 1000).toISOString())
        return (
          /Midshire Council (Open|Closed the review date came on)/.exec(await matrixFor('tomasz'))?.[1] ??
          'neither'
        )
      }
      assert.equal(await councilRow(-1), 'Open', reviewOn)
      assert.equal(await councilRow(1), 'Closed the review date came on', reviewOn)
    }
    await moveTo(app, '2026-11-25T09:00:00Z')
  })
})
