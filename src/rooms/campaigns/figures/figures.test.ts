import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { makeCampaign } from '../../../../test/support/campaigns.ts'
import { agencies, agent, personId, tokenOf, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { metrics } from './metrics.ts'

/** Figures of a campaign, by hand and from a table. */
const app = await testApp()
const { owner } = app.database
const figure = {
  metric: 'radio-spots',
  from: '1 11 2026',
  to: '14 11 2026',
  message: '',
  language: 'gu',
  value: '40',
  source: 'Invoice of the station',
}
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const figureRows = (campaign: string) =>
  owner('select 1 from campaigns.figure where campaign_id = $1', [campaign])

suite('figures of a campaign', () => {
  test('are entered by who has it and by partners of its plan, and read by leads of every agency', async () => {
    const own = await makeCampaign(app.database)
    assert.equal((await app.as('femi').post(`/campaigns/${own}/figures/new`, figure)).statusCode, 404)
    assert.equal((await app.as('carys').post(`/campaigns/${own}/figures/new`, figure)).statusCode, 303)
    const shared = await makeCampaign(app.database, 'council', 'carys', ['police'])
    assert.equal((await app.as('femi').post(`/campaigns/${shared}/figures/new`, figure)).statusCode, 303)
    assert.match(await page('carys', `/campaigns/${shared}/figures`), /Local radio: Spots .* Midshire Police/)
    assert.match(await page('femi', `/campaigns/${own}/figures`), /Gujarati 40/)
    assert.doesNotMatch(await page('femi', `/campaigns/${own}/figures`), /Enter a figure/)
  })

  test('are never changed: the newest stands, and the first one stays beside it', async () => {
    const id = await makeCampaign(app.database)
    for (const [at, value] of [
      ['2026-11-25T09:00:00Z', '40'],
      ['2026-11-25T09:10:00Z', '41'],
      ['2026-11-25T09:20:00Z', '42'],
    ] as const) {
      await app.setClock(at)
      assert.equal(
        (await app.as('carys').post(`/campaigns/${id}/figures/new`, { ...figure, value })).statusCode,
        303,
      )
    }
    const read = await page('carys', `/campaigns/${id}/figures`)
    assert.match(read, /Gujarati 42 40, 25 November 2026, 09:00/)
    assert.doesNotMatch(read, /Gujarati 41/)
    assert.equal((await figureRows(id)).length, 3)
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('say what is wrong beside each field, and lose nothing', async () => {
    const id = await makeCampaign(app.database)
    const answer = await app
      .as('carys')
      .post(`/campaigns/${id}/figures/new`, { ...figure, metric: '', value: '4.5x', to: '26 11 2026' })
    assert.equal(answer.statusCode, 422)
    for (const said of [/Choose a figure of the list/, /days that are over/, /Enter a number/])
      assert.match(textOf(answer.body), said)
    assert.match(answer.body, /value="4.5x"/)
  })

  test('come from a table of commas or tabs, all of them or none, each fault with its row and column', async () => {
    const id = await makeCampaign(app.database)
    const url = `/campaigns/${id}/figures/table`
    const bad = [
      'metric,from,to,message,language,value,source',
      'radio-spots,1 11 2026,14 11 2026,,gu,40,Invoice',
      'radio-spots,1 11 2026,14 11 2026,,gu,=1+1,Invoice',
      'nonsense,1 11 2026,soon,,gu,4,Invoice',
      'radio-spots,1 11 2026',
    ].join('\n')
    const answer = await app.as('carys').post(url, { table: bad })
    assert.equal(answer.statusCode, 422)
    for (const said of [
      /Row 3, value: Enter a number/,
      /Row 4, metric: Choose a figure/,
      /Row 4, to: Enter the last day/,
      /Row 5: it has 2 columns/,
    ])
      assert.match(textOf(answer.body), said)
    assert.match(answer.body, /nonsense,1 11 2026/)
    assert.deepEqual(await figureRows(id), [])
    const good =
      'radio-spots\t1 11 2026\t14 11 2026\t\tgu\t40\tInvoice\npaid-spend\t2026-11-01\t2026-11-14\tA\t\t12.50\tBill'
    assert.equal((await app.as('carys').post(url, { table: good })).statusCode, 303)
    assert.equal((await figureRows(id)).length, 2)
    const open = await app.as('carys').post(url, { table: 'radio-spots,"1 11 2026' })
    assert.match(textOf(open.body), /Row 1/)
    assert.equal((await app.as('carys').post(url, { table: 'metric,from' })).statusCode, 422)
  })

  test('come from a CSV file in the same way, and from one place at a time', async () => {
    const id = await makeCampaign(app.database)
    const bring = (file: Buffer, table = '') => {
      const part = (head: string): Buffer =>
        Buffer.from(`--xxxx\r\ncontent-disposition: form-data; ${head}\r\n\r\n`)
      return app.staff.inject({
        method: 'POST',
        url: `/campaigns/${id}/figures/table`,
        headers: {
          cookie: `session=${tokenOf('carys', 'administration')}`,
          'user-agent': agent,
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=xxxx',
        },
        payload: Buffer.concat([
          part('name="table"'),
          Buffer.from(`${table}\r\n`),
          part('name="file"; filename="figures.csv"'),
          file,
          Buffer.from('\r\n--xxxx--\r\n'),
        ]),
      })
    }
    const head = '\ufeffmetric,from,to,message,language,value,source\r\n'
    const good = `${head}radio-spots,1 11 2026,14 11 2026,,gu,40,"Invoice, the second"\r\n`
    for (const [file, table, said] of [
      [Buffer.from(good.replace(',40,', ',=40,')), '', /Row 2, value: Enter a number/u],
      [Buffer.from('caf\u00e9', 'latin1'), '', /Save it as CSV in UTF-8/u],
      [Buffer.alloc(60_001, 'a'), '', /too large/u],
      [Buffer.from(good), 'radio-spots', /not both/u],
    ] as const) {
      const answer = await bring(file, table)
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), said)
      assert.match(answer.body, /id="file-error"/u)
    }
    assert.deepEqual(await figureRows(id), [])
    assert.equal((await bring(Buffer.from(good))).statusCode, 303)
    assert.equal((await figureRows(id)).length, 1)
  })

  test('can be taken along as a file in which no text is a formula', async () => {
    const id = await makeCampaign(app.database)
    await app.as('carys').post(`/campaigns/${id}/figures/new`, { ...figure, source: '=HYPERLINK("x")' })
    const answer = await app.as('femi').get(`/campaigns/${id}/figures/file`)
    assert.match(String(answer.headers['content-type']), /text\/csv/)
    assert.match(answer.body, /"'=HYPERLINK\(""x""\)"/)
    assert.match(answer.body, /"radio-spots","2026-11-01","2026-11-14","","gu",40/)
  })

  test('are of days that are over, in the own name, as the database sees it too', async () => {
    const id = await makeCampaign(app.database)
    const insert = `insert into campaigns.figure (campaign_id, agency_id, metric, from_day, to_day, variant, language, value, source, by_person)
      values ($1, $2, 'radio-spots', '2026-11-01', $3, '', '', 1, 'Invoice', $4)`
    const values = (to: string) => [id, agencies.council.id, to, personId('carys')]
    await assert.rejects(owner(insert, values('2026-11-26')), /days that are over/)
    await owner(insert, values('2026-11-25'))
  })

  test('have each a definition, a unit and a channel of the list', () => {
    assert.ok(metrics.length >= 40)
    for (const { code, definition } of metrics) assert.ok(definition.endsWith('.'), code)
  })

  test('show how often an account saw it where reach and impressions are known, and add up no people', async () => {
    const id = await makeCampaign(app.database)
    const table = [
      'social-impressions,1 11 2026,14 11 2026,,,24000,Page of the platform',
      'social-reach,1 11 2026,14 11 2026,,,10000,Page of the platform',
    ].join('\n')
    await app.as('carys').post(`/campaigns/${id}/figures/table`, { table })
    const read = await page('carys', `/campaigns/${id}/figures`)
    assert.match(read, /saw it 2.4 times on average/)
    assert.doesNotMatch(read, /34,000/)
  })
})
