import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agent, cast, tokenOf, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** Cases as a file, through the pages: looked at, refused, opened, and taken out again by whoever sees them. */
const app = await testApp()
const { owner } = app.database
const at = '/safeguarding/case-standard'

function bring(name: PersonName, deed: string, text: string | null) {
  const boundary = 'xxxx'
  const part = (field: string, value: string, file = ''): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"${file}\r\n\r\n${value}\r\n`
  return app.staff.inject({
    method: 'POST',
    url: at,
    headers: {
      cookie: `session=${tokenOf(name, cast[name].purpose)}`,
      'user-agent': agent,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `${part('deed', deed)}${text === null ? '' : part('file', text, '; filename="cases.csv"')}--${boundary}--\r\n`,
  })
}
const records = async (): Promise<number> =>
  (await owner<{ n: number }>('select count(*)::int as n from safeguarding.person'))[0]?.n ?? 0
const lastEvent = async (action: string) =>
  (
    await owner<{ verb: string; decision: string; detail: Record<string, unknown> }>(
      'select verb, decision, detail from audit.event where action = $1 order by id desc limit 1',
      [action],
    )
  )[0]

const good =
  'prs_FirstName,prs_SecondName,prs_MobilePhone,cas_Status,Notes\r\n' +
  'Zephyrine,Canaryname,07700 900123,Active,hello\r\n\r\n=cmd,Example,,FollowUp,\r\n'

suite('cases as a file', () => {
  test('are brought and taken by nobody but a lead, and nobody else’s file is read', async () => {
    for (const name of ['owen', 'mina', 'tomasz', 'sam', 'colin'] as const) {
      assert.equal((await bring(name, 'open', good)).statusCode, 404, name)
      assert.equal((await app.as(name).get(`${at}/csv`)).statusCode, 404, name)
    }
    assert.equal((await lastEvent('safeguarding.bring-cases'))?.decision, 'refused')
    assert.equal(await records(), 0)
  })

  test('that are only looked at, or of which anything is refused, leave nothing', async () => {
    const looked = textOf((await bring('grace', 'look', good)).body)
    assert.match(looked, /2 cases in the file, and nothing is refused. Nothing was kept/)
    assert.match(looked, /“Notes” is no field of the standard/)
    const refused = textOf((await bring('grace', 'open', good.replace('FollowUp', 'Followup2'))).body)
    assert.match(refused, /4 D cas_Status: “Followup2” is no code of this field/)
    const born = 'prs_Birthdate\r\n2099-01-01\r\n'
    assert.match(
      textOf((await bring('grace', 'open', born)).body),
      /2 A prs_Birthdate: “2099-01-01” is no day on which/,
    )
    const none = await bring('grace', 'open', null)
    assert.equal(none.statusCode, 422)
    assert.match(textOf(none.body), /There is a problem.*Choose a file/)
    assert.match(textOf((await bring('grace', '', good)).body), /Choose whether you only look/)
    assert.equal(await records(), 0)
  })

  test('become records of whoever brings them, once, without a way to reach anybody', async () => {
    const answer = await bring('grace', 'open', good)
    assert.equal(answer.statusCode, 200)
    assert.match(textOf(answer.body), /prs_MobilePhone not kept: ask them how they may be reached/)
    const [href] = /\/safeguarding\/[0-9a-f-]{36}/.exec(answer.body) ?? []
    const page = textOf((await app.as('grace').get(href ?? '')).body)
    assert.match(page, /Zephyrine Canaryname/)
    assert.match(page, /Not sure, and may be under 18/)
    assert.equal((await app.as('owen').get(href ?? '')).statusCode, 404)
    const event = await lastEvent('safeguarding.bring-cases')
    assert.deepEqual([event?.verb, event?.decision, event?.detail['cases']], ['collection', 'allowed', 2])
    const [{ leaks } = { leaks: -1 }] = await owner<{ leaks: number }>(
      `select (select count(*) from safeguarding.case_fields f where f::text like '%07700%')::int
        + (select count(*) from audit.event e where e::text like '%Canaryname%' or e::text like '%07700%')::int as leaks`,
    )
    assert.equal(leaks, 0)
    assert.doesNotMatch(app.log.join('\n'), /Canaryname|07700/)
    const again = await bring('grace', 'open', good)
    assert.equal(again.statusCode, 422)
    assert.match(textOf(again.body), /from this file before: of its rows 2, 4/)
    assert.equal(await records(), 2)
  })

  test('are taken out as they stand today, by whoever sees them, stamped; and that is kept', async () => {
    const answer = await app.as('grace').get(`${at}/csv`)
    assert.equal(answer.headers['content-disposition'], 'attachment; filename="OFFICIAL-SENSITIVE-cases.csv"')
    assert.match(answer.body, /"Zephyrine","Canaryname"/)
    assert.match(answer.body, /"'=cmd"/)
    assert.equal(answer.body.split('"OFFICIAL-SENSITIVE"').length - 1, 2)
    assert.match(answer.body, /"Grace[^"]*, Midshire Council, 20/)
    const event = await lastEvent('safeguarding.export-cases')
    assert.deepEqual([event?.verb, [event?.detail['ids']].flat().length], ['export', 2])
    // A lead elsewhere is a member of none of them.
    const elsewhere = await app.as('amina').get(`${at}/json`)
    assert.equal(elsewhere.statusCode === 404 ? '[]' : elsewhere.body.trim(), '[]')
    assert.equal((await app.as('grace').get(`${at}/exe`)).statusCode, 404)
  })
})
