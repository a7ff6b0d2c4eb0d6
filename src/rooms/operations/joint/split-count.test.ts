import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type pg from 'pg'
import { testApp } from '../../../../test/support/app.ts'
import { agencies, personId, type PersonName } from '../../../../test/support/cast.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { arrangePlan } from '../../../../test/support/operations.ts'
import { inSession } from '../../../../test/support/releases.ts'
import { outcomesFile } from './reference.ts'

/** A count of people split by age group, gender, nationality and kind of exploitation (domain 7.7). */
const app = await testApp()
const { owner } = app.database
let staff: pg.Client
let operation: string
const at = (tail = ''): string => `/joint-operations/${operation}${tail}`
const victims = '/outcomes/potential-victims'
const posted = async (name: PersonName, url: string, form: Record<string, string> = {}): Promise<void> => {
  const answer = await app.as(name).post(url, form)
  assert.equal(answer.statusCode, 303, `${name} ${url}: ${textOf(answer.body)}`)
}
const refused = async (form: Record<string, string>): Promise<string> =>
  textOf((await app.as('colin').post(at(victims), form)).body)
const standing = () =>
  owner(
    `select split, version, total, kinds, counts from operations.joint_split where operation_id = $1 order by split, version`,
    [operation],
  )
const men = { 'gender--male': '2', 'gender--female': '1' }

before(async () => {
  staff = await app.database.as('staff')
  operation = await arrangePlan(app.database)
  await posted('grace', at('/authorise'))
  await posted('colin', at('/brief'))
  await posted('colin', at('/go-live'))
  await posted('mina', at('/stand-down'), { words: 'It is over' })
})

test('every count of people is split by age, gender and nationality, and of victims by the kind of exploitation', () => {
  const by = (code: string) => outcomesFile.measures.find((one) => one.code === code)?.splitBy
  for (const code of ['potential-victims', 'people-safeguarded', 'nrm-referrals', 'refused-help'])
    assert.deepEqual(by(code), ['age-group', 'gender', 'nationality', 'exploitation'])
  assert.deepEqual(by('people-encountered'), ['age-group', 'gender', 'nationality'])
  assert.deepEqual(by('arrests'), ['age-group', 'gender', 'nationality', 'offence'])
  assert.deepEqual(by('premises-visited'), [])
})

suite('splitting a count', () => {
  test('waits for the count', async () => {
    assert.equal((await app.as('colin').get(at(victims))).statusCode, 404)
    await posted('colin', at('/outcomes'), { 'potential-victims': '3', 'premises-visited': '1' })
    assert.equal((await app.as('colin').get(at(victims))).statusCode, 200)
    // The control: what is split by nothing has no such page.
    assert.equal((await app.as('colin').get(at('/outcomes/premises-visited'))).statusCode, 404)
  })

  test('says beside the field what does not fit, and keeps what was typed', async () => {
    assert.match(await refused({}), /Enter at least one number/)
    assert.match(
      await refused({ 'gender--male': '2' }),
      /Gender: These add up to 2 and the count is 3. Whoever fits nowhere else is not known/,
    )
    assert.match(await refused({ 'gender--male': '1.5' }), /Men and boys: enter a whole number/)
    assert.match(await refused({ 'exploitation--labour': '1' }), /less than the count, which is 3/)
    assert.match(await refused({ country1: 'Nowhere', people1: '3' }), /Enter a country of the list/)
    assert.match(await refused({ people1: '3' }), /Enter the country, or take the number away/)
    assert.match(await refused({ country1: 'Albania' }), /People from Albania: enter a number/)
    assert.match(
      await refused({ country1: 'Albania', people1: '2', country2: 'AL', people2: '1' }),
      /stands above already/,
    )
    const { body } = await app.as('colin').post(at(victims), { country9: 'Vietnam', people9: '2' })
    assert.match(body, /id="country9"[^>]*value="Vietnam"/)
    assert.deepEqual(await standing(), [])
  })

  test('keeps each split that was filled in, and says on the operation how many there are', async () => {
    await posted('colin', at(victims), {
      ...men,
      country1: 'Vietnam',
      people1: '2',
      'nationality--unknown': '1',
      'exploitation--labour': '3',
      'exploitation--criminal': '2',
    })
    assert.deepEqual(await standing(), [
      { split: 'exploitation', version: 1, total: 3, kinds: ['labour', 'criminal'], counts: [3, 2] },
      { split: 'gender', version: 1, total: 3, kinds: ['female', 'male'], counts: [1, 2] },
      { split: 'nationality', version: 1, total: 3, kinds: ['VN', 'unknown'], counts: [2, 1] },
    ])
    assert.match(textOf((await app.as('grace').get(at())).body), /Potential victims: 3 of 4/)
    const read = textOf((await app.as('mina').get(at(victims))).body)
    assert.match(read, /Nationality Vietnam 2/)
  })

  test('makes a version of what is new alone, and of nothing that was written in the meantime', async () => {
    const now = { 'version--gender': '1', ...men }
    await posted('colin', at(victims), now)
    assert.equal((await standing()).length, 3)
    await posted('colin', at(victims), { ...now, 'gender--male': '3', 'gender--female': '0' })
    assert.equal((await standing()).length, 4)
    assert.match(await refused(now), /Somebody has split this in the meantime/)
  })

  test('is of an older count once that has changed', async () => {
    await posted('colin', at('/outcomes'), { 'potential-victims': '4' })
    assert.match(textOf((await app.as('grace').get(at())).body), /Potential victims: 0 of 4/)
    assert.match(textOf((await app.as('grace').get(at(victims))).body), /Gender, of an older count: 3/)
  })

  test('is read by all who are named and filled in by who plans', async () => {
    await app.database.owner(
      `insert into operations.joint_role (operation_id, person_id, agency_id, role, by_person) values ($1, $2, $3, 'loggist', $4)`,
      [operation, personId('tomasz'), agencies.police.id, personId('colin')],
    )
    const { body, statusCode } = await app.as('tomasz').get(at(victims))
    assert.equal(statusCode, 200)
    assert.match(body, /Gold, silver or the victim lead splits it/)
    assert.doesNotMatch(body, /Keep this split/)
    assert.equal((await app.as('tomasz').post(at(victims), { 'gender--male': '4' })).statusCode, 404)
    assert.equal((await app.as('rosa').get(at(victims))).statusCode, 404)
  })
})

suite('the database', () => {
  const takes = (name: PersonName, row: Readonly<Record<string, unknown>>): Promise<string> =>
    inSession(staff, name, 'safeguarding', async (client) => {
      const all = { split: 'age-group', total: 4, kinds: ['18-24', 'unknown'], counts: [3, 1], ...row }
      try {
        await client.query(
          `insert into operations.joint_split (operation_id, measure, split, version, total, kinds, counts, agency_id, by_person)
             values ($1, 'potential-victims', $2, 9, $3, $4, $5, $6, $7)`,
          [
            operation,
            all.split,
            all.total,
            all.kinds,
            all.counts,
            agencies[name === 'tomasz' ? 'police' : name === 'mina' ? 'charity' : 'council'].id,
            personId(name),
          ],
        )
        return 'taken'
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? 'refused by its policy'
      }
    })

  test('takes a whole split of the count as it stands, from who plans', async () => {
    assert.equal(await takes('colin', {}), 'taken')
    assert.equal(await takes('mina', {}), 'taken')
    assert.equal(await takes('tomasz', {}), 'refused by its policy')
    assert.equal(await takes('colin', { total: 3, counts: [3, 0] }), 'refused by its policy')
  })

  test('takes no half of one', async () => {
    for (const row of [
      { counts: [3, 0] },
      { counts: [4] },
      { counts: [5, -1] },
      { counts: [4, null] },
      { kinds: ['18-24', '18-24'] },
      { kinds: ['18-24', 'Grace of the council'] },
      { kinds: [], counts: [] },
      { split: 'exploitation', kinds: ['labour', 'sexual'], counts: [2, 1] },
    ])
      assert.equal(await takes('colin', row), 'joint_split_fits', JSON.stringify(row))
    // The control: somebody who went through two kinds is counted under each.
    const both = { split: 'exploitation', kinds: ['labour', 'sexual'], counts: [4, 1] }
    assert.equal(await takes('colin', both), 'taken')
  })
})
