import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { buildAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { openKeyring } from '#platform/crypto/keyring.ts'
import { startKeyService, type KeyService } from '#platform/keys/service.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase } from '../../test/support/database.ts'
import { keepIncidents, keepOutlines, keepPublished, listeners, openPublicSite, rooms } from '../app.ts'
import { boxUses, unsealingRooms } from '../unsealing.ts'
import { openStaff } from '../surfaces/staff.ts'
import { openOffice, type Staff } from './colleague.ts'
import { loadDemonstration, type DemonstrationParts } from './load.ts'
import { people, personNames, type PersonName } from './people.ts'
import { DemonstrationStopped } from './stopped.ts'

/** The demonstration is made by the product itself, so this walks most of it. */
const database = await testDatabase()
const { owner } = database
const folder = await mkdtemp(path.join(tmpdir(), 'a4-demo-'))
const keySocket = path.join(folder, 'keys.sock')
const keys = openKeyring(path.join(folder, 'keys'))
for (const kind of [
  'intake-pepper',
  'receipt-salt',
  'survey-pass',
  'password-pepper',
  'one-time-code',
  'deconfliction-index',
  'training-code',
])
  keys.ensure(kind, new Date())
let parts: DemonstrationParts
let staff: FastifyInstance
let service: KeyService

suite('the demonstration', () => {
  before(async () => {
    service = await startKeyService({
      socketPath: keySocket,
      keyring: openKeyring(path.join(folder, 'service')),
      pool: database.open('keys').pool,
      clock: systemClock,
      log: silentLog,
      uses: boxUses,
      rooms: unsealingRooms,
      budgetPerMinute: 100_000,
    })
    const common = {
      assets: await buildAssets(),
      log: silentLog,
      keySocket,
      staffUrl: 'http://localhost:4000',
      publicUrl: 'http://localhost:3000',
    }
    parts = {
      ...common,
      installation: { admin: database.admin, open: keptOpen },
      rooms,
      openPublicSite,
      listeners,
      keepOutlines,
      keepPublished,
      keepIncidents,
      keyrings: { staff: keys, public: keys },
      now: new Date(),
      history: 0.03,
    }
    staff = await openStaff(rooms, {
      ...common,
      clock: systemClock,
      keyring: keys,
      staff: database.open('staff'),
      door: database.open('door'),
    })
  })

  after(async () => {
    await Promise.all([staff.close(), service.close()])
    await rm(folder, { recursive: true, force: true })
  })

  test('nothing is put into a partnership that is not a demonstration', async () => {
    await assert.rejects(loadDemonstration(parts), DemonstrationStopped)
    await owner(`insert into identity.partnership (name, area) values ('Real', 'Real')`)
    await assert.rejects(loadDemonstration(parts), /not a demonstration/)
    assert.deepEqual(await owner('select id from identity.person'), [])
    await owner('delete from identity.partnership')
  })

  test('it is filled once, and a second time changes nothing', async () => {
    await owner('select identity.begin_demonstration()')
    assert.equal(await loadDemonstration(parts), 'loaded')
    const counted = () =>
      owner('select count(*) as reports, (select count(*) from audit.event) as events from intake.report')
    const before = await counted()
    assert.equal(await loadDemonstration(parts), 'ready')
    assert.deepEqual(await counted(), before)
    assert.deepEqual(await owner('select at from priv.frozen_clock'), [], 'the clock goes again')
  })

  test('how far the partnership is was looked at year after year, and nothing rose without a reason', async () => {
    const [found] = await owner<{ years: number; unexplained: number }>(
      `select count(distinct year)::int as years, count(*) filter (where score > before and length(reason) < 10)::int as unexplained
         from (select year, score, reason, lag(score) over (partition by domain order by year) as before from evaluation.review) r`,
    )
    // Sixty months begin in one of six calendar years, or of five.
    assert.ok(found !== undefined && found.years >= 5, String(found?.years))
    assert.equal(found.unexplained, 0)
  })

  test('two languages are under review, and something of each waits for a second person', async () => {
    const rows = await owner<{ language: string; decided: number; waiting: number }>(
      `select w.language, count(*)::int as decided, count(*) filter (where w.needs <> 'nobody' and c.id is null)::int as waiting
         from portal.wording w left join portal.wording c on c.confirms = w.id where w.decision <> 'confirm' group by w.language order by 1`,
    )
    assert.deepEqual(
      rows.map(({ language }) => language),
      ['ar', 'pl'],
    )
    assert.ok(rows.every(({ decided, waiting }) => decided >= 20 && waiting >= 1))
  })

  test('every kind of agency is a member, and everybody in it opens their first page', async () => {
    const kinds = await owner<{ kind: string }>('select distinct kind from identity.agency')
    const members = new Set(kinds.map((row) => row.kind))
    for (const kind of [
      'business',
      'charity',
      'faith',
      'fire',
      'health',
      'justice',
      'local-authority',
      'other',
      'police',
      'university',
    ])
      assert.ok(members.has(kind), kind)
    const office = await signedIn()
    for (const name of personNames) {
      const person = await office.as(name, people[name].purpose)
      assert.match(await person.read('/'), /<h1/, name)
    }
  })

  test('reports and items stand in every state, and what is there was sealed', async () => {
    const reports = await owner<{ state: string }>('select distinct state from intake.triage order by state')
    assert.deepEqual(
      reports.map((row) => row.state),
      ['accepted', 'in-hand', 'new', 'no-action', 'routed-away'],
    )
    const items = await owner<{ state: string }>(
      'select distinct state from intelligence.item order by state',
    )
    assert.deepEqual(
      items.map((row) => row.state),
      ['draft', 'graded', 'recalled', 'released', 'sanitised'],
    )
    const [languages] = await owner<{ list: string[] }>(
      'select array_agg(distinct language order by language) as list from intake.report',
    )
    for (const language of ['ar', 'en', 'pl']) assert.ok(languages?.list.includes(language), language)
  })

  test('a course has results in all four waves, and its next day is planned', async () => {
    const office = await signedIn()
    const tess = await office.as('tess', 'administration')
    const [found] = await owner<{ id: string }>(
      `select id from training.course where title = 'Signs, and who to tell' order by created_at desc limit 1`,
    )
    const course = `/training/courses/${found?.id ?? assert.fail()}`
    const results = await tess.read(`${course}/results`)
    for (const words of ['Before the course', 'Straight after it', 'Three months later', 'Six months later'])
      assert.ok(results.includes(words), words)
    assert.match(results, /a change of \+\d+ points/u)
    assert.match(await tess.read(course), /Online/u)
  })

  test('an agency whose agreement has expired sees nothing, until it signs the new one', async () => {
    const [shared] = await owner<{ title: string }>(
      `select r.title from intelligence.dissemination d join intelligence.release r on r.id = d.release_id
         join identity.agency a on a.id = d.agency_id join audit.event e on e.subject_id = r.id::text and e.agency_id = a.id
         where a.kind = 'fire' and e.decision = 'allowed' and e.verb = 'consultation' limit 1`,
    )
    const title = shared?.title ?? assert.fail('Fire and Rescue read nothing while its agreement was live')
    const frank = await (await signedIn()).as('frank', 'crime')
    const council = await (await signedIn()).as('colin', 'crime')
    assert.ok((await council.read('/shared')).includes(title), 'the council is named and sees it')
    assert.ok(!(await frank.read('/shared')).includes(title), 'Fire and Rescue is named and does not')

    const [renewal] = await owner<{ id: string }>(
      `select g.id from governance.agreement g join governance.party p on p.agreement_id = g.id
         join identity.agency a on a.id = p.agency_id where a.kind = 'fire' and p.signed_at is null`,
    )
    await frank.fill(`/agreements/${renewal?.id}`, { name: 'Frank' })
    assert.ok((await frank.read('/shared')).includes(title), 'the control: with a live agreement it is there')
  })

  test('one reader of the recalled item has confirmed, and another has yet to', async () => {
    const notices = await owner<{ confirmed: boolean }>(
      'select n.confirmed_at is not null as confirmed from intelligence.recall_notice n order by 1',
    )
    assert.deepEqual(
      notices.map((notice) => notice.confirmed),
      [false, true],
    )
  })

  test('without an agreement the faith network sees the one item that was sent in an emergency', async () => {
    const ruth = await (await signedIn()).as('ruth', 'safeguarding')
    const page = await ruth.read('/shared')
    assert.equal([...page.matchAll(/href="\/shared\/[0-9a-f-]{36}"/g)].length, 1)
  })

  test('what three agencies know of one man is one subject for whoever may read all of it, and not for others', async () => {
    const [mention] = await owner<{ id: string }>(
      `select m.id from linking.mention m where m.shown = 'Davit Marosh'`,
    )
    const id = mention?.id ?? assert.fail('nobody named him')
    const office = await signedIn()
    const subject = await (await office.as('colin', 'crime')).read(`/subjects/${id}`)
    for (const words of ['David Maros', 'Davit Marosh', 'AB12CDE', '07700 900461'])
      assert.ok(subject.includes(words), `the council does not see ${words}`)
    const piers = await office.as('piers', 'labour-standards')
    await assert.rejects(
      piers.read(`/subjects/${id}`),
      DemonstrationStopped,
      'an agency that reads none of it',
    )
    const [waiting] = await owner<{ count: string }>(
      `select count(*) from linking.decision d where d.answer = 'same' and d.needs_second`,
    )
    assert.ok(Number(waiting?.count) > 0, 'a victim across agencies waits for a second person')
    const map = await (await office.as('colin', 'crime')).read('/risk/map')
    assert.match(map, /Fenwick Parva/)
    assert.match(await (await office.as('colin', 'crime')).read('/risk/signals'), /Fenwick Parva/)
    const tomasz = await office.as('tomasz', 'crime')
    assert.match(await tomasz.read('/risk/assessments'), /Significant/, 'a judgement that partners may read')
    assert.match(await tomasz.read('/risk/requirements'), /Who brings the workers to the car washes/)
  })

  test('taskings stand in every state, and those who are asked see them, for what they work for', async () => {
    const states = await owner<{ state: string }>(
      `select distinct coalesce(s.state, 'offered') as state from operations.tasking t left join lateral (
         select x.state from operations.step x where x.tasking_id = t.id order by x.turn desc limit 1) s on true order by 1`,
    )
    assert.deepEqual(
      states.map((row) => row.state),
      ['accepted', 'declined', 'done', 'handed-back', 'offered'],
    )
    const office = await signedIn()
    const callum = await office.as('callum', 'crime')
    assert.match(await callum.read('/'), /tasking offered to your agency/)
    assert.match(await callum.read('/operations'), /flats with cash rent are empty/)
    assert.match(await (await office.as('dai', 'crime')).read('/'), /tasking that you answer for is late/)
    const jonah = await office.as('jonah', 'crime')
    assert.doesNotMatch(await jonah.read('/operations'), /flats with cash rent|second car wash/)
    const tomasz = await office.as('tomasz', 'crime')
    assert.match(await tomasz.read('/'), /about what we are interested in, to answer/)
    assert.match(await tomasz.read('/deconfliction/interests'), /ZZ99 3VZ/)
    assert.match(await tomasz.read('/tactical-meetings'), /Signed/)
    assert.doesNotMatch(await callum.read('/deconfliction/interests'), /ZZ99|AB12/)
  })

  test('one joint operation is closed with its answers, one says what it lacks, and only the named see either', async () => {
    const operations = await owner<{ id: string; title: string }>(
      `select id, title from operations.joint_operation where title in ('Kestrel', 'Teal') order by title`,
    )
    const [kestrel = '', teal = ''] = operations.map(({ id }) => `/joint-operations/${id}`)
    const office = await signedIn()
    assert.match(await (await office.as('judith', 'crime')).read(kestrel), /Closed/)
    const mina = await (await office.as('mina', 'safeguarding')).read(kestrel)
    assert.match(mina, /Everybody who works there is spoken to alone/)
    assert.doesNotMatch(mina, /collects their wages/, 'who reads no intelligence does not see that part')
    const planned = await (await office.as('grace', 'safeguarding')).read(teal)
    for (const words of [/A victim lead whose agency/, /An interpreter for every language/, /A bed for/])
      assert.match(planned, words)
    const colin = await office.as('colin', 'crime')
    await assert.rejects(colin.read(kestrel), DemonstrationStopped, 'he is not named on it')
    await assert.rejects((await office.as('judith', 'crime')).read(teal), DemonstrationStopped)
    assert.match(await colin.read('/joint-operations/answers'), /It helped us to understand/)
  })

  test('one campaign is over, with figures and both surveys, and one is being planned', async () => {
    const campaigns = await owner<{ id: string; name: string }>('select id, name from campaigns.campaign')
    const of = (name: string) => `/campaigns/${campaigns.find((one) => one.name === name)?.id ?? ''}`
    const carys = await (await signedIn()).as('carys', 'administration')
    const over = of('Behind the shutter')
    assert.match(await carys.read(over), /Registered before it began/)
    assert.match(await carys.read(over), /The stall at the market was asked most/)
    assert.match(await carys.read(`${over}/figures`), /2,650/)
    assert.match(await carys.read(`${over}/survey`), /50% of 22 .*100% of 22/s)
    assert.match(await carys.read(of('A room with no key')), /Draft\. Register the plan/)
  })

  test('a record is seen by who works with the person, and by nobody else', async () => {
    const records = await owner<{ id: string; name: string }>(
      'select person_id as id, working_name as name from safeguarding.person_detail',
    )
    const of = (name: string): string => {
      const id = records.find((record) => record.name === `${name} Example`)?.id ?? assert.fail(name)
      return `/safeguarding/${id}`
    }
    const office = await signedIn()
    const seen = {
      Juniper: ['seren', 'mina', 'yusuf'],
      Sorrel: ['grace', 'yusuf', 'femi'],
      Bracken: ['grace', 'yusuf'],
      Tansy: ['femi'],
      Linden: ['bryony'],
    } as const satisfies Record<string, readonly PersonName[]>
    const workers = personNames.filter((name) =>
      people[name].rights.some((right) => right === 'safeguarding-lead' || right === 'caseworker'),
    )
    for (const name of personNames) {
      const person = await office.as(name, 'safeguarding')
      for (const [record, members] of Object.entries(seen)) {
        if ((members as readonly string[]).includes(name))
          assert.ok((await person.read(of(record))).includes(`${record} Example`), name)
        else await assert.rejects(person.read(of(record)), DemonstrationStopped, `${name}: ${record}`)
      }
      if (workers.includes(name)) assert.match(await person.read('/safeguarding'), /<h1/, name)
      else await assert.rejects(person.read('/safeguarding'), DemonstrationStopped, name)
    }
  })

  test('referrals are on their way for an adult, a child, and somebody without a name; help is asked; places are known or not', async () => {
    const states = await owner<{ state: string }>(
      `select (select s.state from safeguarding.referral_step s where s.referral_id = r.id order by s.turn desc limit 1) as state
         from safeguarding.referral r order by 1`,
    )
    const standing = new Set(states.map((row) => row.state))
    for (const state of ['accepted', 'notified', 'submitted']) assert.ok(standing.has(state), state)
    const office = await signedIn()
    const underWay = await (await office.as('yusuf', 'safeguarding')).read('/safeguarding/referrals')
    for (const words of [/Sent to the Home Office/, /Notified without a referral/, /Accepted by/])
      assert.match(underWay, words)
    const femi = await office.as('femi', 'safeguarding')
    assert.match(await femi.read('/safeguarding/support'), /In progress/)
    const services = await femi.read('/safeguarding/services')
    for (const words of [/Harbour House/, /2 free/, /not known/i]) assert.match(services, words)
  })

  test('agreements are live, near their review, expired and waiting for a signature', async () => {
    const rows = await owner<{ days: number; waiting: number }>(
      `select g.review_on - current_date as days,
         (select count(*)::int from governance.party p where p.agreement_id = g.id and p.signed_at is null) as waiting
         from governance.agreement g`,
    )
    assert.ok(rows.some(({ days, waiting }) => days > 30 && waiting === 0))
    assert.ok(rows.some(({ days, waiting }) => days > 0 && days <= 30 && waiting === 0))
    assert.ok(rows.some(({ days }) => days < 0))
    assert.ok(rows.some(({ days, waiting }) => days > 30 && waiting > 0))
  })

  test('the pages that both sites open with say that this is a demonstration', async () => {
    const { headers, body } = await staff.inject({ method: 'GET', url: '/demonstration' })
    assert.match(String(headers['content-type']), /html/)
    assert.match(body, /app-demonstration-banner/)
    assert.match(body, /a safeguarding lead or a caseworker, and nobody else/)
    const site = await openPublicSite({
      ...parts,
      clock: systemClock,
      keyring: keys,
      public: database.open('public'),
    })
    const urls = '/ /form /ar/form /messages /calls /learn /learn/passport /certificate'
    for (const url of urls.split(' ')) {
      const page = await site.inject({ method: 'GET', url })
      assert.match(page.body, /app-demonstration-banner/, url)
    }
    await site.close()
  })
})

/** Connections as the hub holds them: a test's end after a quarter of a second, and filling would open each a hundred times. */
const keptOpen: DemonstrationParts['installation']['open'] = (role, max, options) => {
  const opened = database.open(role, max, options)
  opened.pool.options.idleTimeoutMillis = 10_000
  return opened
}

/** One office for all tests of the file: nobody signs in a second time. */
let opened: Promise<Staff> | undefined
const signedIn = (): Promise<Staff> => (opened ??= openOne())

async function openOne(): Promise<Staff> {
  const rows = await owner<{ id: string; name: string }>('select id, name from identity.person')
  const idOf = (name: string): string => rows.find((row) => row.name.toLowerCase() === name)?.id ?? ''
  return openOffice(staff, idOf, () => new Date())
}
