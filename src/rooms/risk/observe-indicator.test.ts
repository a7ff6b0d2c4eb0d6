import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import {
  draft,
  gradedP,
  released,
  send,
  share,
  textOf,
  written,
} from '../../../test/support/intelligence-app.ts'

/** Signs through HTTP: who may tick what in which words, who sees it then, and what becomes of a mistake. */
const app = await testApp()
const { owner } = app.database
let item: { itemId: string; releaseId: string; url: string }

/** The original says: four men sleep behind the boiler of the hand car wash in Sandford. The release names no place. */
const original = (more: Record<string, string> = {}): Record<string, string> => ({
  text: 'original-1',
  code: 'LIV-02',
  quote: 'Four men sleep behind the boiler',
  how: 'observed',
  observer: 'a visiting officer',
  place: 'Sandford',
  sector: 'car_wash',
  ...more,
})
const inRelease = (more: Record<string, string> = {}): Record<string, string> => ({
  ...original(),
  text: `release-${item.releaseId}`,
  quote: 'sleep at a workplace',
  place: '',
  sector: '',
  ...more,
})
const url = (tail: string): string => `/risk/items/${item.itemId}${tail}`
const count = async (): Promise<number> =>
  Number((await owner('select count(*) from risk.observation'))[0]?.['count'])

/** Posts what must be refused; answers the words of the page. */
async function refusedBy(form: Record<string, string>): Promise<string> {
  const answer = await app.as('tomasz').post(url('/observe'), form)
  assert.equal(answer.statusCode, 422)
  return textOf(answer.body)
}

before(async () => {
  item = await released(app)
  await share(app, item.url, [agencies.council.id], 'P')
  await owner(
    `insert into risk.geography_import (id, kind, source, licence, vintage, file_sha256, rows)
       values ('a1000000-0000-4000-8000-000000000001', 'districts', 'invented', 'none', '2026', sha256('x'), 1)`,
  )
  await owner(
    `insert into risk.area (kind, code, name, district_code, west, south, east, north, outline, import_id)
       values ('district', 'E06999999', 'Sandford', 'E06999999', 0, 0, 1, 1, '[]', 'a1000000-0000-4000-8000-000000000001')`,
  )
})

suite('ticking a sign', () => {
  test('somebody elsewhere, or at the desk without the right, finds no item to tick in', async () => {
    for (const name of ['colin', 'grace', 'rosa', 'sam'] as const) {
      assert.equal((await app.as(name).get(url(''))).statusCode, 404, name)
      assert.equal((await app.as(name).post(url('/observe'), original())).statusCode, 404, name)
    }
    assert.equal(await count(), 0)
  })

  test('words that do not stand in the text, a place that is not known and a sign close to prejudice are refused', async () => {
    assert.match(await refusedBy(original({ quote: 'Five men sleep' })), /do not stand in the text/)
    assert.match(await refusedBy(original({ place: 'Ambridge' })), /no ward or district of that name/)
    assert.match(await refusedBy(original({ code: 'GEN-11' })), /comes close to a prejudice/)
    assert.match(await refusedBy(original({ text: 'original-2' })), /was written anew or recalled/)
    assert.match(await refusedBy({}), /Choose the sign.*Write who observed it/)
    assert.equal(await count(), 0)
  })

  test('in a release nothing is ticked that its words do not say: no other words, no place, no sector', async () => {
    assert.match(await refusedBy(inRelease({ quote: 'behind the boiler' })), /do not stand in the text/)
    assert.match(await refusedBy(inRelease({ place: 'Sandford' })), /does not name this place/)
    assert.match(await refusedBy(inRelease({ sector: 'car_wash' })), /does not speak of “Car wash”/)
    assert.equal(await count(), 0)
  })

  test('the page points at words of the original and of the release, apart', async () => {
    const page = textOf((await app.as('tomasz').get(url(''))).body)
    assert.match(page, /The original, version 1 .*stays with your agency/)
    assert.match(page, /sleep at a workplace : LIV-0[27]/)
    const query = new URLSearchParams({
      text: 'original-1',
      code: 'LIV-02',
      quote: 'sleep behind the boiler',
    })
    const form = (await app.as('tomasz').get(url(`/observe?${query.toString()}`))).body
    assert.match(form, /Four men <mark>sleep behind the boiler<\/mark> of the hand car wash/)
  })

  test('a tick keeps who observed it and how beside it, in a row that never travels, and is in the audit log', async () => {
    assert.equal(await send(app, 'tomasz', url('/observe'), original({ note: 'Through the door' })), url(''))
    assert.equal(await send(app, 'tomasz', url('/observe'), inRelease()), url(''))
    const rows = await owner(
      `select o.code, o.quote, o.release_id, o.original_version, o.sector, o.district_code, o.by_person, c.how, c.observer, c.note
         from risk.observation o join risk.circumstance c on c.observation_id = o.id order by o.release_id nulls first`,
    )
    const common = {
      code: 'LIV-02',
      by_person: personId('tomasz'),
      how: 'observed',
      observer: 'a visiting officer',
    }
    assert.deepEqual(rows, [
      {
        ...common,
        quote: 'Four men sleep behind the boiler',
        release_id: null,
        original_version: 1,
        sector: 'car_wash',
        district_code: 'E06999999',
        note: 'Through the door',
      },
      {
        ...common,
        quote: 'sleep at a workplace',
        release_id: item.releaseId,
        original_version: null,
        sector: null,
        district_code: null,
        note: '',
      },
    ])
    const events = await owner<{ detail: unknown }>(
      `select detail->>'code' as code, detail->>'release' as release from audit.event where action = 'risk.observe-indicator' and decision = 'allowed' order by id`,
    )
    assert.deepEqual(events, [
      { code: 'LIV-02', release: null },
      { code: 'LIV-02', release: item.releaseId },
    ])
  })

  test('a reader of the release gets its signs in the picture, the owner both, and who reads nothing gets nothing', async () => {
    const [police, council, fire] = await Promise.all(
      (['tomasz', 'colin', 'frank'] as const).map(async (name) =>
        textOf((await app.as(name).get('/risk/labour')).body),
      ),
    )
    assert.match(police ?? '', /Sandford 1 .*Car wash 1/)
    assert.match(council ?? '', /LIV-02: Lives where they work 1/)
    assert.match(council ?? '', /No place named 1 .*No sector named 1/)
    assert.doesNotMatch(council ?? '', /Sandford|Car wash/)
    assert.match(fire ?? '', /Nothing that you may see is of this kind/)
  })

  test('a suggestion that was not followed is not made again, and needs its reason', async () => {
    const suggestion = { text: `release-${item.releaseId}`, code: 'LIV-07', quote: 'sleep at a workplace' }
    const before_ = (await app.as('tomasz').get(url(''))).body
    assert.match(before_, /LIV-07/)
    const answer = await app.as('tomasz').post(url('/dismiss'), suggestion)
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /Choose why it is not a sign here/)
    await send(app, 'tomasz', url('/dismiss'), { ...suggestion, reason: 'other-code' })
    const page = (await app.as('tomasz').get(url(''))).body
    assert.doesNotMatch(page.slice(page.indexOf('What was let out')), /LIV-07/)
  })

  test('a mistake is withdrawn by a row of its own, once, and does not count any more for anybody', async () => {
    const [row] = await owner<{ id: string }>('select id from risk.observation where release_id is not null')
    const withdraw = url(`/withdraw/${row?.id ?? ''}`)
    assert.equal((await app.as('colin').post(withdraw, { reason: 'twice' })).statusCode, 404)
    assert.match(textOf((await app.as('tomasz').post(withdraw, {})).body), /Choose why it does not stand/)
    await send(app, 'tomasz', withdraw, { reason: 'mistaken' })
    assert.equal((await app.as('tomasz').post(withdraw, { reason: 'mistaken' })).statusCode, 404)
    assert.equal(await count(), 2)
    assert.match(textOf((await app.as('tomasz').get(url(''))).body), /Withdrawn It was ticked by mistake/)
    assert.doesNotMatch(textOf((await app.as('colin').get('/risk/labour')).body), /LIV-02/)
    assert.match(textOf((await app.as('tomasz').get('/risk/labour')).body), /LIV-02/)
  })

  test('a sign of another kind puts an item into that picture and says that its officer chose otherwise', async () => {
    const itemId = await draft(app, 'tomasz', {
      ...written,
      title: 'A boy at the station',
      text: 'The boy goes missing every weekend.',
    })
    await send(app, 'tomasz', `/items/${itemId}/grade`, gradedP)
    await send(app, 'tomasz', `/risk/items/${itemId}/observe`, {
      ...original({ code: 'CHD-11', quote: 'goes missing every weekend', place: '', sector: '' }),
    })
    const page = textOf((await app.as('tomasz').get('/risk/child')).body)
    assert.match(page, /Of these by a sign alone: its officer chose another kind 1/)
    assert.match(page, /A boy at the station/)
    assert.match(textOf((await app.as('tomasz').get('/risk')).body), /Exploitation of children 0 1/)
    assert.match(textOf((await app.as('tomasz').get('/risk/items')).body), /A boy at the station/)
  })
})
