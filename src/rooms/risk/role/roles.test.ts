import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { arrangeAssessment } from '../../../../test/support/assessments.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangeRelease } from '../../../../test/support/releases.ts'
import { arrangeSign } from '../../../../test/support/signs.ts'
import { arrangeMention } from '../../../../test/support/subjects.ts'

/** Roles through the pages: several at once, never worked out; and the prompt where a suspect may be a victim. */
const app = await testApp()
const { owner } = app.database
let withSign = ''
let withoutSign = ''
const suspect = { role: 'suspect', deed: 'note', reason: 'Found with the plants.' }
const url = (id: string, tail = 'roles'): string => `/risk/assessments/${id}/${tail}`
const waits = /1 suspect who may be a victim: read what the law says, and tell/

before(async () => {
  const shared = await arrangeRelease(app.database, { to: ['council'] })
  const sign = await arrangeSign(app.database, shared)
  withSign = await arrangeAssessment(app.database, {
    releases: [shared.releaseId],
    signs: [sign],
    mentionId: await arrangeMention(app.database, {
      in: shared,
      details: [{ aspect: 'role', shown: 'the driver' }],
    }),
  })
  withoutSign = await arrangeAssessment(app.database, { releases: [shared.releaseId] })
})

suite('roles', () => {
  test('are noted at the agency that assessed, about people alone, with a reason, and not after today', async () => {
    assert.equal((await app.as('colin').post(url(withSign), suspect)).statusCode, 404)
    const releases = await owner<{ releases: string[] }>('select releases from risk.assessment limit 1')
    const place = await arrangeAssessment(app.database, {
      releases: releases[0]?.releases ?? [],
      placeKey: 'postcode-ZZ11AA',
    })
    assert.equal((await app.as('tomasz').get(url(place))).statusCode, 404)
    const answer = await app.as('tomasz').post(url(withSign), { role: 'suspect' })
    assert.match(answer.body, /Choose whether you note it or take it back/)
    assert.match(answer.body, /Write the reason/)
    const later = { ...suspect, 'since-day': '26', 'since-month': '11', 'since-year': '2026' }
    assert.match((await app.as('tomasz').post(url(withSign), later)).body, /not after today/)
    const back = await app.as('tomasz').post(url(withSign), { ...suspect, deed: 'take-back' })
    assert.match(back.body, /This role is not noted/)
    assert.deepEqual(await owner('select * from risk.role'), [])
  })

  test('a suspect without sign or victim’s role brings no prompt; noted as a victim too, both stand and the prompt opens', async () => {
    const first = await app.as('tomasz').post(url(withoutSign), suspect)
    assert.equal(first.headers.location, url(withoutSign))
    assert.equal((await app.as('tomasz').get(url(withoutSign, 'section-45'))).statusCode, 404)
    assert.doesNotMatch((await app.as('tomasz').get('/')).body, waits)
    const second = await app
      .as('tomasz')
      .post(url(withoutSign), { role: 'victim', deed: 'note', reason: 'They may not leave.' })
    assert.equal(second.headers.location, url(withoutSign, 'section-45'))
    const page = textOf((await app.as('colin').get(`/risk/assessments/${withoutSign}`)).body)
    assert.match(
      page,
      /May be a victim of exploitation\. Noted by Tomasz Is suspected of an offence\. Noted by Tomasz/,
    )
    assert.doesNotMatch(page, /Note a role/, 'another agency’s')
    assert.match((await app.as('tomasz').get('/')).body, waits)
  })

  test('the prompt asks whom one told; nobody yet needs a reason; recorded, it waits no more', async () => {
    const at = url(withoutSign, 'section-45')
    assert.match(textOf((await app.as('tomasz').get(at)).body), /Under 18, no compulsion has to be shown/)
    assert.match((await app.as('tomasz').post(at, {})).body, /Choose whom you told/)
    assert.match((await app.as('tomasz').post(at, { told: 'nobody' })).body, /Write why nobody is told yet/)
    assert.match(
      (await app.as('tomasz').post(at, { told: ['nobody', 'solicitor'], note: 'Why' })).body,
      /either those you told, or nobody yet/,
    )
    const done = await app.as('tomasz').post(at, { told: ['solicitor', 'prosecutor'] })
    assert.equal(done.statusCode, 303)
    assert.doesNotMatch((await app.as('tomasz').get('/')).body, waits)
    assert.match(
      textOf((await app.as('tomasz').get(at)).body),
      /Their duty solicitor or own lawyer The Crown Prosecution/,
    )
    const [row] = await owner<Record<string, unknown>>('select * from risk.defence_reading')
    assert.deepEqual([row?.['told'], row?.['text_version']], [['solicitor', 'prosecutor'], '2026-11-28'])
  })

  test('a sign of exploitation alone opens it for a suspect; what items say of a role is shown and noted nowhere', async () => {
    assert.match(textOf((await app.as('tomasz').get(url(withSign))).body), /the driver/)
    const noted = await app.as('tomasz').post(url(withSign), suspect)
    assert.equal(noted.headers.location, url(withSign, 'section-45'))
    const back = await app
      .as('tomasz')
      .post(url(withSign), { ...suspect, deed: 'take-back', reason: 'Another man.' })
    assert.equal(back.headers.location, url(withSign))
    assert.equal((await app.as('tomasz').get(url(withSign, 'section-45'))).statusCode, 404)
  })
})
