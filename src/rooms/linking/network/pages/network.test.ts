import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { agencies } from '../../../../../test/support/cast.ts'
import { testApp } from '../../../../../test/support/app.ts'
import { arrangeRelease } from '../../../../../test/support/releases.ts'
import { arrangeConnection, arrangeMention } from '../../../../../test/support/subjects.ts'
import { readGraphml } from '../formats/graphml.ts'

const app = await testApp()
const { database } = app
const number = '+447700900123'
const phone = { kind: 'phone', shown: '07700 900123', value: number }
const ids = { bogdan: '', phone: '', danuta: '', hidden: '' }

before(async () => {
  const shared = await arrangeRelease(database, { to: ['council'], title: 'Car wash' })
  const also = await arrangeRelease(database, { to: ['council'], title: 'Another' })
  const kept = await arrangeRelease(database, { to: [], title: 'Kept' })
  ids.bogdan = await arrangeMention(database, { in: shared })
  ids.phone = await arrangeMention(database, { in: shared, ...phone })
  await arrangeMention(database, { in: also, ...phone })
  ids.danuta = await arrangeMention(database, { in: also, shown: 'Danuta Example' })
  await arrangeMention(database, { in: kept, ...phone })
  ids.hidden = await arrangeMention(database, { in: kept, shown: 'Somebody Hidden' })
  await arrangeConnection(database, ids.bogdan, ids.phone)
})

const page = async (name: 'tomasz' | 'colin' | 'frank' | 'sam', url: string) => {
  const answer = await app.as(name).get(url)
  return { status: answer.statusCode, body: answer.body }
}

suite('the page of a network', () => {
  test('is not there for who has no right, no agreement, or no such mention', async () => {
    for (const [name, id] of [
      ['sam', ids.bogdan],
      ['frank', ids.bogdan],
      ['colin', ids.hidden],
      ['tomasz', '00000000-0000-4000-8000-00000000dead'],
    ] as const)
      assert.equal((await page(name, `/subjects/${id}/network?depth=2`)).status, 404)
  })

  test('shows one step, then two; a reader elsewhere has nobody that they may not see', async () => {
    const one = await page('tomasz', `/subjects/${ids.bogdan}/network`)
    assert.match(one.body, /rings from/)
    assert.match(one.body, /07700 900123/)
    assert.doesNotMatch(one.body, /Danuta|Hidden/)
    const two = await page('tomasz', `/subjects/${ids.bogdan}/network?depth=2`)
    assert.match(two.body, /Danuta Example/)
    assert.match(two.body, /Somebody Hidden/)
    const other = await page('colin', `/subjects/${ids.bogdan}/network?depth=2`)
    assert.match(other.body, /Danuta Example/)
    assert.doesNotMatch(other.body, /Hidden/)
  })

  test('tells the way to another with its evidence and its weakest step', async () => {
    const { body } = await page('colin', `/subjects/${ids.bogdan}/network?depth=2&to=${ids.danuta}`)
    assert.match(body, /The way to Danuta Example/)
    assert.match(body, /It hangs first on this: .*named together/)
    const none = await page('colin', `/subjects/${ids.bogdan}/network?depth=2&to=${ids.hidden}`)
    assert.doesNotMatch(none.body, /The way to/, 'a way to somebody hidden is not even refused')
  })

  test('reading it is kept in the audit, with the items it was made of and no name', async () => {
    await page('colin', `/subjects/${ids.bogdan}/network`)
    const [row] = await database.owner<{ detail: { ids: string[]; depth: number } }>(
      `select detail from audit.event where action = 'linking.see-network' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.equal(row?.detail.depth, 1)
    assert.ok((row?.detail.ids.length ?? 0) >= 1)
    assert.doesNotMatch(JSON.stringify(row), /Bogdan|Danuta/)
  })

  test('leaves only for who may take it, with the strictest handling, and that is kept as an export', async () => {
    const url = `/subjects/${ids.bogdan}/network`
    assert.equal((await page('frank', `${url}/graphml`)).status, 404)
    assert.equal((await page('tomasz', `${url}/docx`)).status, 404)
    const { status, body } = await page('tomasz', `${url}/graphml?depth=2`)
    assert.equal(status, 200)
    const read = readGraphml(body)
    assert.ok(read.ok, read.ok ? '' : read.problem)
    // The release "Kept" names no other agency, so nobody but its owner may read all of it.
    assert.deepEqual(read.value.stamp.readers, [agencies.police.name])
    assert.ok(read.value.nodes.some((node) => node.label === 'Somebody Hidden'))
    const [row] = await database.owner<{ verb: string }>(
      `select verb from audit.event where action = 'linking.export-network' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.equal(row?.verb, 'export')
  })
})
