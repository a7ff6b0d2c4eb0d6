import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, type PersonName } from '../../../../test/support/cast.ts'
import { arrangeEdge, arrangeMention } from '../../../../test/support/subjects.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'

/** From the queue to a subject and back again: blind first, a second person for a victim, and everything can be undone. */
const app = await testApp()
const { database } = app
const pairOf = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one]
let pair: readonly [string, string] = ['', '']
let victims: readonly [string, string] = ['', '']
let hidden: readonly [string, string] = ['', '']

const named = (at: Arranged, shown: string, role?: string, owner: 'police' | 'council' = 'police') =>
  arrangeMention(database, {
    in: at,
    shown,
    owner,
    by: owner === 'police' ? 'tomasz' : 'colin',
    details: role === undefined ? [] : [{ aspect: 'role', shown: role }],
  })

before(async () => {
  const one = await arrangeRelease(database, { to: ['council'] })
  const two = await arrangeRelease(database, { to: ['council'] })
  const kept = await arrangeRelease(database, { to: [] })
  const theirs = await arrangeRelease(database, { owner: 'council', to: ['police'] })
  pair = pairOf(await named(one, 'Bogdan Example'), await named(two, 'Bogdan Example'))
  victims = pairOf(
    await named(one, 'Danuta Example', 'potential victim'),
    await named(theirs, 'Danuta Example', undefined, 'council'),
  )
  hidden = pairOf(pair[0], await named(kept, 'Bogdan Kept'))
  await arrangeEdge(database, ...pair, 1)
  await arrangeEdge(database, ...victims, 1)
  await arrangeEdge(database, ...hidden, 1)
})

const url = ([left, right]: readonly [string, string], more = ''): string => `/links/${left}/${right}${more}`
const get = async (name: PersonName, at: string) => app.as(name).get(at)
/** A second later each time: what is newest stands, and in this world the clock moves only when it is moved. */
let seconds = 0
const post = async (name: PersonName, at: string, form: Record<string, string | string[]> = {}) => {
  seconds += 1
  await app.setClock(new Date(Date.parse('2026-11-25T09:00:00Z') + seconds * 1_000).toISOString())
  return app.as(name).post(at, form)
}
const same = { answer: 'same', reasons: ['name'] }
const rows = (of: readonly [string, string]) =>
  database.owner<Record<string, unknown>>(
    `select answer, was_blind, after_score, blind_answer, weight, needs_second, agency_id from linking.decision
       where left_mention = $1 and right_mention = $2 order by created_at, id`,
    [...of],
  )

suite('a pair', () => {
  test('is not there for who sees one end alone, has no right, or asks for two of one id', async () => {
    assert.equal((await get('colin', url(hidden))).statusCode, 404)
    assert.equal((await post('colin', url(hidden), same)).statusCode, 404)
    assert.equal((await get('sam', url(pair))).statusCode, 404)
    assert.equal((await get('grace', url(pair))).statusCode, 404)
    assert.equal((await get('tomasz', url([pair[0], pair[0]]))).statusCode, 404)
  })

  test('stands in the queue of the desk that confirmed it, without its weight', async () => {
    const { body } = await get('tomasz', '/links')
    assert.match(body, new RegExp(url(pair)))
    assert.doesNotMatch(body, /likely|possibility|certain/)
    assert.doesNotMatch((await get('colin', '/links')).body, new RegExp(url(pair)))
  })

  test('does not show its score to who has not answered', async () => {
    assert.equal((await get('tomasz', url(pair, '/score'))).statusCode, 404)
    assert.equal((await post('tomasz', url(pair, '/score'), { choice: 'keep' })).statusCode, 404)
  })

  test('is not answered without an answer and a reason; both are asked for at once, and the note is kept', async () => {
    const answer = await post('tomasz', url(pair), { note: 'They look alike' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Choose whether they are the same/)
    assert.match(answer.body, /Choose what makes you say so/)
    assert.match(answer.body, /They look alike/)
    assert.deepEqual(await rows(pair), [])
  })

  test('is answered blind, shows the score then, and the answer is kept: both are stored', async () => {
    const answer = await post('tomasz', url(pair), { ...same, note: 'Both drive the same van' })
    assert.equal(answer.headers.location, url(pair, '/score'))
    const score = await get('tomasz', url(pair, '/score'))
    assert.equal(score.statusCode, 200)
    assert.match(score.body, /Your answer: the same/)
    assert.equal((await post('tomasz', url(pair, '/score'), { choice: 'keep' })).statusCode, 303)
    const one = {
      answer: 'same',
      blind_answer: 'same',
      weight: 1,
      needs_second: false,
      agency_id: agencies.police.id,
    }
    assert.deepEqual(await rows(pair), [
      { ...one, was_blind: true, after_score: null },
      { ...one, was_blind: false, after_score: 'kept' },
    ])
  })

  test('makes the two one subject, for everybody who sees both', async () => {
    for (const name of ['tomasz', 'colin'] as const)
      assert.match((await get(name, `/subjects/${pair[0]}`)).body, /Named 2 times/)
  })

  test('is not answered twice by one person, nor kept twice', async () => {
    assert.match((await post('tomasz', url(pair), same)).body, /You have answered this pair/)
    assert.equal((await post('tomasz', url(pair, '/score'), { choice: 'keep' })).statusCode, 422)
  })

  test('keeps its note at the agency that wrote it', async () => {
    assert.match((await get('tomasz', url(pair, '/history'))).body, /Both drive the same van/)
    const other = await get('colin', url(pair, '/history'))
    assert.equal(other.statusCode, 200)
    assert.doesNotMatch(other.body, /Both drive the same van/)
  })

  test('is parted again by taking it back, and all of it stays to be read', async () => {
    assert.equal((await post('tomasz', url(pair, '/undo'))).statusCode, 422)
    assert.equal((await post('tomasz', url(pair, '/undo'), { reasons: ['mistaken-before'] })).statusCode, 303)
    assert.match((await get('tomasz', `/subjects/${pair[0]}`)).body, /Named once/)
    const history = await get('tomasz', url(pair, '/history'))
    assert.match(history.body, /the same, before seeing the score/)
    assert.match(history.body, /taken back/)
    assert.equal((await rows(pair)).length, 3)
    assert.match(
      (await post('tomasz', url(pair, '/undo'), { reasons: ['mistaken-before'] })).body,
      /Nothing stands of this pair/,
    )
  })

  test('answered again by who has seen its score is not called blind', async () => {
    await post('tomasz', url(pair), { answer: 'different', reasons: ['contradiction'] })
    const last = (await rows(pair)).at(-1)
    assert.deepEqual(
      [last?.['answer'], last?.['was_blind'], last?.['blind_answer']],
      ['different', false, null],
    )
  })
})

suite('a victim across agencies', () => {
  test('is not joined by one person alone, who cannot be the second either', async () => {
    assert.equal((await post('tomasz', url(victims), same)).statusCode, 303)
    assert.match((await get('tomasz', `/subjects/${victims[0]}`)).body, /Named once/)
    assert.match((await get('tomasz', url(victims))).body, /you cannot be that person/)
    assert.equal((await post('tomasz', url(victims), same)).statusCode, 422)
  })

  test('waits for a second person, who does not see the first one’s reasons or the score', async () => {
    const home = await get('colin', '/')
    assert.match(home.body, /1 link to look at as the second person/)
    assert.match((await get('colin', '/links')).body, /A second person/)
    assert.doesNotMatch((await get('colin', url(victims, '/history'))).body, /The names/)
    assert.equal((await get('colin', url(victims, '/score'))).statusCode, 404)
  })

  test('is joined when the second person says the same', async () => {
    assert.equal((await post('colin', url(victims), same)).statusCode, 303)
    assert.match((await get('colin', `/subjects/${victims[0]}`)).body, /Named 2 times/)
    assert.deepEqual(
      (await rows(victims)).map((row) => [row['needs_second'], row['was_blind']]),
      [
        [true, true],
        [true, true],
      ],
    )
  })

  test('the measures count the two, and give no share of two answers', async () => {
    const { body } = await get('colin', '/links/measures')
    assert.match(body, /Not enough yet/)
    assert.match(body, /data-label="Of">1</)
  })
})
