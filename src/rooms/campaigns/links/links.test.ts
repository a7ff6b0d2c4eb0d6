import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { makeCampaign } from '../../../../test/support/campaigns.ts'
import type { PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { linkPages, publicLanguages } from '../reference.ts'
import { targetUrl } from './follow.ts'

/** Links that count and follow nobody. */
const app = await testApp()
const { owner } = app.database
const link = { label: 'Poster at the station', channel: 'print', page: '/signs', language: 'gu' }

async function makeLink(by: PersonName, campaign: string): Promise<string> {
  const answer = await app.as(by).post(`/campaigns/${campaign}/links`, link)
  assert.equal(answer.statusCode, 303)
  const [row] = await owner<{ code: string }>(
    'select code from campaigns.link where campaign_id = $1 order by created_at desc, code limit 1',
    [campaign],
  )
  return row?.code ?? ''
}
const counts = (code: string) =>
  owner<{ day: string; visits: number }>(
    'select day::text as day, visits from campaigns.link_count where code = $1 order by day',
    [code],
  )

suite('a counting link', () => {
  test('leads to a page of our own and adds one to the number of its day in London', async () => {
    const id = await makeCampaign(app.database, 'council', 'carys', ['police'])
    const code = await makeLink('femi', id)
    for (const url of [`/l/${code}`, `/l/${code.toLowerCase()}`]) {
      const answer = await app.visitor.get(url)
      assert.equal(answer.statusCode, 303)
      assert.equal(answer.headers.location, '/gu/signs')
      assert.equal(answer.headers['set-cookie'], undefined)
    }
    await app.setClock('2026-11-25T23:59:59Z')
    await app.visitor.get(`/l/${code}`)
    await app.setClock('2026-11-26T00:00:00Z')
    await app.visitor.get(`/l/${code}`)
    assert.deepEqual(await counts(code), [
      { day: '2026-11-25', visits: 3 },
      { day: '2026-11-26', visits: 1 },
    ])
    await app.setClock('2026-11-25T09:00:00Z')
    const read = textOf((await app.as('carys').get(`/campaigns/${id}/links`)).body)
    assert.match(read, /Gujarati 4 25 November 2026 26 November 2026 Midshire Police/)
  })

  test('keeps nothing of who opened it: no column could hold it', async () => {
    const columns = await owner<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'campaigns.link_count'::regclass and attnum > 0 order by attnum`,
    )
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['code', 'day', 'created_at', 'visits'],
    )
    const id = await makeCampaign(app.database)
    const code = await makeLink('carys', id)
    await app.setClock('2026-11-25T09:13:14Z')
    await app.public.inject({
      url: `/l/${code}`,
      headers: {
        'user-agent': 'a-browser',
        referer: 'https://example.test/',
        'x-forwarded-for': '192.0.2.7',
      },
    })
    const [row] = await owner<{ text: string }>(
      `select row_to_json(k)::text as text from campaigns.link_count k where code = $1`,
      [code],
    )
    assert.doesNotMatch(row?.text ?? '', /a-browser|example|192|13:14/)
    assert.doesNotMatch(app.log.join('\n'), new RegExp(code, 'u'))
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('is nothing to a code that there is not, to HEAD, and to a page that is none of ours', async () => {
    for (const code of ['AAAAAA', 'AAAA', 'x'.repeat(200), '%00'])
      assert.ok([404, 400].includes((await app.visitor.get(`/l/${code}`)).statusCode), code)
    const id = await makeCampaign(app.database)
    const code = await makeLink('carys', id)
    await app.public.inject({ method: 'HEAD', url: `/l/${code}` })
    assert.deepEqual(await counts(code), [])
    for (const target of [
      { page: '//evil.example', language: 'en' },
      { page: '/secret', language: 'en' },
      { page: '/signs', language: 'xx' },
    ])
      assert.equal(targetUrl(target), null)
    await assert.rejects(owner(`update campaigns.link set page = '//evil' where code = $1`, [code]), /check/)
  })

  test('is made by who takes part alone, with a page and a language of the list', async () => {
    const id = await makeCampaign(app.database)
    assert.equal((await app.as('femi').post(`/campaigns/${id}/links`, link)).statusCode, 404)
    const answer = await app.as('carys').post(`/campaigns/${id}/links`, { page: 'https://evil.example' })
    assert.equal(answer.statusCode, 422)
    for (const said of [
      /Say where it will stand/,
      /Choose the channel/,
      /Choose the page/,
      /Choose the language/,
    ])
      assert.match(textOf(answer.body), said)
  })

  test('can lead to every page of the list in every language of the public site, and each is there', async () => {
    const folder = new URL('../../portal/content/', import.meta.url)
    const there = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
    assert.deepEqual(publicLanguages.map(({ value }) => value).toSorted(), there.toSorted())
    for (const { value: page } of linkPages)
      for (const language of ['en', 'gu'])
        assert.equal(
          (await app.visitor.get(targetUrl({ page, language }) ?? '/nowhere')).statusCode,
          200,
          page,
        )
  })

  test('is offered for paper only where it leads to a page that anybody may be seen opening', async () => {
    const id = await makeCampaign(app.database)
    await makeLink('carys', id)
    const posters = async (): Promise<number> =>
      ((await app.as('carys').get(`/campaigns/${id}/links`)).body.match(/\/materials\/poster\?link=/gu) ?? [])
        .length
    const leadTo = (page: string) =>
      owner('update campaigns.link set page = $1 where campaign_id = $2', [page, id])
    await leadTo('/calls')
    assert.equal(await posters(), 1, 'the control')
    for (const page of ['/you', '/help', '/form', '/work']) {
      await leadTo(page)
      assert.equal(await posters(), 0, page)
    }
  })

  test('leads on without counting when more come at once than people could', async () => {
    const id = await makeCampaign(app.database)
    const code = await makeLink('carys', id)
    for (let at = 0; at < 160; at += 1) assert.equal((await app.visitor.get(`/l/${code}`)).statusCode, 303)
    const [row] = await counts(code)
    assert.ok((row?.visits ?? 0) < 160, String(row?.visits))
  })

  test('is explained in public, in plain words', async () => {
    const { statusCode, body } = await app.visitor.get('/counting')
    assert.equal(statusCode, 200)
    assert.match(textOf(body), /We do not follow you/)
    assert.match(textOf(body), /If a robot opens it, we count that too/)
  })
})
