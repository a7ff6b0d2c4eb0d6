import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { arrangeAssessment } from '../../../../test/support/assessments.ts'
import { agencies, personId } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeRelease, type Arranged } from '../../../../test/support/releases.ts'
import { arrangeCounty, arrangeSign, county } from '../../../../test/support/signs.ts'
import { arrangeMention } from '../../../../test/support/subjects.ts'

/** Assessing through the pages: a person judges with reasons, an override says why, a child has a day to look again. */
const app = await testApp()
const { owner } = app.database
const about = `postcode-${county.postcode}`
const at = (kind: string, of = about): string => `/risk/assessments/new?about=${of}&kind=${kind}`
let shared: Arranged
let sign = ''

const judged = {
  about,
  kind: 'labour',
  band: 'no-concern',
  confidence: 'low',
  reasons: 'One short sign, and the shift pattern explains it.',
  audience: 'readers',
}
const rows = () => owner<Record<string, unknown>>('select * from risk.assessment order by created_at')

before(async () => {
  await arrangeCounty(app.database)
  shared = await arrangeRelease(app.database, { to: ['council'] })
  sign = await arrangeSign(app.database, {
    ...shared,
    code: 'LAB-02',
    postcode: county.postcode,
    ward: county.wards.abbey,
    district: county.districts.sandford,
  })
})

suite('assessing', () => {
  test('is not there for who has no right, nor at what a person sees nothing of', async () => {
    assert.equal((await app.as('sam').get('/risk/assessments/new')).statusCode, 404)
    assert.equal((await app.as('frank').get(at('labour'))).statusCode, 404)
    assert.equal((await app.as('frank').post(at('labour'), { ...judged, signs: sign })).statusCode, 404)
    for (const none of ['mention-1', 'item-x', 'anything', `release-${shared.itemId}`])
      assert.equal((await app.as('colin').get(at('labour', none))).statusCode, 404, none)
    assert.deepEqual(await rows(), [])
  })

  test('asks for what it stands on, band, confidence, reasons and readers, all at once, and keeps what was typed', async () => {
    const answer = await app
      .as('colin')
      .post(at('labour'), { about, kind: 'labour', gaps: 'Nobody asked the workers' })
    assert.equal(answer.statusCode, 422)
    for (const words of [
      /at least one item or sign/,
      /Choose the band/,
      /Choose how sure you are/,
      /Write your reasons/,
      /Choose who may read it/,
      /Nobody asked the workers/,
    ])
      assert.match(answer.body, words)
  })

  test('in another band than the rule’s needs a reason; the same band needs none', async () => {
    const graver = { ...judged, signs: sign, band: 'significant' }
    const refused = await app.as('colin').post(at('labour'), graver)
    assert.match(
      textOf(refused.body),
      /The rule for weak signals makes “No concern found” of the signs you chose/,
    )
    assert.deepEqual(await rows(), [])
    const done = await app
      .as('colin')
      .post(at('labour'), { ...judged, signs: sign, overrideReason: 'Not needed here' })
    assert.equal(done.statusCode, 303)
    const [row] = await rows()
    assert.equal(row?.['override_reason'], null)
    assert.deepEqual(row['releases'], [shared.releaseId])
    assert.deepEqual(row['original_items'], [])
    assert.equal(row['agency_id'], agencies.council.id)
    const page = textOf((await app.as('tomasz').get(String(done.headers.location))).body)
    assert.match(page, /Labour exploitation: ZZ1 1AA/)
    assert.match(page, /The person decided the same/)
    assert.match(page, /For: LAB-02/)
    assert.match(page, /For Midshire Council, Midshire Police alone; purposes: crime, safeguarding/)
    assert.doesNotMatch(page, /Look at it again and assess anew/, 'another agency’s')
  })

  test('anew makes a version that supersedes; the old one stays as it was, and a stale form is refused', async () => {
    const [first] = await rows()
    const url = `/risk/assessments/${String(first?.['id'])}/review`
    assert.equal((await app.as('tomasz').get(url)).statusCode, 404, 'another agency’s')
    const form = {
      ...judged,
      signs: sign,
      band: 'significant',
      overrideReason: 'The site has been raided before.',
    }
    const stale = await app.as('colin').post(url, { ...form, seen: '' })
    assert.match(stale.body, /Somebody assessed this meanwhile/)
    const done = await app.as('colin').post(url, { ...form, seen: String(first?.['id']) })
    assert.equal(done.statusCode, 303)
    const all = await rows()
    assert.deepEqual(all[0], first)
    assert.equal(all[1]?.['series_id'], first?.['id'])
    const old = textOf((await app.as('colin').get(`/risk/assessments/${String(first?.['id'])}`)).body)
    assert.match(old, /A newer version stands in its place/)
    const list = textOf((await app.as('colin').get('/risk/assessments')).body)
    assert.match(list, /ZZ1 1AA Labour exploitation Significant concern/)
    assert.doesNotMatch(list, /No concern found/)
    assert.match(
      textOf((await app.as('colin').get('/risk/assessments/overrides')).body),
      /Every kind 1 of 2 1 0/,
    )
    const [event] = await owner<{ detail: Record<string, unknown> }>(
      `select detail from audit.event where action = 'risk.review-assessment' and decision = 'allowed'`,
    )
    assert.deepEqual(event?.detail, {
      kind: 'labour',
      band: 'significant',
      suggested: 'no-concern',
      override: true,
      after: first?.['id'],
      ids: [shared.itemId],
    })
  })

  test('takes no sign that was withdrawn meanwhile', async () => {
    const gone = await arrangeSign(app.database, { ...shared, code: 'LAB-01', postcode: county.postcode })
    await owner(
      `insert into risk.withdrawal (observation_id, reason, by_person) values ($1, 'mistaken', $2)`,
      [gone, personId('tomasz')],
    )
    const answer = await app.as('colin').post(at('labour'), { ...judged, signs: [sign, gone] })
    assert.match(answer.body, /does not stand any more/)
  })

  test('of a person who is named shows the name on its own page and in no list', async () => {
    const mentionId = await arrangeMention(app.database, { in: shared, shown: 'Danuta Example' })
    const of = `mention-${mentionId}`
    const done = await app
      .as('colin')
      .post(at('domestic', of), { ...judged, about: of, kind: 'domestic', signs: sign })
    assert.equal(done.statusCode, 303)
    assert.match((await app.as('colin').get(String(done.headers.location))).body, /Danuta Example/)
    for (const url of ['/risk/assessments', '/risk/domestic', '/risk']) {
      const page = (await app.as('colin').get(url)).body
      assert.doesNotMatch(page, /Danuta/, url)
    }
    assert.match(
      textOf((await app.as('colin').get('/risk/assessments')).body),
      /A person who is named Domestic servitude/,
    )
  })
})

suite('assessing a child', () => {
  const of = (): string => `release-${shared.releaseId}`
  const child = {
    ...judged,
    kind: 'child',
    peopleWords: 'the girl in the office',
    'child-under-18': 'not-known',
    'child-children-services': 'no',
    'reviewOn-day': '5',
    'reviewOn-month': '12',
    'reviewOn-year': '2026',
  }
  const post = (more: Record<string, string>) =>
    app.as('grace').post(at('child', of()), { ...child, about: of(), signs: sign, ...more })

  test('needs a day to look again, after today and within the days of its band; and words that do not blame the child', async () => {
    for (const [more, words] of [
      [
        { 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' },
        /Enter by when somebody looks at it again/,
      ],
      [{ 'reviewOn-day': '25', 'reviewOn-month': '11' }, /Enter a day after today/],
      [
        { band: 'immediate', overrideReason: 'She is there now', 'reviewOn-day': '3' },
        /“Immediate concern” is looked at again by 2\/12\/2026 at the latest/,
      ],
      [{ reasons: 'It is her lifestyle choice.' }, /puts on the child what others do: say what is done/],
      [{ peopleWords: '' }, /Write who it is about/],
    ] as const) {
      const answer = await post(more)
      assert.equal(answer.statusCode, 422)
      assert.match(textOf(answer.body), words)
    }
  })

  test('keeps each answer, says not asked where nothing was chosen, and warns where nobody was told', async () => {
    const done = await post({})
    assert.equal(done.statusCode, 303)
    const page = textOf((await app.as('colin').get(String(done.headers.location))).body)
    assert.match(page, /Exploitation of children: the girl in the office, item T-/)
    assert.match(page, /Is it known that the child is under 18\? Asked, not known/)
    assert.match(page, /Does somebody else gain by it\? Not asked yet/)
    assert.match(page, /Children’s services of the place where the child is come first/)
  })

  test('that is overdue waits for its agency on the first page, the overview and the child’s page; a new look ends it', async () => {
    const line = /1 assessment of the exploitation of a child to look at again/
    assert.doesNotMatch((await app.as('grace').get('/')).body, line)
    await owner(`update risk.assessment set review_on = '2026-11-24' where kind = 'child'`)
    await arrangeAssessment(app.database, { releases: [shared.releaseId], reviewOn: '2026-11-24' })
    assert.match((await app.as('grace').get('/')).body, line)
    assert.doesNotMatch((await app.as('tomasz').get('/')).body, line, 'not theirs to look at')
    assert.match((await app.as('tomasz').get('/')).body, /1 assessment to look at again/)
    assert.match(
      textOf((await app.as('colin').get('/risk')).body),
      /were not: 1 of the exploitation of children, 1 of other kinds/,
    )
    const page = textOf((await app.as('colin').get('/risk/child')).body)
    assert.match(page, /One assessment should have been looked at again and was not/)
    assert.match(page, /Overdue : by 24 November 2026/)
    const [row] = await owner<{ id: string }>(`select id from risk.assessment where kind = 'child'`)
    const done = await app.as('grace').post(`/risk/assessments/${row?.id}/review`, {
      ...child,
      about: 'anything',
      signs: sign,
      seen: row?.id ?? '',
    })
    assert.equal(done.statusCode, 303)
    assert.doesNotMatch((await app.as('grace').get('/')).body, line)
  })
})
