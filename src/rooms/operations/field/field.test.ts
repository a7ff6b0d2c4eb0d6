import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, cast, personId, type PersonName } from '../../../../test/support/cast.ts'
import { arrangeField, phonesOf, type Row } from '../../../../test/support/field.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

/** The field through the pages, and as a telephone speaks to the hub: given, got, sent again, made up, shut out, over. */
const app = await testApp()
const { owner } = app.database
const ids = { live: '', early: '' }
const site = (id = ids.live) => `/joint-operations/${id}/field`
const page = async (name: PersonName, url: string): Promise<string> =>
  textOf((await app.as(name).get(url)).body)
const lastEvent = async (action: string) => {
  const [row] = await owner<Record<string, unknown>>(
    `select person_id, decision, subject_type, subject_id, owner_agency_id, detail from audit.event where action = $1
       order by id desc limit 1`,
    [action],
  )
  return row ?? assert.fail(`no event ${action}`)
}
const { take: takeOn, send, sent, hear } = phonesOf(app)
const take = (name: PersonName) => takeOn(name, ids.live)
const encounter = {
  time: '06:45',
  place: 'Site 2, yard',
  person: 'A. K.',
  language: 'Vietnamese',
  needs: 'Water',
  child: 'not-sure',
  consent: 'no',
  with: 'Team 2',
  responder: 'yes',
}

before(async () => {
  ids.live = await arrangeField(app.database)
  ids.early = await arrangeField(app.database, { title: 'Curlew', isLive: false })
})

suite('the field of an operation', () => {
  test('is not found by who is not named, has no right, or works for another purpose', async () => {
    for (const name of ['frank', 'priya', 'rosa', 'sam', 'noor', 'owen'] as const)
      for (const tail of ['', '/new/encounter', '/entries/check.apart', '/devices'])
        assert.equal((await app.as(name).get(`${site()}${tail}`)).statusCode, 404, `${name} ${tail}`)
    assert.equal((await app.as('colin', 'administration').get(site())).statusCode, 404)
    // Named, and there is no agreement for this purpose.
    assert.equal((await app.as('colin', 'labour-standards').get(site())).statusCode, 404)
    assert.equal((await app.as('tomasz').get(site(randomUUID()))).statusCode, 404)
    assert.equal((await app.as('tomasz').get(`${site()}/new/check`)).statusCode, 404)
    assert.equal((await app.as('tomasz').get(`${site()}/entries/check.nothing`)).statusCode, 404)
    assert.equal((await app.as('tomasz').get(`${site()}/entries/encounter.${randomUUID()}`)).statusCode, 404)
  })

  test('takes nothing before it is briefed, and says so', async () => {
    assert.match(await page('colin', site(ids.early)), /Nothing can be written here now/)
    const answer = await app
      .as('colin')
      .post(`${site(ids.early)}/new/encounter`, { ...encounter, entry: randomUUID() })
    assert.equal(answer.statusCode, 422)
    assert.match(textOf(answer.body), /not the time of its field/)
    assert.equal((await app.as('colin').post(`${site(ids.early)}/take`, { name: 'x' })).statusCode, 422)
  })

  test('shows the brief, the own role and the checklist to who is named, and no names of people', async () => {
    const text = await page('colin', site())
    assert.match(text, /Heron: the field.*06:00 to 12:00.*Midshire Police.*You are Bronze/)
    assert.match(text, /Nobody who came with them interprets Not done/)
    for (const name of ['Grace', 'Idris', 'Tomasz']) assert.doesNotMatch(text, new RegExp(name, 'u'))
    assert.deepEqual((await lastEvent('operations.show-field'))['subject_id'], ids.live)
  })

  test('carries the parts of the plan that are needed out there, and never what is known of places and people', async () => {
    for (const [part, words] of [
      ['method', 'Two teams go in'],
      ['information', 'Canaryknown'],
      ['administration', 'Canarymoney'],
    ])
      await owner(
        `insert into operations.joint_section (operation_id, part, version, words, agency_id, by_person) values ($1, $2, 1, $3, $4, $5)`,
        [ids.live, part, words, agencies.police.id, personId('tomasz')],
      )
    assert.match(
      await page('colin', `/joint-operations/${ids.live}`),
      /Canaryknown/,
      'the control: they may read it',
    )
    const answer = await app.as('colin').post(`${site()}/take`, { name: 'For the brief' })
    for (const seen of [await page('colin', site()), answer.body]) {
      assert.match(seen, /Method.*Two teams go in/u)
      assert.doesNotMatch(seen, /Canaryknown|Canarymoney/u)
    }
  })

  test('an encounter needs its few words, all at once, and nothing typed is lost', async () => {
    const answer = await app
      .as('colin')
      .post(`${site()}/new/encounter`, { entry: randomUUID(), needs: 'Water', time: '6'.repeat(21) })
    assert.equal(answer.statusCode, 422)
    const text = textOf(answer.body)
    for (const words of [
      /Enter where in the plan it was/,
      /Enter initials/,
      /Choose whether they are a child/,
      /20 characters or fewer/,
    ])
      assert.match(text, words)
    assert.match(answer.body, /Water/)
  })

  test('of a person who was met, only who wrote it and who is there for people may read; a form sent twice is one', async () => {
    const entry = randomUUID()
    const form = { ...encounter, entry }
    const first = await app.as('colin').post(`${site()}/new/encounter`, form)
    assert.equal(first.statusCode, 303)
    const url = String(first.headers.location)
    assert.deepEqual(await lastEvent('operations.log-in-field'), {
      person_id: personId('colin'),
      decision: 'allowed',
      subject_type: 'joint-operation',
      subject_id: ids.live,
      owner_agency_id: agencies.police.id,
      detail: {
        record: `encounter.${entry}`,
        fields: ['time', 'place', 'person', 'language', 'needs', 'child', 'consent', 'with', 'responder'],
      },
    })
    assert.equal((await app.as('colin').post(`${site()}/new/encounter`, form)).statusCode, 303)
    const [count] = await owner<{ n: number }>(
      'select count(*)::int as n from operations.field_mark where record = $1',
      [`encounter.${entry}`],
    )
    assert.equal(count?.n, 9)
    // Who plans the operation sees neither the page nor a line of it.
    assert.equal((await app.as('tomasz').get(url)).statusCode, 404)
    assert.doesNotMatch(await page('tomasz', site()), /Site 2, yard/)
    for (const name of ['colin', 'grace', 'idris'] as const) {
      assert.match(await page(name, url), /A\. K\..*Not sure: treated as a child/)
      const list = await page(name, site())
      assert.match(list, /Encounter, 06:45: Site 2, yard/)
      assert.doesNotMatch(list, /A\. K\./, 'no words of the person on a list')
    }
  })

  test('two who change the same thing apart both stand; whoever sees both chooses, and the other words are kept', async () => {
    const entry = randomUUID()
    await app.as('colin').post(`${site()}/new/encounter`, { ...encounter, entry })
    const url = `${site()}/entries/encounter.${entry}`
    const before = hiddenOf((await app.as('grace').get(`${url}/change`)).body)
    const change = { ...before, ...encounter }
    const grace = await app.as('grace').post(`${url}/change`, { ...change, needs: 'Water and a doctor' })
    assert.equal(grace.statusCode, 303)
    const idris = await app.as('idris').post(`${url}/change`, { ...change, needs: 'Insulin' })
    assert.equal(idris.statusCode, 303)
    const both = await app.as('idris').get(url)
    for (const words of [/Two versions/, /Water and a doctor Midshire Council/, /Insulin You/])
      assert.match(textOf(both.body), words)
    assert.equal((await app.as('idris').post(url, hiddenOf(both.body))).statusCode, 422, 'nothing chosen')
    const chosen = /value="([^"]+)"[^>]*>\s*<label[^>]*>\s*<span[^>]*>Insulin/u.exec(both.body)?.[1] ?? ''
    const answer = await app.as('idris').post(url, { ...hiddenOf(both.body), 'choice-needs': chosen })
    assert.equal(answer.statusCode, 303, textOf(answer.body))
    const after = await page('grace', url)
    assert.doesNotMatch(after, /Two versions/)
    assert.match(after, /What do they need now\? Insulin.*What stood here before.*Water and a doctor/)
  })

  test('nobody takes the place of words that were not before them, whatever the form says', async () => {
    const url = `${site()}/entries/check.tonight`
    const form = { 'has-state': '1', 'has-note': '1', state: 'not-done', note: '' }
    await app.as('colin').post(`${url}/change`, { ...form, note: 'Two beds' })
    const made = await owner<{ id: string }>(
      `select device_id || ' ' || nth as id from operations.field_mark where record <> 'check.tonight' limit 1`,
    )
    await app.as('grace').post(`${url}/change`, {
      ...form,
      note: 'Four beds',
      'seen-note': `${made[0]?.id ?? ''},${randomUUID()} 1`,
    })
    assert.match(
      await page('grace', url),
      /Two versions.*Two beds.*Four beds|Two versions.*Four beds.*Two beds/,
    )
  })
})

const hiddenOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="((?:has|seen)-[a-z]+)" value="([^"]*)">/gu)].map(
      (found) => [found[1] ?? '', found[2] ?? ''],
    ),
  )

suite('a telephone', () => {
  const record = (kind = 'decision') => `${kind}.${randomUUID()}`

  test('is given its secrets once, and the hub keeps hashes of them', async () => {
    assert.equal((await app.as('frank').post(`${site()}/take`, { name: 'Mine' })).statusCode, 404)
    assert.equal((await app.as('colin').post(`${site()}/take`, { name: '' })).statusCode, 422)
    const phone = await take('colin')
    const [row] = await owner<{ c: boolean; n: boolean; good_until: Date }>(
      `select credential_hash = sha256(convert_to($2, 'utf8')) as c, contact_hash = sha256(convert_to($3, 'utf8')) as n, good_until
         from operations.field_device where id = $1`,
      [phone.device, phone.credential, phone.contact],
    )
    assert.deepEqual([row?.c, row?.n], [true, true])
    assert.equal(row?.good_until.toISOString(), '2026-11-27T12:00:00.000Z')
    assert.deepEqual((await lastEvent('operations.add-field-device'))['detail'], { device: phone.device })
  })

  test('gives nothing without its credential, with another’s, or in the session of another person', async () => {
    const phone = await take('colin')
    const others = await take('idris')
    const rows: Row[] = [[1, record(), 'decision', 'Go in', []]]
    assert.equal((await send('colin', { ...phone, credential: 'x' }, rows)).statusCode, 404)
    assert.equal((await send('colin', { ...phone, credential: phone.contact }, rows)).statusCode, 404)
    assert.equal((await send('colin', { ...phone, credential: others.credential }, rows)).statusCode, 404)
    assert.equal((await send('grace', phone, rows)).statusCode, 404)
    assert.equal((await send('colin', { ...phone, device: randomUUID() }, rows)).statusCode, 404)
    const foreign = await app.staff.inject({
      method: 'POST',
      url: '/operations/field/send',
      headers: {
        'sec-fetch-site': 'cross-site',
        host: 'localhost',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: '',
    })
    assert.equal(foreign.statusCode, 403, 'another site’s page cannot send')
  })

  test('what it sends again is taken once, whatever was lost on the way', async () => {
    const phone = await take('colin')
    const one = record()
    const rows: Row[] = [
      [1, one, 'decision', 'Go in', []],
      [2, one, 'why', 'They are cold', []],
    ]
    const first = await sent('colin', phone, rows)
    assert.deepEqual([first.confirmed, first.refused], [2, []])
    const again = await sent('colin', phone, [...rows, [3, one, 'options', 'Wait', []]], first.received)
    assert.deepEqual([again.confirmed, again.refused], [3, []])
    assert.deepEqual(
      again.marks.map((mark) => mark.value),
      ['Wait'],
    )
    assert.equal(again.received, first.received + 1)
    assert.deepEqual((await lastEvent('operations.send-field'))['detail'], {
      device: phone.device,
      taken: 1,
      refused: 0,
      from: first.received,
    })
  })

  test('what was made up is not taken and named; the rest is', async () => {
    const phone = await take('colin')
    const grace = await take('grace')
    const one = record()
    await sent('grace', grace, [[1, one, 'decision', 'Stay out', []]])
    const rows: Row[] = [
      [1, one, 'why', 'Before', []],
      [2, one, 'why', 'Put in the place of what is not there yet', [`${grace.device} 2`]],
      [3, one, 'name', 'No such field', []],
      [4, 'person.1', 'decision', 'No such record', []],
      [5, record('encounter'), 'child', 'maybe', []],
      [6, one, 'why', 'w'.repeat(501), []],
      [7, one, 'why', 'zero\0', []],
      [8, one, 'why', 'After', [`${phone.device} 1`]],
    ]
    const got = await sent('colin', phone, rows)
    assert.deepEqual(got.refused, [2, 3, 4, 5, 6, 7])
    assert.equal(got.confirmed, 1)
    // The same name with other words: the first stays.
    const changed = await sent('colin', phone, [[1, one, 'why', 'Made to say something else', []]])
    assert.deepEqual(changed.refused, [1])
    const [row] = await owner<{ value: string }>(
      'select value from operations.field_mark where device_id = $1 and nth = 1',
      [phone.device],
    )
    assert.equal(row?.value, 'Before')
    for (const broken of ['', '{}', '[0]', '[0,[[1]]]', '[-1,[]]', `[0,[[1,"${one}","why",{},[],""]]]`])
      assert.equal(
        (
          await app.as('colin').post('/operations/field/send', {
            device: phone.device,
            credential: phone.credential,
            sent: broken,
          })
        ).statusCode,
        422,
        broken,
      )
  })

  test('gets what others wrote, and of people who were met only what its person may read', async () => {
    const [colin, grace, tomasz] = [await take('colin'), await take('grace'), await take('tomasz')]
    const one = record('encounter')
    await sent('grace', grace, [[1, one, 'person', 'Blue coat', []]])
    for (const [name, phone] of [
      ['colin', colin],
      ['tomasz', tomasz],
    ] as const) {
      const got = await sent(name, phone, [])
      assert.ok(!got.marks.some((mark) => mark.record === one), name)
      assert.equal(got.received, got.marks.length, 'and is not told how many there are')
    }
    const idris = await take('idris')
    const read = await sent('idris', idris, [])
    assert.ok(read.marks.some((mark) => mark.value === 'Blue coat'))
  })

  test('is shut out at once by its person or by who plans, and by nobody else; what it had sent stays', async () => {
    const phone = await take('colin')
    const one = record()
    await sent('colin', phone, [[1, one, 'decision', 'Before it was lost', []]])
    const url = `${site()}/devices`
    const lost = { device: phone.device, reason: 'lost' }
    assert.equal((await app.as('idris').post(url, lost)).statusCode, 422, 'is not on the list of Idris')
    assert.doesNotMatch(await page('idris', url), new RegExp(phone.device, 'u'))
    assert.equal((await app.as('frank').post(url, lost)).statusCode, 404)
    assert.equal((await app.as('tomasz').post(url, {})).statusCode, 422)
    assert.deepEqual((await hear(phone)).json(), { word: 'stay' })
    assert.match(await page('tomasz', url), /Colin, Midshire Council/)
    assert.equal((await app.as('tomasz').post(url, lost)).statusCode, 303)
    assert.deepEqual(await lastEvent('operations.shut-out-field-device'), {
      person_id: personId('tomasz'),
      decision: 'allowed',
      subject_type: 'field-device',
      subject_id: phone.device,
      owner_agency_id: agencies.police.id,
      detail: { operation: ids.live, reason: 'lost' },
    })
    assert.equal((await app.as('colin').post(url, lost)).statusCode, 422, 'once')
    const answer = await sent('colin', phone, [[2, one, 'why', 'By whoever found it', []]])
    assert.deepEqual(answer, { kind: 'shut-out' })
    assert.deepEqual((await hear(phone)).json(), { word: 'forget' })
    const rows = await owner<{ value: string }>(
      'select value from operations.field_mark where device_id = $1',
      [phone.device],
    )
    assert.deepEqual(rows, [{ value: 'Before it was lost' }])
    assert.match(await page('colin', url), /Shut out Told to forget/)
  })

  test('asks without a session whether it must forget, with its own secret alone', async () => {
    const phone = await take('idris')
    assert.equal((await hear({ ...phone, contact: phone.credential })).statusCode, 404)
    assert.equal((await hear({ ...phone, device: 'x' })).statusCode, 404)
    assert.deepEqual((await hear(phone)).json(), { word: 'stay' })
    await owner(`update identity.person set status = 'disabled', disabled_at = priv.now() where id = $1`, [
      personId('idris'),
    ])
    assert.deepEqual((await hear(phone)).json(), { word: 'forget' })
    assert.deepEqual((await lastEvent('operations.tell-to-forget'))['subject_id'], phone.device)
    await owner(`update identity.person set status = 'active', disabled_at = null where id = $1`, [
      personId('idris'),
    ])
  })

  test('whose person is not named any more gives and gets nothing', async () => {
    const phone = await take('idris')
    await owner(
      `insert into operations.joint_role_end (role_id, by_person)
         select r.id, r.by_person from operations.joint_role r where r.operation_id = $1 and r.person_id = $2`,
      [ids.live, personId('idris')],
    )
    assert.equal((await send('idris', phone, [[1, record(), 'decision', 'x', []]])).statusCode, 404)
  })

  test('after its day gives what it still has, and gets nothing any more', async () => {
    const phone = await take('colin')
    const one = record()
    // Four days later the session is another, begun on that day.
    await app.setClock('2026-11-29T09:00:00Z')
    await owner(`update identity.session set last_seen_at = priv.now() where person_id = $1`, [
      personId('colin'),
    ])
    const got = await sent('colin', phone, [[1, one, 'decision', 'Written on the day', []]])
    assert.deepEqual(got, { kind: 'over', confirmed: 1, refused: [] })
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('the page it keeps is empty, the same for everybody, and knows nobody', async () => {
    const pages = await Promise.all(
      [app.as('tomasz'), app.as('sam'), app.as('grace', cast.grace.purpose)].map((who) =>
        who.get('/operations/field'),
      ),
    )
    assert.equal(new Set(pages.map((one) => one.body)).size, 1)
    assert.doesNotMatch(pages[0]?.body ?? '', /Heron|Tomasz|JNT-/)
  })
})
