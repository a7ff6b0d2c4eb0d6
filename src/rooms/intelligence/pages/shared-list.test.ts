import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agencies } from '../../../../test/support/cast.ts'
import { accept, arrangeRelease } from '../../../../test/support/releases.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'

const app = await testApp()
const main = (body: string): string => /<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? ''

test('whoever may not read what is shared has no list', async () => {
  for (const browser of [app.asNoRights, app.as('rosa'), app.as('hugh'), app.as('colin', 'administration')]) {
    assert.equal((await browser.get('/shared')).statusCode, 404)
  }
})

test('an empty list says the same, word for word, whether something is hidden or there is nothing', async () => {
  const lists = [
    '/shared',
    '/shared?words=hexagon',
    '/shared?kind=organ&handling=C',
    `/shared?owner=${agencies.police.id}`,
  ]
  const look = () => Promise.all(lists.map(async (url) => main((await app.as('frank').get(url)).body)))
  const nothing = await look()
  await arrangeRelease(app.database, {
    to: ['council', 'charity'],
    handling: 'C',
    kinds: ['organ'],
    text: 'A hexagon marker.',
  })
  const hidden = await look()
  assert.deepEqual(hidden, nothing)
  assert.match(textOf(nothing[1] ?? ''), /There is nothing to show/)
})

test('negative control: the same searches find the item for a reader who is named, so they could have told of it', async () => {
  const { releaseId } = await arrangeRelease(app.database, {
    handling: 'C',
    kinds: ['organ'],
    text: 'A hexagon marker.',
  })
  await accept(app.database, releaseId, 'colin')
  for (const url of [
    '/shared',
    '/shared?words=hexagon',
    '/shared?kind=organ&handling=C',
    `/shared?owner=${agencies.police.id}`,
  ]) {
    assert.ok((await app.as('colin').get(url)).body.includes(releaseId), url)
  }
})

test('words of an item whose conditions are not accepted are not searched, and its head is listed as to accept', async () => {
  const { releaseId } = await arrangeRelease(app.database, {
    handling: 'C',
    title: 'A title of its own',
    text: 'The pentagon marker.',
  })
  assert.ok(!(await app.as('colin').get('/shared?words=pentagon')).body.includes(releaseId))
  const list = await app.as('colin').get('/shared')
  assert.match(textOf(list.body), /A title of its own .*? To accept/)
  assert.ok(!list.body.includes('pentagon'))
})

test('the newest comes first, a page has 25, and Older goes on without saying how many there are', async () => {
  for (let n = 0; n < 30; n += 1) {
    await arrangeRelease(app.database, {
      owner: 'charity',
      title: `Numbered ${String(n).padStart(2, '0')}`,
      at: `2026-11-20T10:${String(n).padStart(2, '0')}:00Z`,
    })
  }
  const numbers = (body: string): string[] =>
    [...body.matchAll(/Numbered (\d\d)/g)].map((match) => match[1] ?? '')
  const filter = `/shared?owner=${agencies.charity.id}`
  const first = await app.as('colin').get(filter)
  assert.deepEqual(
    numbers(first.body),
    Array.from({ length: 25 }, (_, n) => String(29 - n).padStart(2, '0')),
  )
  const older = /href="([^"]+)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await app.as('colin').get(older)
  assert.deepEqual(numbers(second.body), ['04', '03', '02', '01', '00'])
  assert.ok(!second.body.includes('rel="next"'))
  assert.doesNotMatch(textOf(first.body), /\b(?:30|of \d+|results)\b/)
})

test('a day that does not exist is said beside its field and filters nothing', async () => {
  const page = await app.as('colin').get('/shared?from-day=31&from-month=2&from-year=2026')
  assert.equal(page.statusCode, 200)
  assert.match(textOf(page.body), /There is a problem Enter a real date/)
  assert.match(page.body, /href="#from"/)
})

test('hostile search words are words: quotes, operators, null bytes and floods answer a page', async () => {
  for (const words of [
    `"`,
    `'; drop table intelligence.item; --`,
    `& | ! <-> :*`,
    '\u0000',
    'x'.repeat(5_000),
    '-"-',
    '\u{10FFFF}'.repeat(50),
  ]) {
    const page = await app.as('colin').get(`/shared?words=${encodeURIComponent(words)}`)
    assert.equal(page.statusCode, 200, JSON.stringify(words.slice(0, 20)))
  }
})

test('the search is in the audit as the ids it showed, never as its words', async () => {
  const { releaseId } = await arrangeRelease(app.database, { text: 'An octagon marker.' })
  await app.as('colin').get('/shared?words=octagon')
  const [event] = await app.database.owner<{ detail: { ids: string[]; searched: boolean } }>(
    `select detail from audit.event where action = 'intelligence.list-shared' order by id desc limit 1`,
  )
  assert.deepEqual(event?.detail, { ids: [releaseId], searched: true })
  const [leak] = await app.database.owner(
    `select count(*)::int as count from audit.event where detail::text like '%octagon%'`,
  )
  assert.equal(leak?.['count'], 0)
})
