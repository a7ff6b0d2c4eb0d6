import assert from 'node:assert/strict'
import test from 'node:test'
import { createCast } from '../../../../test/support/cast.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { arrangeRelease, inSession } from '../../../../test/support/releases.ts'
import { arrangeDecision, arrangeEdge, arrangeMention } from '../../../../test/support/subjects.ts'

const database = await testDatabase()
await createCast(database)

/** About the bounds: -2 bits, and odds of 19 to 1, which are 4.2479 bits. */
const weights = [-6, -2.001, -2, -1, 0, 0.5, 1, 2, 3, 4.2479, 4.248, 6, 12]

test('the queue of a desk says of a pair what the two functions say of its weight, until it is settled', async () => {
  const text = await arrangeRelease(database, { to: ['council'] })
  const named = () => arrangeMention(database, { in: text, owner: 'police', by: 'tomasz' })
  const first = await named()
  for (const weight of weights) await arrangeEdge(database, first, await named(), weight)
  const staff = await database.as('staff')
  const queue = async () =>
    (
      await inSession(staff, 'tomasz', 'crime', () =>
        staff.query<{ name: string; worth: boolean; doubt: number }>(
          `select left_mention || ' ' || right_mention as name, is_worth_a_look as worth, doubt from linking.pairs_of_desk(50) order by 1`,
        ),
      )
    ).rows
  const expected = await database.owner<{ name: string; worth: boolean; doubt: number }>(
    `select left_mention || ' ' || right_mention as name, linking.is_worth_a_look(weight) as worth, linking.doubt(weight) as doubt
       from linking.edge order by 1`,
  )
  assert.deepEqual(await queue(), expected)
  assert.deepEqual(new Set(expected.map(({ worth }) => worth)), new Set([false, true]))
  assert.deepEqual(new Set(expected.map(({ doubt }) => doubt)), new Set([1, 2, 3]))
  const [settled] = expected
  const [left = '', right = ''] = settled?.name.split(' ') ?? []
  await arrangeDecision(database, left, right, 'different')
  assert.deepEqual(await queue(), expected.slice(1))
})
