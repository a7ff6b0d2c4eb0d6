import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, agreementId } from '../../../../test/support/cast.ts'
import { drawUp, signAs, textOf } from '../../../../test/support/agreements.ts'

const app = await testApp()
const trial = async (name: 'priya' | 'gwen' | 'colin', id = agreementId): Promise<string> =>
  textOf((await app.as(name).get(`/agreements/${id}/if-it-ended`)).body)

suite('what would change if an agreement ended', () => {
  test('is not found without rights, or for an agency that is not named', async () => {
    assert.equal((await app.asNoRights.get(`/agreements/${agreementId}/if-it-ended`)).statusCode, 404)
    assert.equal((await app.as('frank').get(`/agreements/${agreementId}/if-it-ended`)).statusCode, 404)
  })

  test('lists the partners that would be lost, for one’s own agency', async () => {
    const ours = await trial('priya')
    assert.match(ours, /Midshire Council : Crime and Safeguarding\. You would share nothing with it any more/)
    assert.match(ours, /Safe Harbour Midshire : Crime and Safeguarding\. You would share nothing/)
    assert.doesNotMatch(ours, /What would stay open|Midshire Fire/)
    assert.match(await trial('colin'), /Midshire Police : Crime and Safeguarding/)
  })

  test('says what another agreement would keep open', async () => {
    const id = await drawUp(app, 'gwen', {
      parties: [agencies.council.id],
      purposes: ['crime'],
      title: 'Crime alone',
    })
    await signAs(app, 'gwen', id)
    await signAs(app, 'hugh', id)
    const text = await trial('gwen')
    assert.match(text, /Midshire Council : Safeguarding\. Safe Harbour/)
    assert.match(
      text,
      /What would stay open Midshire Council : Crime, by Crime alone until the end of 24 November 2027/,
    )
    assert.match(await trial('gwen', id), /Nothing\. This agreement alone holds no door open/)
  })

  test('says of a draft that nothing would close, and changes nothing by looking', async () => {
    const id = await drawUp(app, 'gwen', { parties: [agencies.fire.id] })
    assert.match(await trial('gwen', id), /Nothing\. This agreement alone holds no door open/)
    const [open] = await app.database.owner(`select governance.are_partners($1, $2, 'crime') as open`, [
      agencies.police.id,
      agencies.charity.id,
    ])
    assert.equal(open?.['open'], true)
  })
})
