import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { arrangeAssessment } from '../../../../../test/support/assessments.ts'
import { agencies } from '../../../../../test/support/cast.ts'
import { testApp } from '../../../../../test/support/app.ts'
import { arrangeRelease, type Arranged } from '../../../../../test/support/releases.ts'
import { arrangeCounty, arrangeSign, county } from '../../../../../test/support/signs.ts'
import { arrangeDecision, arrangeMention } from '../../../../../test/support/subjects.ts'

const app = await testApp()
const { database } = app
const texts = {} as Record<'shared' | 'kept' | 'theirs', Arranged>
const ids = { first: '', between: '', last: '' }
const place = `/risk/profiles/place/ward-${county.wards.abbey}`
const forCouncil = `?for=${agencies.council.id}`

before(async () => {
  await arrangeCounty(database)
  texts.shared = await arrangeRelease(database, { to: ['council'], title: 'Shared' })
  texts.kept = await arrangeRelease(database, { to: ['charity'], title: 'Kept' })
  texts.theirs = await arrangeRelease(database, {
    owner: 'council',
    to: ['police', 'charity'],
    title: 'Theirs',
  })
  const at = { ward: county.wards.abbey, district: county.districts.sandford }
  await arrangeSign(database, { ...texts.shared, ...at, code: 'LAB-01' })
  await arrangeSign(database, { ...texts.kept, ...at, code: 'SEX-05' })
  await arrangeSign(database, { ...texts.theirs, ...at, code: 'PRM-01', owner: 'council' })
  ids.first = await arrangeMention(database, { in: texts.shared, shown: 'Bogdan Example' })
  ids.between = await arrangeMention(database, { in: texts.kept, shown: 'Bogdan Hidden' })
  ids.last = await arrangeMention(database, {
    in: texts.theirs,
    owner: 'council',
    shown: 'Bohdan Example',
    by: 'colin',
  })
  const judged = { placeKey: `ward-${county.wards.abbey}`, releases: [texts.shared.releaseId] }
  const seriesId = await arrangeAssessment(database, { ...judged, reasons: 'An older look.' })
  await arrangeAssessment(database, {
    ...judged,
    seriesId,
    releases: [texts.shared.releaseId, texts.kept.releaseId],
    band: 'significant',
    reasons: 'A newer look.',
  })
  await arrangeAssessment(database, { ...judged, audience: 'agency', reasons: 'Only for us.' })
  // What its desk thinks of the item went out with no release.
  await database.owner(
    `update intelligence.item set exploitation_types = '{labour,criminal}' where id = $1`,
    [texts.shared.itemId],
  )
  await arrangeSign(database, { ...texts.shared, releaseId: null, code: 'LAB-02' })
  await arrangeDecision(database, ids.first, ids.between, 'same')
  await arrangeDecision(database, ids.between, ids.last, 'same')
})

const read = async (name: Parameters<typeof app.as>[0], url: string): Promise<string> => {
  const answer = await app.as(name).get(url)
  assert.equal(answer.statusCode, 200, `${name} ${url}`)
  return answer.body
}
/** What stands before the list of what was left out. */
const made = (body: string): string => body.split('Left out for')[0] ?? ''

suite('a profile', () => {
  test('is not there for who has no right, for a place that no visible sign names, or for an agency that is not', async () => {
    for (const [name, url] of [
      ['sam', place],
      ['tomasz', `/risk/profiles/place/ward-${county.wards.mill}`],
      ['tomasz', `${place}?for=00000000-0000-4000-8000-00000000dead`],
      ['frank', `/risk/profiles/subject/${ids.first}`],
      ['frank', `/risk/profiles/subject/${ids.first}/pdf`],
    ] as const)
      assert.equal((await app.as(name).get(url)).statusCode, 404, `${name} ${url}`)
  })

  test('for the own agency has everything that its maker may read, each sentence with its item', async () => {
    const body = await read('tomasz', place)
    for (const sign of ['Is paid nothing', 'Hands the money over', 'beds, cooking things'])
      assert.match(body, new RegExp(sign, 'u'))
    assert.doesNotMatch(body, /Left out/)
    const sentences = body.match(/<li>[^]*?<\/li>/g) ?? []
    assert.ok(sentences.filter((one) => /\/(?:items|shared)\//.test(one)).length >= 3)
  })

  test('for another agency is built from what that agency may read, and says to its maker what is left out', async () => {
    const body = await read('tomasz', `${place}${forCouncil}`)
    assert.match(made(body), /Is paid nothing/)
    assert.match(made(body), /beds, cooking things/, 'their own')
    assert.doesNotMatch(made(body), /Hands the money over/)
    assert.match(body, /Left out for/)
    assert.match(body, new RegExp(`/shared/${texts.kept.releaseId}`))
    assert.match(made(body), new RegExp(`For ${agencies.police.name}, ${agencies.council.name} alone`, 'u'))
  })

  test('does not tell its maker whom another agency shares with: its text is left out, though they may read it', async () => {
    const body = await read('tomasz', `${place}?for=${agencies.charity.id}`)
    assert.match(made(body), /Hands the money over/, 'the control: an own release is shared with them')
    assert.doesNotMatch(made(body), /beds, cooking things/)
  })

  test('of a subject keeps two names apart that hang together only by what may not be shown', async () => {
    const own = await read('tomasz', `/risk/profiles/subject/${ids.first}`)
    for (const name of ['Bogdan Example', 'Bogdan Hidden', 'Bohdan Example'])
      assert.match(own, new RegExp(name))
    const body = made(await read('tomasz', `/risk/profiles/subject/${ids.first}${forCouncil}`))
    assert.match(body, /Bogdan Example/)
    assert.doesNotMatch(body, /Bogdan Hidden|Bohdan Example/)
  })

  test('has what people judged, for an audience that may read every text it stands on', async () => {
    const own = await read('tomasz', place)
    assert.match(
      own,
      new RegExp(
        `Significant concern, confidence moderate, by ${agencies.police.name} on \\d+ \\w+ 20\\d\\d: A newer look\\.`,
        'u',
      ),
    )
    assert.match(own, /A newer look\./)
    assert.doesNotMatch(own, /An older look\./, 'of a series the newest stands')
    const body = made(await read('tomasz', `${place}${forCouncil}`))
    assert.match(body, /An older look\./, 'what stands for them is what they may read')
    assert.doesNotMatch(body, /A newer look\.|Only for us\./)
    assert.match(own, /Only for us\./, 'the control')
  })

  test('of a kind is made of the kinds that a shared text states, whatever its item says', async () => {
    const problem = '/risk/profiles/problem/criminal'
    const labour = '/risk/profiles/problem/labour'
    assert.match(
      await read('tomasz', problem),
      /LAB-02/,
      'the control: in the original, the kinds of the item',
    )
    assert.doesNotMatch(await read('tomasz', problem), /LAB-01/, 'in the release, the kinds of the release')
    assert.doesNotMatch(made(await read('tomasz', `${problem}${forCouncil}`)), /LAB-/)
    assert.match(made(await read('tomasz', `${labour}${forCouncil}`)), /LAB-01/)
  })

  test('leaves as a PDF that a screen reader can read, under its marking, and that is kept as an export', async () => {
    const answer = await app.as('tomasz').get(`${place}/pdf${forCouncil}`)
    assert.equal(answer.statusCode, 200)
    assert.match(String(answer.headers['content-disposition']), /OFFICIAL-SENSITIVE-place-profile\.pdf/)
    const pdf = await PDFDocument.load(answer.rawPayload, { updateMetadata: false })
    assert.equal(pdf.getTitle(), 'Profile of a place: Abbey ward, Sandford')
    const [row] = await database.owner<{ verb: string; detail: { audience: string; ids: string[] } }>(
      `select verb, detail from audit.event where action = 'risk.export-profile' and decision = 'allowed' order by id desc limit 1`,
    )
    assert.equal(row?.verb, 'export')
    assert.equal(row?.detail.audience, agencies.council.id)
    assert.deepEqual(row?.detail.ids, [texts.shared.itemId, texts.theirs.itemId].toSorted())
  })
})
