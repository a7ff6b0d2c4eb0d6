import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { released, share, textOf } from '../../../../test/support/intelligence-app.ts'

/** Referrals through the pages: answers, read-back, pack, the first responder, what is said of it, and who may say it. */
const app = await testApp()
const { owner } = app.database
const detail = { workingName: 'Canaryname', ageState: 'adult', gender: 'female', interpreter: 'female' }
const on = (day: number): Record<string, string> => ({
  'happenedOn-day': String(day),
  'happenedOn-month': '11',
  'happenedOn-year': '2026',
})
const consent = (purpose: string, answer: string) => ({
  purpose,
  answer,
  agency: purpose === 'sharing' ? agencies.charity.id : '',
  'saidOn-day': '24',
  'saidOn-month': '11',
  'saidOn-year': '2026',
  mode: 'verbal',
  language: 'Polish',
  interpreter: 'independent-remote',
  readBack: 'yes',
  explainedBy: 'outreach worker',
})

type Body = Record<string, string | string[]>
const send = (name: PersonName, url: string, body: Body) => app.as(name).post(url, body)
async function done(name: PersonName, url: string, body: Body): Promise<string> {
  const answer = await send(name, url, body)
  assert.equal(answer.statusCode, 303, textOf(answer.body))
  return String(answer.headers.location)
}
async function refuses(name: PersonName, url: string, body: Body, words: RegExp): Promise<void> {
  const answer = await send(name, url, body)
  assert.equal(answer.statusCode, 422)
  assert.match(textOf(answer.body), words)
}
const read = async (name: PersonName, url: string): Promise<string> => {
  const answer = await app.as(name).get(url)
  assert.equal(answer.statusCode, 200, url)
  return textOf(answer.body)
}
const status = async (name: PersonName, url: string): Promise<number> =>
  (await app.as(name).get(url)).statusCode
/** The last that the audit says of an action that was allowed. */
async function audited(action: string): Promise<unknown> {
  const [event] = await owner<{ detail: unknown }>(
    `select detail from audit.event where action = $1 and decision = 'allowed' order by id desc limit 1`,
    [action],
  )
  return event?.detail
}

/** A record with a referral, whose person said this to being referred. */
async function open(
  more: Body = {},
  said: string | null = null,
): Promise<{ record: string; referral: string }> {
  const record = await done('grace', '/safeguarding/new', { ...detail, ...more })
  if (said !== null) await done('grace', `${record}/consent`, consent('nrm', said))
  return { record, referral: await done('grace', `${record}/referrals`, {}) }
}
async function seenOn(url: string): Promise<string> {
  const { body } = await app.as('grace').get(url)
  return /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? assert.fail('no version')
}
async function answer(referral: string, section: string, answers: Body): Promise<string> {
  const url = `${referral}/answers/${section}`
  return done('grace', url, { ...answers, shown: Object.keys(answers), seen: await seenOn(url) })
}
const heard = { verdict: 'approved', language: 'Polish', interpreter: 'not-needed', mode: 'in-person' }
async function readBack(
  referral: string,
  section: string,
  shown: string[],
  more: Body = {},
): Promise<string> {
  const url = `${referral}/reading/${section}`
  return done('grace', url, { ...heard, ...more, shown, seen: await seenOn(url) })
}

suite('a referral is written', () => {
  test('by members of the record alone, one at a time', async () => {
    const { record, referral } = await open()
    for (const name of ['owen', 'mina', 'tomasz', 'noor', 'amina', 'sam'] as const) {
      assert.equal(await status(name, referral), 404, name)
      assert.equal((await send(name, `${record}/referrals`, {})).statusCode, 404, name)
    }
    const other = (await open()).record
    assert.equal(await status('grace', referral.replace(record, other)), 404, 'of another person')
    await refuses('grace', `${record}/referrals`, {}, /has not ended/)
    assert.deepEqual(await audited('safeguarding.open-referral'), {
      person: other.split('/').at(-1),
      number: 1,
    })
    await done('grace', `${record}/members`, { staff: personId('owen') })
    assert.match(await read('owen', referral), /Being written/)
  })

  test('answers are limited and warned of as the form asks, all at once, and nothing is lost', async () => {
    const { referral } = await open()
    await refuses(
      'grace',
      `${referral}/answers/background`,
      {
        family: 'x'.repeat(15_001),
        education: 'Ring 07700 900123',
        shown: ['family', 'education', 'birthplace'],
        birthplace: 'A village',
        seen: '',
      },
      /15,000 characters or fewer.*telephone number in it/,
    )
    await refuses(
      'grace',
      `${referral}/answers/first-responder`,
      { 'work-email': 'nobody', shown: ['work-email'], seen: '' },
      /Enter an e-mail address/,
    )
    assert.equal(await status('grace', `${referral}/answers/nowhere`), 404)
  })

  test('each save is a version of its own, and a branch that opens is asked on the same page', async () => {
    const { referral } = await open()
    const url = `${referral}/answers/exploitation`
    assert.doesNotMatch(await read('grace', url), /What keeps them there/)
    assert.equal(
      await answer(referral, 'exploitation', { 'still-there': 'yes', living: 'Four to a room' }),
      url,
    )
    assert.match(await read('grace', url), /Four to a room/)
    await answer(referral, 'exploitation', { living: 'Six to a room' })
    const rows = await owner(
      `select 1 from safeguarding.referral_answer where referral_id = $1 and question = 'living'`,
      [referral.split('/').at(-1)],
    )
    assert.equal(rows.length, 2)
    assert.deepEqual(await audited('safeguarding.save-answers'), {
      section: 'exploitation',
      questions: ['living'],
    })
  })

  test('whoever saves over an answer they have not seen is told, and keeps their words', async () => {
    const { referral } = await open()
    await answer(referral, 'background', { family: 'A sister' })
    await refuses(
      'grace',
      `${referral}/answers/background`,
      { family: 'Two sisters', shown: ['family'], seen: '' },
      /in the meantime.*Two sisters/,
    )
  })

  test('what the record knows stands in its box, and is saved by nobody but who looks', async () => {
    const { record, referral } = await open({ nationality: 'Ruritanian' }, 'given')
    await done('grace', `${record}/names`, { kind: 'own', name: 'Canary Quillfeather', deed: 'note' })
    const { body } = await app.as('grace').get(`${referral}/answers/person`)
    assert.match(body, /value="Ruritanian"/)
    assert.match(textOf(body), /Their record says: Canary Quillfeather/)
    assert.doesNotMatch(body, /value="Canary/)
    const rows = await owner('select 1 from safeguarding.referral_answer where referral_id = $1', [
      referral.split('/').at(-1),
    ])
    assert.equal(rows.length, 0)
  })
})

suite('a pack', () => {
  test('of an adult is none before they agree, hear it and approve it; and none once they take it back', async () => {
    const { record, referral } = await open()
    const pack = `${referral}/pack`
    await answer(referral, 'background', { family: 'A sister at home', education: 'Four years' })
    assert.match(await read('grace', referral), /not asked yet whether they agree/)
    assert.equal(await status('grace', pack), 404)
    await done('grace', `${record}/consent`, consent('nrm', 'given'))
    assert.match(await read('grace', referral), /Not read back to them, or changed since: Background/)
    assert.equal(await status('grace', pack), 404)
    await refuses(
      'grace',
      `${referral}/reading/background`,
      { shown: ['family'], seen: '' },
      /Choose what they said.*Write the language/,
    )
    await readBack(referral, 'background', ['family'])
    assert.equal(await status('grace', pack), 404, 'one of two answers was read')
    assert.equal(
      await readBack(referral, 'background', ['family', 'education'], { verdict: 'to-correct' }),
      `${referral}/answers/background`,
    )
    assert.equal(await status('grace', pack), 404, 'they said it is wrong')
    await readBack(referral, 'background', ['family', 'education'], { withheld: ['family'] })
    const words = await read('grace', pack)
    assert.match(words, /Made by Grace.*Four years/)
    assert.doesNotMatch(words, /A sister at home/)
    await answer(referral, 'background', { education: 'Five years' })
    assert.equal(await status('grace', pack), 404, 'it was changed since')
    await readBack(referral, 'background', ['family', 'education'])
    assert.match(await read('grace', pack), /A sister at home.*Five years/)
    const pdf = await app.as('grace').get(`${pack}/pdf`)
    assert.equal(pdf.statusCode, 200)
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.ok(pdf.rawPayload.subarray(0, 5).toString() === '%PDF-')
    assert.deepEqual(await audited('safeguarding.export-pack'), {
      part: 'pack',
      route: 'nrm',
      isNamed: true,
    })
    await done('grace', `${record}/consent`, consent('nrm', 'withdrawn'))
    assert.equal(await status('grace', pack), 404)
    assert.equal(await status('grace', `${pack}/pdf`), 404)
  })

  test('of an adult who says no has nothing of theirs, and is none before somebody read what is left', async () => {
    const { record, referral } = await open({}, 'refused')
    await done('grace', `${record}/names`, { kind: 'known-as', name: 'Quillfeather', deed: 'note' })
    await answer(referral, 'background', { family: 'Quillfeather has a sister', education: 'Four years' })
    assert.equal(await status('grace', `${referral}/pack`), 404)
    const { body } = await app.as('grace').get(`${referral}/texts`)
    assert.match(textOf(body), /\[a name\] has a sister/)
    const shown = [...body.matchAll(/name="shown" value="([^"]+)"/g)].map((one) => one[1] ?? '')
    assert.equal(shown.length, 2)
    await refuses('grace', `${referral}/texts`, { shown }, /Read at least one/)
    await done('grace', `${referral}/texts`, { shown, digest: [shown[0] ?? ''] })
    assert.equal(await status('grace', `${referral}/pack`), 404, 'one of two was read')
    await done('grace', `${referral}/texts`, { shown: [shown[1] ?? ''], digest: [shown[1] ?? ''] })
    const words = await read('grace', `${referral}/pack`)
    assert.match(words, /without a name.*\[a name\] has a sister/)
    assert.doesNotMatch(words, /Quillfeather/)
    await answer(referral, 'background', { education: 'Five years' })
    assert.equal(await status('grace', `${referral}/pack`), 404, 'what was changed is read again')
  })

  test('of somebody who may be a child needs no agreement, and is never a notification', async () => {
    const { referral } = await open({ ageState: 'not-sure' }, 'refused')
    await answer(referral, 'background', { family: 'A sister' })
    assert.match(await read('grace', `${referral}/pack`), /Referral to the National.*A sister/)
    assert.equal(await status('grace', `${referral}/texts`), 404)
  })
})

suite('intelligence', () => {
  test('about somebody, which their caseworker may read elsewhere, is in no page and no pack of theirs', async () => {
    const { url } = await released(app)
    await share(app, url, [agencies.council.id], 'P')
    const [shared] = await owner<{ words: string }>(
      'select t.text as words from intelligence.release_text t limit 1',
    )
    const { referral } = await open({ workingName: 'Canaryname', ageState: 'child' })
    await answer(referral, 'background', { family: 'A sister' })
    const pages = [referral, `${referral}/pack`, `${referral}/answers/background`]
    const known = (shared?.words ?? assert.fail('nothing was shared')).slice(0, 40)
    for (const page of pages) {
      const words = await read('grace', page)
      assert.ok(!words.includes(known), page)
      assert.doesNotMatch(words, /URN|released/i, page)
    }
    assert.match(await read('grace', `${referral}/pack`), /A sister/, 'the control')
  })
})

/** A referral of an adult with one approved answer, accepted by a first responder. */
async function accepted(said: string): Promise<string> {
  const { referral } = await open({}, said)
  await answer(referral, 'background', { education: 'Four years' })
  if (said === 'given') await readBack(referral, 'background', ['education'])
  await done('grace', `${referral}/steps/choose`, { organisation: 'The Salvation Army', ...on(24) })
  await done('grace', `${referral}/steps/accept`, on(24))
  return referral
}

suite('the first responder', () => {
  test('is found by words and kind, chosen from the list, and answers', async () => {
    const { referral } = await open()
    const choose = `${referral}/steps/choose`
    assert.match(await read('grace', choose), /There are 526/)
    assert.match(
      await read('grace', `${choose}?words=leicester&kind=police`),
      /1 found.*Leicestershire Police/,
    )
    assert.match(await read('grace', `${choose}?words=nowhere`), /No organisation has these words/)
    await refuses('grace', choose, { organisation: 'An Invented Trust', ...on(24) }, /of the list/)
    await refuses('grace', choose, { organisation: 'Unseen', ...on(26) }, /not after today/)
    await refuses('grace', `${referral}/steps/accept`, on(24), /cannot be said of it now/)
    await done('grace', choose, { organisation: 'Unseen', ...on(24) })
    assert.match(await read('grace', referral), /answers by.*25 November 2026/)
    await refuses('grace', `${referral}/steps/decline`, on(24), /Choose a reason/)
    await done('grace', `${referral}/steps/decline`, { ...on(24), reason: 'no-capacity' })
    assert.match(textOf((await app.as('grace').get('/')).body), /1 referral was declined/)
    assert.match(await read('grace', '/safeguarding/referrals'), /PSN-.*Declined by the first responder/)
    await done('grace', choose, { organisation: 'Leicestershire Police', ...on(24) })
    await done('grace', `${referral}/steps/accept`, on(24))
    assert.match(await read('grace', `${referral}/answers/first-responder`), /Leicestershire Police/)
    assert.deepEqual(await audited('safeguarding.take-referral-step'), {
      step: 'accept',
      from: 'offered',
      to: 'accepted',
      reason: null,
    })
  })

  test('alone says that it was sent, with the reference, and only what the person agreed to', async () => {
    const referral = await accepted('given')
    const sent = { ...on(24), reference: 'HO-INVENTED-1' }
    await owner(`update identity.agency set capabilities = '{}' where id = $1`, [agencies.council.id])
    for (const step of ['submit', 'notify', 'take-on']) {
      assert.equal(await status('grace', `${referral}/steps/${step}`), 404, step)
      assert.equal((await send('grace', `${referral}/steps/${step}`, sent)).statusCode, 404, step)
    }
    await owner(`update identity.agency set capabilities = '{firstResponder}' where id = $1`, [
      agencies.council.id,
    ])
    assert.equal(await status('grace', `${referral}/steps/notify`), 404, 'no specified authority (BR04)')
    await owner(
      `update identity.agency set capabilities = '{firstResponder,specifiedAuthority}' where id = $1`,
      [agencies.council.id],
    )
    await refuses('grace', `${referral}/steps/submit`, on(24), /reference that the Home Office gave/)
    await refuses('grace', `${referral}/steps/notify`, { ...sent, reason: 'family' }, /that is a referral/)
    assert.match(await read('grace', referral), /to answer|Not started/)
    await done('grace', `${referral}/steps/submit`, sent)
    const after = await read('grace', referral)
    assert.match(after, /Left empty/)
    assert.doesNotMatch(after, /to answer|Not started/)
    const background = `${referral}/answers/background`
    assert.match(await read('grace', background), /not changed any more.*Four years/)
    await refuses(
      'grace',
      background,
      { family: 'Late words', shown: 'family', seen: '' },
      /was sent.*Late words/,
    )
    assert.equal(await status('grace', `${referral}/pack`), 404)
    assert.match(
      await read('grace', referral),
      /reasonable grounds is due by.*1 December 2026.*HO-INVENTED-1/,
    )
  })

  test('notifies without a name, with the reason, and no decision follows', async () => {
    const referral = await accepted('refused')
    const sent = { ...on(24), reference: 'HO-INVENTED-2', reason: 'needs-time' }
    await refuses('grace', `${referral}/steps/notify`, sent, /pack is not ready/)
    await refuses('grace', `${referral}/steps/submit`, sent, /not agreed to be referred/)
    const { body } = await app.as('grace').get(`${referral}/texts`)
    const shown = [...body.matchAll(/name="shown" value="([^"]+)"/g)].map((one) => one[1] ?? '')
    await done('grace', `${referral}/texts`, { shown, digest: shown })
    await done('grace', `${referral}/steps/notify`, sent)
    await refuses('grace', `${referral}/steps/reasonable-yes`, sent, /cannot be said/)
    await done('grace', `${referral}/steps/close`, { ...on(24), reason: 'decided' })
  })
})

suite('decisions', () => {
  test('are recorded with their day; after a no it may be asked again, and its days run', async () => {
    const referral = await accepted('given')
    const sent = { ...on(24), reference: 'HO-INVENTED-3' }
    await done('grace', `${referral}/steps/submit`, sent)
    await refuses('grace', `${referral}/steps/conclusive-yes`, sent, /cannot be said/)
    await refuses('grace', `${referral}/steps/reasonable-no`, { ...sent, ...on(23) }, /not before the step/)
    await done('grace', `${referral}/steps/reasonable-no`, sent)
    assert.match(await read('grace', referral), /asked to decide again until.*24 December 2026/)
    await done('grace', `${referral}/steps/ask-again`, on(24))
    await done('grace', `${referral}/steps/reasonable-yes`, sent)
    assert.match(await read('grace', referral), /Recovery lasts at least until.*24 December 2026/)
    await done('grace', `${referral}/steps/conclusive-yes`, sent)
    await done('grace', `${referral}/steps/close`, { ...on(24), reason: 'decided' })
    await refuses(
      'grace',
      `${referral}/steps/choose`,
      { organisation: 'Unseen', ...on(24) },
      /cannot be said/,
    )
  })

  test('the referral of a child is closed only after the local authority was told and acknowledged it', async () => {
    const { referral } = await open({ ageState: 'child' })
    const close = { ...on(24), reason: 'sent-elsewhere' }
    const note = { authority: 'Midshire Council', ...on(24) }
    await refuses('grace', `${referral}/steps/close`, close, /told and has acknowledged/)
    await refuses('grace', `${referral}/authority`, { ...note, deed: 'acknowledged' }, /Note that first/)
    await refuses(
      'grace',
      `${referral}/authority`,
      { deed: 'told', authority: '' },
      /Write which.*Enter the day/,
    )
    await done('grace', `${referral}/authority`, { ...note, deed: 'told' })
    await refuses('grace', `${referral}/steps/close`, close, /told and has acknowledged/)
    await done('grace', `${referral}/authority`, { ...note, deed: 'acknowledged' })
    assert.deepEqual(await audited('safeguarding.note-authority'), { authority: 'acknowledged' })
    await done('grace', `${referral}/steps/close`, close)
    await refuses('grace', `${referral}/authority`, { ...note, deed: 'told' }, /has ended/)
  })
})
