import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { reference } from '../journey/reference.ts'
import { knowCatalogues, keyOf } from './content/catalogue.ts'
import { knowReference } from './reference.ts'
import { whoToCall } from './rules/who-to-call.ts'

/**
 * Who do I call? Sixty situations as people tell them, what they would tap, and whom they must then be told to call, in order. The
 * answers are written down here by hand from the routing rules (domain 3.3 R1 to R9), not taken from the file that makes the page.
 */
const app = await testApp()
const words = knowCatalogues.t('en')

type Row = readonly [told: string, situation: string, place: string | null, answer: string]

const rows: readonly Row[] = [
  // R1: danger first, whatever else is true, and one tap.
  ['A man is being beaten behind the car wash now', 'danger', null, 'emergency'],
  ['A woman shouts for help from a locked room next door', 'danger', null, 'emergency'],
  ['They are putting people into a van and one is fighting it', 'danger', null, 'emergency'],
  ['A child is being hurt in the flat above, right now', 'danger', null, 'emergency'],
  ['He is coming back and I think he will hurt me', 'self-danger', null, 'emergency'],
  ['I am locked in and I am afraid for my life', 'self-danger', null, 'emergency'],
  // R4: an adult, seen by the public.
  ['The people at the car wash never seem to go home', 'worried', null, 'helpline police crimestoppers'],
  ['The nail bar staff look scared of the owner', 'worried', null, 'helpline police crimestoppers'],
  ['Ten men are driven to the farm before light each day', 'worried', null, 'helpline police crimestoppers'],
  ['A care worker told me they took her passport', 'worried', null, 'helpline police crimestoppers'],
  ['The boys on the building site sleep in the van', 'worried', null, 'helpline police crimestoppers'],
  ['A cleaner at my hotel is never allowed out alone', 'worried', null, 'helpline police crimestoppers'],
  ['Men bring new women to the house each week', 'worried', null, 'helpline police crimestoppers'],
  ['My neighbour’s maid eats what is left over', 'worried', null, 'helpline police crimestoppers'],
  ['I saw the same beggars dropped from a van again', 'worried', null, 'helpline police crimestoppers'],
  // R2: a child, by the place where the child is.
  ['A girl at my school has new phones and is scared', 'child', 'Leicester', 'child-leicester police nspcc'],
  ['A boy from my street carries parcels for men', 'child', 'Leicester', 'child-leicester police nspcc'],
  [
    'A child works in the kitchen of the takeaway',
    'child',
    'Leicestershire',
    'child-leicestershire police nspcc',
  ],
  ['A boy goes missing and comes back hurt', 'child', 'Leicestershire', 'child-leicestershire police nspcc'],
  [
    'A girl of about ten minds the babies next door all day',
    'child',
    'Rutland',
    'child-rutland child-leicestershire police nspcc',
  ],
  [
    'Two boys live in the caravan and are not in school',
    'child',
    'Rutland',
    'child-rutland child-leicestershire police nspcc',
  ],
  ['I saw a boy on a train who did not know where he was going', 'child', null, 'police nspcc'],
  ['A teenager online says a man sends her to hotels', 'child', null, 'police nspcc'],
  // R3: an adult with care and support needs.
  [
    'A man with learning disabilities works for food',
    'needs-care',
    'Leicester',
    'adult-leicester police helpline',
  ],
  [
    'My old neighbour gives all her money to the lodgers',
    'needs-care',
    'Leicestershire',
    'adult-leicestershire adult-leicestershire-duty police helpline',
  ],
  ['A sick man lives in the shed of the farm', 'needs-care', 'Rutland', 'police helpline'],
  ['A woman in a wheelchair is never seen now', 'needs-care', null, 'police helpline'],
  // Not to be named.
  ['I know who runs it and they must not learn it was me', 'no-name', null, 'crimestoppers helpline'],
  ['I used to work there and want no trouble', 'no-name', null, 'crimestoppers helpline'],
  ['My brother drives for them', 'no-name', null, 'crimestoppers helpline'],
  // A home taken over.
  [
    'Strangers deal drugs from the flat of a lonely man',
    'home-taken',
    'Leicester',
    'police adult-leicester crimestoppers',
  ],
  [
    'Cars stop for a minute at the door all night',
    'home-taken',
    'Leicestershire',
    'police adult-leicestershire adult-leicestershire-duty crimestoppers',
  ],
  ['They grow something in the house of my aunt', 'home-taken', 'Rutland', 'police crimestoppers'],
  ['A friend cannot get them out of her flat', 'home-taken', null, 'police crimestoppers'],
  // Online.
  ['The same number is on ten adverts for sex', 'online', null, 'helpline police crimestoppers'],
  ['A job advert asks for a passport and a fee first', 'online', null, 'helpline police crimestoppers'],
  ['Someone sells the work of people in a chat group', 'online', null, 'helpline police crimestoppers'],
  // R8: help for an adult.
  ['A worker asked me to get her out', 'asked-me', null, 'salvation-army helpline police'],
  ['A man at our church says he has nowhere to go', 'asked-me', null, 'salvation-army helpline police'],
  ['I ran away and need a bed tonight', 'self-bed', 'Leicester', 'salvation-army adult-leicester helpline'],
  [
    'They put me out on the street',
    'self-bed',
    'Leicestershire',
    'salvation-army adult-leicestershire adult-leicestershire-duty helpline',
  ],
  ['I cannot go back to that house', 'self-bed', 'Rutland', 'salvation-army helpline'],
  ['I do not know what town this is and have no bed', 'self-bed', null, 'salvation-army helpline'],
  // Somebody in it.
  ['They watch me and I cannot leave the job', 'self-not-free', null, 'helpline salvation-army police'],
  ['I have to work until the debt is paid', 'self-not-free', null, 'helpline salvation-army police'],
  ['My boss has my passport', 'self-papers', null, 'helpline salvation-army police'],
  ['My pay goes to a card I do not have', 'self-papers', null, 'helpline salvation-army police'],
  ['They make me see men', 'self-sex', null, 'helpline salvation-army police'],
  ['They make me mind the plants and the door is locked', 'self-crime', null, 'helpline salvation-army'],
  ['I am 15 and they say I owe them', 'self-child', 'Leicester', 'childline child-leicester police'],
  [
    'I am 16 and they send me to other towns',
    'self-child',
    'Rutland',
    'childline child-rutland child-leicestershire police',
  ],
  ['My visa is tied to the boss', 'self-visa', null, 'migrant-help helpline'],
  ['It is over, but I cannot sleep', 'self-talk', null, 'victim-support helpline'],
  // R7: rights at work, and nothing about slavery.
  ['They pay me less than the minimum', 'pay', null, 'acas'],
  ['I got no holiday pay when I left', 'pay', null, 'acas'],
  [
    'My boss keeps half my pay and says he will hurt me',
    'work-not-free',
    null,
    'helpline police salvation-army',
  ],
  ['One of our suppliers pays through one man', 'employer', null, 'helpline'],
  // R5 and R6: somebody at work.
  [
    'I am a nurse, and a patient is never let alone',
    'service-adult',
    'Leicester',
    'police adult-leicester salvation-army helpline',
  ],
  [
    'I teach a boy who is found far away again and again',
    'service-child',
    'Leicestershire',
    'child-leicestershire police child-guardians',
  ],
  ['I am filling in a referral and have a question', 'service-ask', null, 'nrm-team helpline'],
]

const digitsOf = (id: string): string =>
  reference.channels.channels.find((channel) => channel.id === id)?.digits ?? assert.fail(id)

/** The address that a link of a page leads to, by its words. */
function tap(body: string, text: string): string {
  const found = [...body.matchAll(/<a class="govuk-link" href="([^"]+)">([\s\S]*?)<\/a>/gu)].find(
    ([, , shown = '']) =>
      shown.replaceAll(/<[^>]+>/gu, '').replaceAll('&#39;', '’') === text.replaceAll("'", '’'),
  )
  return found?.[1] ?? assert.fail(`no link "${text}"`)
}

async function answerFor([, situation, place]: Row): Promise<{
  numbers: string[]
  taps: number
  body: string
}> {
  const asked = await app.visitor.get('/calls')
  let taps = 1
  let page = await app.visitor.get(tap(asked.body, words(keyOf(words, `situation.${situation}`))))
  if (place !== null) {
    taps += 1
    page = await app.visitor.get(tap(page.body, place))
  }
  assert.equal(page.statusCode, 200)
  const main = page.body.slice(page.body.indexOf('<main'))
  return {
    numbers: [...main.matchAll(/href="tel:(\d+)"/gu)].map(([, digits = '']) => digits),
    taps,
    body: main,
  }
}

suite('who do I call', () => {
  test('there are sixty situations, and each that the site offers is among them', () => {
    assert.equal(rows.length, 60)
    assert.equal(new Set(rows.map(([told]) => told)).size, 60)
    const offered = knowReference.situations.situations.map(({ code }) => code)
    assert.deepEqual(
      offered.filter((code) => !rows.some(([, situation]) => situation === code)),
      ['no-voice'],
      'only that one has no number of its own',
    )
  })

  for (const row of rows) {
    const [told, , place, answer] = row
    test(`${told} (${place ?? 'no place'})`, async () => {
      const found = await answerFor(row)
      assert.deepEqual(found.numbers, answer.split(' ').map(digitsOf))
      assert.ok(found.taps <= 2, `${found.taps} taps`)
      assert.doesNotMatch(found.body, /<input|<select|postcode/iu, 'nothing is asked')
      assert.match(found.body, /In danger now\? Call 999\./u)
    })
  }

  test('the control: a wrong answer and a link that is not there are seen', async () => {
    const { numbers } = await answerFor(['', 'pay', null, ''])
    assert.notDeepEqual(numbers, [digitsOf('helpline')])
    assert.throws(() => tap('<a class="govuk-link" href="/x">One</a>', 'Two'), /no link "Two"/u)
  })

  test('pay and hours that are wrong are never called slavery, and lead to the rights at work', async () => {
    const { body } = await answerFor(['', 'pay', null, ''])
    assert.doesNotMatch(body, /slave|exploit|traffick/iu)
    assert.match(body, /You are right to ask/u)
    assert.match(body, /href="\/work"/u)
  })

  test('a place whose line is not sure says so and shows no number for it', async () => {
    const { numbers, body } = await answerFor(['', 'needs-care', 'Rutland', ''])
    assert.match(body, /We have no number that we are sure of for this place\. Call 101\./u)
    assert.ok(!numbers.includes(digitsOf('adult-rutland')))
  })

  test('without a voice, both relays are said', async () => {
    const { body } = await answerFor(['', 'no-voice', null, ''])
    assert.match(body, /18001 101[\s\S]*18000/u)
  })

  test('an address that stands for nothing is not found', async () => {
    for (const path of [
      '/calls/99',
      '/calls/3/z',
      '/calls/1/a',
      '/signs/nowhere',
      '/roles/king',
      '/you/x',
      '/quiz/11',
      '/quiz/1/c',
    ])
      assert.equal((await app.visitor.get(path)).statusCode, 404, path)
  })
})

suite('numbers past their review', () => {
  const all = reference.channels.channels
  const answerOn = (code: string, on: string) =>
    whoToCall(knowReference.situations, all, {
      situation: knowReference.situations.situations.find((one) => one.code === code) ?? assert.fail(code),
      area: 'leicester',
      on,
    })

  test('are in no answer, and those that stand remain', () => {
    assert.deepEqual(
      answerOn('child', '2031-01-01').channels.map(({ id }) => id),
      ['police'],
    )
    assert.equal(answerOn('child', '2031-01-01').lacksLocal, true)
    assert.equal(answerOn('child', '2026-11-25').channels.length, 3, 'the control: on time they are there')
    assert.deepEqual(answerOn('pay', '2027-02-25').channels, [])
  })

  test('are on no page a day later: an answer without one says whom to call', async () => {
    const before = await answerFor(['', 'pay', null, ''])
    assert.match(before.body, /Acas/u)
    await app.setClock('2027-02-25T09:00:00Z')
    const after = await answerFor(['', 'pay', null, ''])
    assert.deepEqual(after.numbers, [])
    assert.match(
      after.body,
      /We have no number that we are sure of right now\. Call 101, or 999 in danger\./u,
    )
    await app.setClock('2026-11-25T09:00:00Z')
  })

  test('who checked a number stands beside when', async () => {
    const { body } = await answerFor(['', 'pay', null, ''])
    assert.match(
      body,
      /We checked this number on 24 November 2026\.[\s\S]*Checked by the people who made this site\./u,
    )
  })
})
