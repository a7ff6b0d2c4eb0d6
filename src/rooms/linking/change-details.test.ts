import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import type { PersonName } from '../../../test/support/cast.ts'
import { send, textOf } from '../../../test/support/intelligence-app.ts'
import { namingRelease, reads } from '../../../test/support/mentions.ts'
import { lookAgainBits } from './reference.ts'

/** What is said of a mention is entered better; what was decided about it stands, and people are asked to look again. */
const app = await testApp()
const { owner } = app.database
const text = 'Amina Yusuf, called Mina, is said to be born 12 March 1990; in her papers it says 3 May 1971.'
const ids = { mine: '', other: '', kept: '', theirs: '' }
let pair = ''

async function named(who: PersonName, to: readonly ('council' | 'charity')[]): Promise<string> {
  const { releaseId } = await namingRelease(app, { text, to })
  await send(app, who, `/mentions/releases/${releaseId}`, {
    version: '',
    'words-new': 'Amina Yusuf',
    'kind-new': 'person',
    'born-new': '12 March 1990',
  })
  const [row] = await owner<{ id: string }>('select id from linking.mention where release_id = $1', [
    releaseId,
  ])
  return row?.id ?? assert.fail('no mention')
}
const url = (id: string): string => `/mentions/${id}/details`
const form = { version: '1', reason: 'misread', born: '3 May 1971' }
async function refusedBy(changed: Record<string, string>): Promise<string> {
  const answer = await app.as('tomasz').post(url(ids.mine), { ...form, ...changed })
  assert.equal(answer.statusCode, 422, textOf(answer.body))
  return textOf(answer.body)
}
async function weight(one: string, other: string): Promise<number> {
  const [row] = await owner<{ weight: number }>(
    'select weight from linking.edge where left_mention = least($1::uuid, $2) and right_mention = greatest($1::uuid, $2)',
    [one, other],
  )
  return row?.weight ?? assert.fail('the pair was not weighed')
}
const keysOf = async (id: string): Promise<string> =>
  (
    await owner<{ keys: string }>(
      `select string_agg(key::text, ' ' order by key) as keys from linking.match_key where mention_id = $1`,
      [id],
    )
  )[0]?.keys ?? ''
const factsOf = async (name: string): Promise<number> =>
  Number(
    (await owner<{ count: string }>('select count(*) from outbox.fact where name = $1', [name]))[0]?.count,
  )
const later = (minutes: number) =>
  app.setClock(new Date(Date.parse('2026-11-25T09:00:00Z') + minutes * 60_000).toISOString())

before(async () => {
  ids.mine = await named('tomasz', ['council'])
  ids.other = await named('tomasz', ['council'])
  ids.kept = await named('tomasz', [])
  ids.theirs = await named('colin', ['council'])
  await app.hearAll()
  pair = `/links/${[ids.mine, ids.other].toSorted().join('/')}`
  await later(1)
  await send(app, 'tomasz', pair, { answer: 'same', reasons: 'name' })
  await later(2)
})

suite('changing what is said of a mention', () => {
  test('is for the agency that confirmed it and for nobody else', async () => {
    for (const [name, id] of [
      ['colin', ids.mine],
      ['tomasz', ids.theirs],
      ['frank', ids.mine],
      ['sam', ids.mine],
      ['grace', ids.mine],
    ] as const) {
      assert.equal((await app.as(name).get(url(id))).statusCode, 404, name)
      assert.equal((await app.as(name).post(url(id), form)).statusCode, 404, name)
    }
  })

  test('takes words of the text alone, a reason, and a form that is not out of date', async () => {
    assert.match(await refusedBy({ born: '4 June 1980' }), /do not stand in the text/)
    assert.match(await refusedBy({ born: 'Mina' }), /Write the date as the text has it/)
    assert.match(await refusedBy({ reason: '' }), /Choose why it is changed/)
    assert.match(await refusedBy({ version: '2' }), /Somebody changed this meanwhile/)
    assert.match(await refusedBy({ born: '12 March 1990' }), /Nothing is different/)
    assert.equal(await factsOf('linking.details-changed'), 0)
  })

  test('keeps every version, with who, when and why', async () => {
    const [before_, keys] = [await weight(ids.mine, ids.other), await keysOf(ids.mine)]
    await send(app, 'tomasz', url(ids.mine), { ...form, alias: 'Mina' })
    const page = await reads(app, 'tomasz', url(ids.mine))
    assert.match(page, /Earlier versions.*Born: 12 March 1990.*The words were misread/)
    assert.match((await app.as('tomasz').get(url(ids.mine))).body, /value="3 May 1971"/)
    assert.deepEqual(
      await owner(
        `select d.aspect, d.shown, d.begun_by is null as "isFirst", d.ended_by is null as stands, c.version, c.reason
           from linking.detail d join linking.detail_change c on c.id in (d.begun_by, d.ended_by) where d.mention_id = $1 order by d.aspect, d.shown`,
        [ids.mine],
      ),
      [
        { aspect: 'alias', shown: 'Mina', isFirst: false, stands: true, version: 2, reason: 'misread' },
        {
          aspect: 'born',
          shown: '12 March 1990',
          isFirst: true,
          stands: false,
          version: 2,
          reason: 'misread',
        },
        { aspect: 'born', shown: '3 May 1971', isFirst: false, stands: true, version: 2, reason: 'misread' },
      ],
    )
    assert.match(await reads(app, 'colin', `/subjects/${ids.mine}`), /3 May 1971/)
    assert.ok(
      before_ - (await weight(ids.mine, ids.other)) > lookAgainBits,
      'another birthday weighs against it',
    )
    assert.notEqual(await keysOf(ids.mine), keys)
    assert.equal(await factsOf('linking.details-changed'), 1)
  })

  test('leaves the decision as it was, with what the pair weighed then, and asks people to look again', async () => {
    assert.match(await reads(app, 'tomasz', `/subjects/${ids.mine}`), /Named 2 times/)
    assert.match(await reads(app, 'tomasz', '/links'), /Whether the decision stays/)
    const score = await reads(app, 'tomasz', `${pair}/score`)
    assert.match(score, /They are called the same\. Since that was decided/)
    assert.doesNotMatch(
      await reads(app, 'colin', `/links/${ids.mine}/${ids.kept}/score`),
      /Since that was decided/,
    )
    await later(3)
    await send(app, 'tomasz', `${pair}/score`, { choice: 'keep' })
    assert.doesNotMatch(await reads(app, 'tomasz', '/links'), /Whether the decision stays/)
    assert.doesNotMatch(await reads(app, 'tomasz', `${pair}/score`), /Since that was decided/)
    const [first, again] = await owner<{ weight: number; after_score: string | null }>(
      'select weight, after_score from linking.decision order by created_at',
    )
    assert.ok((first?.weight ?? 0) - (again?.weight ?? 0) > lookAgainBits)
    assert.equal(again?.after_score, null, 'it is no answer that was kept after the first sight of a score')
  })

  test('weighs again what the changing person does not see, once the worker has heard of it', async () => {
    const [seen, hidden] = [await weight(ids.theirs, ids.kept), await weight(ids.mine, ids.kept)]
    await send(app, 'colin', url(ids.theirs), form)
    assert.equal(await weight(ids.theirs, ids.kept), seen)
    await app.hearAll()
    assert.ok(seen - (await weight(ids.theirs, ids.kept)) > lookAgainBits)
    assert.ok(Math.abs((await weight(ids.mine, ids.kept)) - hidden) < 0.001, 'what was weighed already stays')
  })
})

test('two that come to stand as the same, and no longer do, are told to other rooms once each', async () => {
  assert.equal(await factsOf('linking.linked'), 1)
  await later(4)
  await send(app, 'tomasz', `${pair}/undo`, { reasons: 'mistaken-before' })
  assert.equal(await factsOf('linking.unlinked'), 1)
  assert.equal(await factsOf('linking.linked'), 1)
})
