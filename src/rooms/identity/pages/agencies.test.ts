import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import test from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agentHash, personId, tokenOf } from '../../../../test/support/cast.ts'

const app = await testApp()
const petra = () => app.as('petra')

const proposalId = async (name: string): Promise<string> => {
  const [row] = await app.database.owner<{ id: string }>('select id from identity.agency where name = $1', [
    name,
  ])
  return row?.id ?? ''
}

/** Posts a file as a browser does. */
function upload(fields: Record<string, string>, file: string | Buffer | null) {
  const boundary = 'part-of-a-test'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="list.json"\r\ncontent-type: application/json\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('')),
    ...(file === null ? [] : [Buffer.from(head), Buffer.from(file), Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return app.staff.inject({
    method: 'POST',
    url: '/administration/organisations',
    headers: {
      'user-agent': 'test-browser',
      host: 'localhost',
      cookie: `session=${tokenOf('petra', 'administration')}`,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  })
}
const described = { source: 'Home Office', 'vintage-day': '27', 'vintage-month': '4', 'vintage-year': '2026' }

test('agencies and lists are for administrators, and proposing is for the partnership’s', async () => {
  const partnership = ['/administration/agencies/propose', '/administration/organisations']
  for (const url of ['/administration/agencies', ...partnership]) {
    for (const browser of [app.asNoRights, app.as('priya'), app.as('petra', 'crime')])
      assert.equal((await browser.get(url)).statusCode, 404, url)
  }
  for (const url of partnership) assert.equal((await app.as('amina').get(url)).statusCode, 404, url)
  assert.equal(
    (await app.as('amina').post('/administration/agencies/propose', { name: 'X', kind: 'police' }))
      .statusCode,
    404,
  )
  const page = await app.as('amina').get('/administration/agencies')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Midshire Council/)
  assert.match(page.body, /Member, takes public reports/)
})

test('one agency proposes, another lets it in and names its first administrator', async () => {
  const wrong = await petra().post('/administration/agencies/propose', { name: '', kind: 'circus' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Enter the agency’s name/)
  const form = {
    name: 'Midshire Labour Inspectorate',
    kind: 'labour-inspectorate',
    capabilities: ['firstResponder', 'lawEnforcement'],
  }
  assert.equal(
    (await petra().post('/administration/agencies/propose', form)).headers['location'],
    '/administration/agencies',
  )
  const id = await proposalId(form.name)
  const url = `/administration/agencies/${id}/approve`
  const administrator = { name: 'Ines Beispiel', email: 'ines@example.test' }
  assert.match(
    (await petra().get('/administration/agencies')).body,
    /Waits for an administrator of another agency/,
  )
  assert.equal((await petra().get(url)).statusCode, 404, 'not the agency that proposed it')
  assert.equal((await petra().post(url, administrator)).statusCode, 404)
  assert.equal((await app.as('priya').post(url, administrator)).statusCode, 404)
  const taken = await app.as('amina').post(url, { name: 'Ines Beispiel', email: 'priya@example.test' })
  assert.match(taken.body, /Somebody already signs in with this address/)
  const answer = await app.as('amina').post(url, administrator)
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /http:\/\/localhost:4000\/invitation\/[\w-]{43}/)
  const [agency] = await app.database.owner(
    'select status, capabilities, proposed_by, approved_by from identity.agency where id = $1',
    [id],
  )
  assert.deepEqual(agency, {
    status: 'active',
    capabilities: ['firstResponder', 'lawEnforcement'],
    proposed_by: personId('petra'),
    approved_by: personId('amina'),
  })
  const rights = await app.database.owner<{ right: string }>(
    `select h."right" from identity.right_held h join identity.person p on p.id = h.person_id where p.email = 'ines@example.test' order by 1`,
  )
  assert.deepEqual(
    rights.map((one) => one.right),
    ['agency-administrator', 'contributor'],
  )
  assert.equal(
    (await app.as('amina').post(url, administrator)).statusCode,
    404,
    'once in, there is nothing to let in',
  )
  const [event] = await app.database.owner(
    'select recipient_agency_id from audit.event where action = $1 and decision = $2',
    ['identity.approve-agency', 'allowed'],
  )
  assert.deepEqual(event, { recipient_agency_id: id })
})

test('a list is looked at before it is added, and each row that is left out says why', async () => {
  const answer = await upload(
    described,
    JSON.stringify([
      'Midshire Borough Council',
      ' midshire  borough council',
      '',
      7,
      'A\nB',
      'Safe Harbour Trust',
      'x'.repeat(201),
    ]),
  )
  assert.equal(answer.statusCode, 303, answer.body)
  const here = String(answer.headers['location'])
  const preview = await petra().get(here)
  assert.match(preview.body, /27 April 2026/)
  assert.match(preview.body, /Row 2: The same name as in row 1/)
  assert.match(preview.body, /Row 3: There is no name/)
  assert.match(preview.body, /Row 4: Enter words/)
  assert.match(preview.body, /Row 5: Write this on one line/)
  assert.match(preview.body, /Row 7: /)
  assert.match(preview.body, /Council or combined authority/)
  assert.doesNotMatch(
    (await petra().get('/administration/agencies/propose?search=borough')).body,
    /Midshire Borough/,
    'nothing is in use yet',
  )
  assert.equal((await petra().post(`${here}/undo`)).statusCode, 422, 'what was never added is not taken back')
  assert.equal((await petra().post(`${here}/add`)).headers['location'], here)
  const found = await petra().get('/administration/agencies/propose?search=BOROUGH')
  assert.match(found.body, /Midshire Borough Council/)
  assert.match(found.body, /Home Office, 27 April 2026/)
  const link = /href="(\/administration\/agencies\/propose\?organisation=[^"]+)"/.exec(found.body)?.[1] ?? ''
  const chosen = await petra().get(link)
  assert.match(chosen.body, /value="Midshire Borough Council"/)
  assert.match(chosen.body, /<option value="local-authority" selected>/)
  assert.equal((await petra().post(`${here}/undo`)).headers['location'], here)
  assert.doesNotMatch(
    (await petra().get('/administration/agencies/propose?search=borough')).body,
    /Midshire Borough/,
  )
  assert.match((await petra().get('/administration/organisations')).body, /Taken back/)
  assert.doesNotMatch((await petra().get(link)).body, /value="Midshire Borough Council"/)
})

test('a file that is no list, or described wrongly, is refused with words', async () => {
  const refusals: [Record<string, string>, string | Buffer | null, RegExp][] = [
    [described, null, /Choose a file/],
    [described, '{"a":1}', /must be JSON: a list of names/],
    [described, 'not json', /must be JSON/],
    [described, Buffer.from([0xff, 0xfe, 0x5b, 0x5d]), /must be JSON/],
    [described, '[]', /has no rows/],
    [described, JSON.stringify(Array.from({ length: 5_001 }, (_, at) => `Agency ${at}`)), /5,001 rows/],
    [described, '['.repeat(200_000), /must be JSON/],
    [{ ...described, source: '' }, '["A"]', /Enter who published the list/],
    [{ ...described, 'vintage-day': '31', 'vintage-month': '2' }, '["A"]', /Enter a real date/],
    [{ ...described, 'vintage-year': '2027' }, '["A"]', /must not be in the future/],
  ]
  for (const [fields, file, words] of refusals) {
    const answer = await upload(fields, file)
    assert.equal(answer.statusCode, 422, String(words))
    assert.match(answer.body, words)
  }
  assert.deepEqual(app.log, [])
})

test('the lists are read by the partnership’s administrators alone, in the database too', async () => {
  await upload(described, '["Quillon House"]')
  const staff = await app.database.as('staff')
  const seenWith = async (token: string): Promise<number> => {
    await staff.query('begin')
    await staff.query('select * from priv.begin_session($1, $2)', [token, agentHash])
    const { rowCount } = await staff.query(`select from identity.organisation where name = 'Quillon House'`)
    await staff.query('rollback')
    return rowCount ?? -1
  }
  assert.equal(await seenWith(tokenOf('amina', 'administration')), 0)
  assert.equal(await seenWith('no such session'), 0)
  assert.equal(await seenWith(tokenOf('petra', 'administration')), 1, 'the control')
})

const shared =
  process.env['ARTICLE4_REFERENCE_LISTS'] ??
  path.resolve(import.meta.dirname, '../../../../../shared/data/nrm_form_2026')

for (const [file, rows] of [
  ['ms_organisations.json', 526],
  ['ms_uk_local_authorities.json', 451],
] as const) {
  test(`the published list ${file} comes in whole, and is taken back whole`, async (context) => {
    const bytes = shared === '' ? null : await readFile(`${shared}/${file}`).catch(() => null)
    if (bytes === null) return context.skip(`set ARTICLE4_REFERENCE_LISTS to a folder that holds ${file}`)
    const answer = await upload(described, bytes)
    assert.equal(answer.statusCode, 303, answer.body)
    const here = String(answer.headers['location'])
    const id = here.split('/').at(-1)
    const [counts] = await app.database.owner(
      `select i.row_count as rows, count(o.id)::int as organisations, jsonb_array_length(i.faults) as faults,
          count(*) filter (where o.kind = 'other')::int as unknown
        from identity.organisation_import i left join identity.organisation o on o.import_id = i.id where i.id = $1 group by i.id`,
      [id],
    )
    context.diagnostic(JSON.stringify(counts))
    assert.equal(counts?.['rows'], rows)
    assert.equal(Number(counts?.['organisations']) + Number(counts?.['faults']), rows)
    await petra().post(`${here}/add`)
    assert.match((await petra().get('/administration/agencies/propose?search=leicester')).body, /Leicester/)
    await petra().post(`${here}/undo`)
    assert.doesNotMatch(
      (await petra().get('/administration/agencies/propose?search=leicester')).body,
      /propose\?organisation=/,
    )
  })
}
