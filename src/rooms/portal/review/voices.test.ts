import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { testApp } from '../../../../test/support/app.ts'
import { personId, type PersonName } from '../../../../test/support/cast.ts'
import { decided, speaks, textAt } from '../../../../test/support/speakers.ts'
import { standingOf, type Decision } from './rules/standing.ts'
import { hashOf, reviewLanguage, type ReviewText } from './texts.ts'
import { voiceOf } from './voices.ts'

/** From a speaker's word on the staff site to what somebody reads on the public one, and back. */
const app = await testApp()
before(async () => {
  await speaks(app.database, 'zofia', 'pl')
  await speaks(app.database, 'layla', 'pl')
})

let minute = 0
/** The public site looks again every twenty seconds. */
async function later(): Promise<void> {
  minute += 1
  await app.setClock(`2026-11-25T09:${String(minute).padStart(2, '0')}:00Z`)
}
async function read(path: string): Promise<string> {
  await later()
  return (await app.visitor.get(path)).body
}
async function decide(name: PersonName, text: ReviewText, ...rest: [Parameters<typeof decided>[1], string?]) {
  const [deed, words] = rest
  const [waits] = await app.database.owner<{ id: string }>(
    `select w.id from portal.wording w where w.key = $1 and w.needs <> 'nobody' and not exists
       (select from portal.wording c where c.confirms = w.id or (c.key = w.key and c.position > w.position and c.decision <> 'confirm'))`,
    [text.key],
  )
  const form = decided(text, deed, {
    ...(words === undefined ? {} : { words }),
    ...(waits === undefined ? {} : { pending: waits.id }),
  })
  const answer = await app.as(name).post(`/languages/pl/${text.key}`, form)
  assert.equal(answer.statusCode, 303, `${name} ${deed} ${text.key}`)
}

/** Every text of the language is right, but those named: as two speakers would have said one by one. */
async function acceptAllBut(...except: string[]): Promise<void> {
  const texts = reviewLanguage('pl')?.texts ?? []
  for (const { key, catalogue, sourceHash, fileHash } of texts.filter((text) => !except.includes(text.key)))
    await app.database.owner(
      `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, needs, by_person)
         values ('pl', $1, $2, decode($3, 'hex'), decode($4, 'hex'), 'accept', 'nobody', $5)`,
      [catalogue, key, sourceHash, fileHash, personId('zofia')],
    )
}

const title = textAt('pl', 'signs.title')

suite('what speakers decide, on the public site', () => {
  test('a page says that it awaits a speaker, and English is one tap away', async () => {
    const page = await read('/pl/signs')
    assert.ok(page.includes(textAt('pl', 'review.title').text))
    assert.match(page, /<a class="govuk-link" href="\/signs" hreflang="en">/u)
    assert.ok(!(await read('/signs')).includes('app-review'), 'the control: English does not')
  })

  test('corrected words are shown when a second person has confirmed them, and not before', async () => {
    await decide('zofia', title, 'correct', 'Naucz się poznawać znaki')
    assert.ok((await read('/pl/signs')).includes(`>${title.text}</h1>`))
    await decide('layla', title, 'confirm')
    const page = await read('/pl/signs')
    assert.ok(page.includes('>Naucz się poznawać znaki</h1>') && !page.includes(title.text))
    assert.ok(page.includes(textAt('pl', 'review.title').text), 'other words of it still wait')
    for (const name of ['Zofia', 'Layla', 'Safe Harbour']) assert.ok(!page.includes(name), name)
  })

  test('what is kept for when there is no network says the same, and is made anew', async () => {
    const kept = async () => {
      await later()
      const { rawPayload } = await app.visitor.get('/pl/kept')
      return JSON.parse(gunzipSync(rawPayload).toString('utf8')) as {
        frame: string
        pages: Record<string, { body: string }>
      }
    }
    assert.ok((await kept()).pages['/pl/signs']?.body.includes('Naucz się poznawać znaki'))
    await decide('layla', title, 'withdraw')
    const again = await kept()
    assert.ok(again.pages['/pl/signs']?.body.includes(title.text))
    assert.ok(again.frame.includes(textAt('pl', 'review.title').text))
  })

  test('a form and a fault speak the corrected words too', async () => {
    const safe = textAt('pl', 'trouble.not-found.title')
    await decide('zofia', safe, 'correct', 'Nie ma tu takiej strony')
    await decide('layla', safe, 'confirm')
    await read('/pl')
    assert.ok((await app.visitor.get('/pl/there-is-nothing')).body.includes('Nie ma tu takiej strony'))
    const start = textAt('pl', 'before.title')
    await decide('zofia', start, 'correct', `${start.text}!`)
    await decide('layla', start, 'confirm')
    assert.ok((await read('/pl/form')).includes(`${start.text}!`))
  })

  test('a page says that it is checked when every word on it is, with the day and nobody’s name', async () => {
    await acceptAllBut('home.intro')
    assert.ok((await read('/pl')).includes(textAt('pl', 'review.title').text), 'one text of it waits')
    const signs = await read('/pl/signs')
    assert.ok(!signs.includes(textAt('pl', 'review.title').text))
    assert.match(signs, /25 listopada 2026/u)
    assert.match(signs, /<a class="govuk-link" href="\/signs" hreflang="en">/u, 'English stays one tap away')
    assert.ok(!signs.includes('Zofia'))
  })

  test('a newer correction that waits makes the page unread again', async () => {
    await decide('zofia', title, 'correct', 'Znaki')
    const signs = await read('/pl/signs')
    assert.ok(signs.includes(textAt('pl', 'review.title').text) && signs.includes(`>${title.text}</h1>`))
  })
})

suite('a voice', () => {
  const row = {
    language: 'pl',
    key: title.key,
    on: '2026-11-25',
    isEffective: true,
    seenHash: title.fileHash,
  }
  const correct = { ...row, decision: 'correct' as const, sourceHash: title.sourceHash, text: 'Znaki' }

  test('goes back to the machine’s words when the English is another', () => {
    assert.equal(voiceOf('pl', [correct], 1).know('signs.title'), 'Znaki')
    const stale = { ...correct, sourceHash: hashOf('other English') }
    assert.equal(voiceOf('pl', [stale], 1).know('signs.title'), title.text)
    assert.equal(voiceOf('pl', [stale], 1).checkedOn(['signs.title']), null)
  })

  test('never speaks words that have lost what they must keep, whatever the database says', () => {
    const call = textAt('pl', 'trouble.danger')
    const bad = { ...correct, key: call.key, sourceHash: call.sourceHash, text: 'Zadzwoń pod 998' }
    const voice = voiceOf('pl', [bad], 1)
    assert.match(voice.form('trouble.danger'), /999/u)
    assert.equal(voice.checkedOn(['trouble.danger']), null)
  })

  test('is checked where every form of a number is', () => {
    const forms = (reviewLanguage('pl')?.texts ?? []).filter(({ key }) =>
      key.startsWith('common.characters-left.'),
    )
    assert.ok(forms.length >= 3, 'Polish has one, few, many and other')
    const rows = forms.map(({ key, sourceHash, fileHash }) => ({
      ...row,
      key,
      sourceHash,
      seenHash: fileHash,
      decision: 'accept' as const,
      text: null,
    }))
    assert.equal(voiceOf('pl', rows, 1).checkedOn(['common.characters-left']), '2026-11-25')
    assert.equal(voiceOf('pl', rows.slice(1), 1).checkedOn(['common.characters-left']), null)
    assert.equal(voiceOf('pl', rows, 1).checkedOn(['common.characters-left', 'no.such']), null)
  })
})

suite('the rule of the staff site and what the database gives the public one', () => {
  test('agree, whatever was decided in whatever order', async () => {
    const visitor = await app.database.as('public')
    for (let world = 0; world < 40; world += 1) {
      await app.database.owner('truncate portal.wording')
      const newestFirst: Decision[] = []
      for (let step = 0; step < 5; step += 1) {
        const one = chosen(world, step)
        await write(one)
        newestFirst.unshift(one)
      }
      const { rows } = await visitor.query<Decision>(
        `select decision, is_effective as "isEffective", encode(source_hash, 'hex') as "sourceHash", encode(seen_hash, 'hex') as "seenHash",
           text, decided_on::text as on from portal.published_wording()`,
      )
      const [here, there] = [standingOf(title, newestFirst), standingOf(title, rows)]
      assert.equal(there.text, here.text, `world ${world}`)
      assert.equal(there.isChecked, here.isChecked, `world ${world}`)
    }
  })
})

interface Chosen extends Decision {
  readonly needs: 'nobody' | 'second-speaker'
}

/** Every kind of decision, alone and confirmed, on this English and on other, in an order that repeats itself seldom. */
function chosen(world: number, step: number): Chosen {
  const roll = (world * 7 + step * 3 + ((world * step) % 5)) % 8
  const decision = (
    ['accept', 'accept', 'accept', 'correct', 'correct', 'correct', 'withdraw', 'withdraw'] as const
  )[roll]
  const needs = decision === 'withdraw' || roll === 0 ? 'nobody' : 'second-speaker'
  return {
    decision: decision ?? 'withdraw',
    needs,
    isEffective: needs === 'nobody' || (world >> step) % 2 === 1,
    sourceHash: (world + step) % 4 === 0 ? hashOf('older') : title.sourceHash,
    seenHash: title.fileHash,
    text: decision === 'correct' ? `Znaki ${step}` : null,
    on: '2026-11-25',
  }
}

async function write({ decision, needs, isEffective, sourceHash, seenHash, text }: Chosen): Promise<void> {
  const { owner } = app.database
  const [made] = await owner<{ id: string }>(
    `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, text, needs, by_person)
       values ('pl', 'know', $1, decode($2, 'hex'), decode($3, 'hex'), $4, $5, $6, $7) returning id`,
    [title.key, sourceHash, seenHash, decision, text, needs, personId('zofia')],
  )
  if (needs === 'nobody' || !isEffective) return
  await owner(
    `insert into portal.wording (language, catalogue, key, source_hash, seen_hash, decision, needs, confirms, by_person)
       values ('pl', 'know', $1, decode($2, 'hex'), decode($3, 'hex'), 'confirm', 'nobody', $4, $5)`,
    [title.key, sourceHash, seenHash, made?.id, personId('layla')],
  )
}
