import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import type { PersonName } from '../../../../test/support/cast.ts'
import { practice } from './items.ts'

const app = await testApp()
const { owner } = app.database
const page = async (name: PersonName, url: string) => textOf((await app.as(name).get(url)).body)

async function practised(name: PersonName, wrong = false): Promise<string> {
  const { body } = await app.as(name).get('/training/practice')
  let href = /href="(\/training\/practice\/[^"]+)"/u.exec(body)?.[1] ?? assert.fail('no beginning')
  for (const item of practice.items) {
    const grade = wrong ? { source: '3', assessment: 'E', handling: 'C' } : item
    const { source, assessment, handling } = grade
    const answer = await app.as(name).post(href, { source, assessment, handling })
    assert.equal(answer.statusCode, 303)
    const seen = await app.as(name).get(String(answer.headers.location))
    assert.ok(textOf(seen.body).includes(item.why), item.code)
    href = /href="(\/training\/practice\/[^"]+)">The next one/u.exec(seen.body)?.[1] ?? ''
  }
  return href
}

suite('practice in grading', () => {
  test('tells at once what was meant and why, and asks for every code', async () => {
    const { body } = await app.as('owen').get('/training/practice')
    const href = /href="(\/training\/practice\/[^"]+)"/u.exec(body)?.[1] ?? ''
    const empty = await app.as('owen').post(href, {})
    assert.equal(empty.statusCode, 422)
    for (const said of [/Choose the source/, /Choose how it is known/, /Choose how it may be shared/])
      assert.match(textOf(empty.body), said)
    await app.as('owen').post(href, { source: '3', assessment: 'A', handling: 'P' })
    const seen = await page('owen', `${href}?given=3AP`)
    assert.match(seen, /Otherwise The source ?: 2: untested ?You chose 3: not reliable/)
    assert.match(seen, /As meant How it is known/)
    // Graded once more in the same round, it is no practice any more.
    await app.as('owen').post(href, { source: '2', assessment: 'A', handling: 'P' })
    const rows = await owner<{ source: string }>('select source from training.practice')
    assert.deepEqual(
      rows.map((row) => row.source),
      ['3'],
    )
  })

  test('is shown to training leads for their own agency, once ten rounds were practised, and for nobody by name', async () => {
    assert.match(await page('tess', '/training/agreement'), /Fewer than ten rounds/)
    for (let round = 0; round < 9; round += 1) await practised('grace', round % 3 === 0)
    assert.match(await page('tess', '/training/agreement'), /72 of 109 gradings were as meant/)
    assert.match(await page('bola', '/training/agreement'), /Fewer than ten rounds/)
    assert.equal((await app.as('grace').get('/training/agreement')).statusCode, 404)
    const columns = await owner<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'training' and table_name = 'practice'`,
    )
    assert.ok(columns.every(({ name }) => !/person|staff/u.test(name)))
    // The audit has that somebody practised, and not how well.
    const events = await owner<{ text: string }>(
      `select detail::text as text from audit.event where action = 'training.grade-practice' and decision = 'allowed'`,
    )
    assert.ok(events.length > 100 && events.every(({ text }) => text === '{}'))
  })
})
