import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { agencies, personId } from '../../../test/support/cast.ts'
import { send, textOf } from '../../../test/support/intelligence-app.ts'
import {
  answerAt,
  confirmWords,
  namingItem,
  namingRelease,
  namingText,
  reads,
} from '../../../test/support/mentions.ts'
import type { Arranged } from '../../../test/support/releases.ts'

/** Mentions through HTTP: who may confirm what in which words, what is proposed then, and to whom. */
const app = await testApp()
const { owner } = app.database
let itemId: string
let release: Arranged
const item = (): string => `/mentions/items/${itemId}`
const shared = (): string => `/mentions/releases/${release.releaseId}`
const count = async (table: string): Promise<number> =>
  Number((await owner(`select count(*) from linking.${table}`))[0]?.['count'])

async function refusedBy(form: Record<string, string>, url = item()): Promise<string> {
  const answer = await app.as('tomasz').post(url, { version: '1', ...form })
  assert.equal(answer.statusCode, 422, textOf(answer.body))
  return textOf(answer.body)
}

before(async () => {
  itemId = await namingItem(app)
  release = await namingRelease(app)
})

suite('confirming mentions', () => {
  test('is for who may read the words: not another agency’s original, not a release that reaches nobody', async () => {
    const other = await namingRelease(app, { to: [] })
    for (const [name, url] of [
      ['colin', item()],
      ['idris', item()],
      ['rosa', item()],
      ['grace', shared()],
      ['frank', shared()],
      ['colin', `/mentions/releases/${other.releaseId}`],
    ] as const) {
      assert.equal((await app.as(name).get(url)).statusCode, 404, `${name} ${url}`)
      assert.equal(
        (await app.as(name).post(url, answerAt(namingText, '07700 900123'))).statusCode,
        404,
        `${name} ${url}`,
      )
    }
    assert.equal(await count('mention'), 0)
  })

  test('refuses words that do not stand in the text, what cannot be read, and a form without an answer', async () => {
    assert.match(await refusedBy({}), /Answer at least one suggestion/)
    assert.match(
      await refusedBy({ 'words-new': 'Not in it', 'kind-new': 'person' }),
      /These words do not stand in the text/,
    )
    const phone = { answer: 'correct', as: 'twelve' }
    assert.match(
      await refusedBy(answerAt(namingText, '07700 900123', phone)),
      /Write a telephone number, like 01632/,
    )
    assert.match(
      await refusedBy(answerAt(namingText, 'Amina Yusuf', { born: '1 May 1985' })),
      /These words do not stand in the text/,
    )
    assert.match(await refusedBy({ 'answer-3': 'confirm' }), /answered this meanwhile/)
    assert.match(
      await refusedBy({ ...answerAt(namingText, '07700 900123'), version: '2' }),
      /This text was written anew/,
    )
    assert.equal(await count('mention'), 0, 'nothing enters unconfirmed')
  })

  test('preselects nothing, and marks what it points at in the text itself', async () => {
    const { body } = await app.as('tomasz').get(item())
    assert.match(body, /<mark>07700 900123<sup>/)
    assert.match(body, /<mark>Amina Yusuf<sup>/)
    assert.ok(!/ checked/.test(body))
    assert.equal(await count('mention'), 0, 'looking stores nothing')
  })

  test('keeps value, reading, details and keys; the audit has ids and no words', async () => {
    await send(app, 'tomasz', item(), {
      version: '1',
      ...answerAt(namingText, 'Amina Yusuf', { born: '12 March 1990', sex: 'She' }),
      ...answerAt(namingText, 'AB12 CDE', { colour: 'white', make: 'Ford' }),
      ...answerAt(namingText, '07700 900123', { answer: 'correct', as: '07700 900124' }),
      ...answerAt(namingText, 'Sparkle Hand Car Wash Ltd', { answer: 'dismiss' }),
    })
    const mentions = await owner(
      'select kind, found, shown, value, sureness, was_corrected from linking.mention order by starts',
    )
    assert.deepEqual(mentions, [
      {
        kind: 'person',
        found: 'Amina Yusuf',
        shown: 'Amina Yusuf',
        value: null,
        sureness: 'guess',
        was_corrected: false,
      },
      {
        kind: 'vehicle',
        found: 'AB12 CDE',
        shown: 'AB12CDE',
        value: 'AB12CDE',
        sureness: 'sure',
        was_corrected: false,
      },
      {
        kind: 'phone',
        found: '07700 900123',
        shown: '07700 900124',
        value: '+447700900124',
        sureness: 'sure',
        was_corrected: true,
      },
    ])
    assert.deepEqual(
      await owner('select aspect, shown, earliest::text, latest::text from linking.detail order by aspect'),
      [
        { aspect: 'born', shown: '12 March 1990', earliest: '1990-03-12', latest: '1990-03-12' },
        { aspect: 'colour', shown: 'white', earliest: null, latest: null },
        { aspect: 'make', shown: 'Ford', earliest: null, latest: null },
        { aspect: 'sex', shown: 'She', earliest: null, latest: null },
      ],
    )
    assert.ok((await count('match_key')) > 10)
    const events = await owner(
      `select detail::text from audit.event where action = 'linking.confirm-mentions' and decision = 'allowed'`,
    )
    assert.equal(events.length, 1)
    assert.ok(!/Amina|AB12|07700/.test(JSON.stringify(events)))
    const page = await reads(app, 'tomasz', item())
    assert.ok(!page.includes('Telephone number: 07700 900123'), 'what was answered is not asked again')
    assert.ok(!page.includes('Business: Sparkle'), 'nor what was dismissed')
    assert.match(page, /Born: 12 March 1990/)
  })

  test('proposes what is like it to whoever sees both, without saying how like; decides nothing', async () => {
    const url = await confirmWords(app, 'tomasz', shared(), namingText, ['Amina Yusuf', 'AB12 CDE'])
    const page = await reads(app, 'tomasz', url)
    assert.match(page, /Amina Yusuf and Amina Yusuf \(person, from Midshire Police\)/)
    assert.doesNotMatch(page, /evidence|likely|possibility|Against it|\bbits\b/)
    assert.match(page, /Vehicle AB12CDE: one other mention/)
    const edges = await owner('select kind, model, cardinality(levels) as levels from linking.edge')
    assert.deepEqual(edges, [{ kind: 'person', model: 'person-2026-11', levels: 4 }])
    assert.equal(await count('decision'), 0)
  })

  test('a reader sees what the owner confirmed in a release, and never what another reader did', async () => {
    const wide = await namingRelease(app, { to: ['council', 'charity'] })
    const url = `/mentions/releases/${wide.releaseId}`
    await confirmWords(app, 'tomasz', url, namingText, ['07700 900123'])
    assert.match(await reads(app, 'colin', url), /07700 900123 \(telephone number\)/)
    await confirmWords(app, 'colin', url, namingText, ['Amina Yusuf'])
    assert.match(await reads(app, 'colin', url), /Amina Yusuf \(person\)/)
    assert.ok(!(await reads(app, 'tomasz', url)).includes('Amina Yusuf (person)'))
  })

  test('the worker completes a pair whose other end is hidden from who confirmed; nobody sees it who sees one end', async () => {
    const text = 'Zdravko Petrenkov was named.'
    const council = await namingRelease(app, { text, owner: 'council', to: [] })
    const police = await namingRelease(app, { text, to: ['council'] })
    const added = { version: '', 'words-new': 'Zdravko Petrenkov', 'kind-new': 'person' }
    await send(app, 'colin', `/mentions/releases/${council.releaseId}`, added)
    const url = await send(app, 'tomasz', `/mentions/releases/${police.releaseId}`, added)
    const between = () =>
      owner(
        `select e.left_mention from linking.edge e join linking.mention a on a.id = e.left_mention join linking.mention b on b.id = e.right_mention
          where $1 in (a.item_id, b.item_id)`,
        [council.itemId],
      )
    assert.equal((await between()).length, 0, 'the officer does not see the council’s')
    await app.hearAll()
    assert.equal((await between()).length, 1)
    assert.match(await reads(app, 'tomasz', url), /Nothing that you may see is like enough/)
    const own = `/mentions/releases/${council.releaseId}/proposed`
    assert.match(await reads(app, 'colin', own), /Zdravko Petrenkov and Zdravko Petrenkov/)
  })

  test('ticks in a release what is confirmed in the original, says so, and saves nothing by itself', async () => {
    const [row] = await owner<{ id: string }>(
      `select id from linking.mention where item_id = $1 and kind = 'vehicle'`,
      [itemId],
    )
    assert.ok(row)
    const out = await namingRelease(app)
    await owner('update intelligence.release set item_id = $2 where id = $1', [out.releaseId, itemId])
    const page = (await app.as('tomasz').get(`/mentions/releases/${out.releaseId}`)).body
    assert.equal([...page.matchAll(/value="confirm"[^>]* checked/g)].length, 2)
    assert.match(page, /ticked because it is confirmed in the original/)
    assert.ok(!/ checked/.test((await app.as('colin').get(`/mentions/releases/${out.releaseId}`)).body))
  })

  test('connects two things by words that stand in the text, and nothing of another agency’s', async () => {
    const [person, vehicle] = await owner<{ id: string }>(
      `select id from linking.mention where item_id = $1 and original_version = 1 and kind in ('person', 'vehicle') order by kind`,
      [itemId],
    )
    const form = {
      left: person?.id ?? '',
      right: vehicle?.id ?? '',
      kind: 'drives',
      strength: 'probable',
      quote: 'drives a white Ford',
    }
    const wrong = await app.as('tomasz').post(`${item()}/connect`, { ...form, quote: 'sells it' })
    assert.equal(wrong.statusCode, 422)
    await send(app, 'tomasz', `${item()}/connect`, form)
    assert.match(await reads(app, 'tomasz', item()), /Amina Yusuf drives AB12CDE/)
    const elsewhere = await app.as('tomasz').post(`${shared()}/connect`, form)
    assert.equal(elsewhere.statusCode, 422, 'they stand in another text')
  })

  test('the list has own texts that were graded and what was let out, and no draft', async () => {
    const list = async (): Promise<string> => (await app.as('tomasz').get('/mentions')).body
    const drafted = await namingItem(app)
    assert.ok(!(await list()).includes(drafted))
    assert.ok((await list()).includes(release.itemId), 'the control: what was let out is listed')
    await owner(`update intelligence.item set state = 'graded' where id = $1`, [drafted])
    assert.ok((await list()).includes(drafted), 'and so is the same text once it is graded')
  })

  test('a withdrawn mention is not there any more, and only its own agency withdraws it', async () => {
    const [row] = await owner<{ id: string }>(
      `select id from linking.mention where release_id is not null and agency_id = $1 and kind = 'phone' and by_person = $2`,
      [agencies.police.id, personId('tomasz')],
    )
    const url = `/mentions/${row?.id ?? ''}/withdraw`
    assert.equal((await app.as('colin').post(url, { reason: 'mistaken' })).statusCode, 404)
    await send(app, 'tomasz', url, { reason: 'mistaken' })
    assert.equal((await app.as('tomasz').get(url)).statusCode, 404)
    assert.equal(await count('withdrawal'), 1)
  })
})
