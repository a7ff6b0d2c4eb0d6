import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownIn } from './beside.ts'

const counts = [
  { code: 'nrm-referrals', month: '2022-05', kind: '', value: '', n: 3 },
  { code: 'nrm-referrals', month: '2022-05', kind: 'gender', value: 'female', n: 2 },
  { code: 'nrm-referrals', month: '2022-11', kind: '', value: '', n: 4 },
  { code: 'people', month: '2021-02', kind: '', value: '', n: 9 },
]
const own = (from: string, to: string): number | null => ownIn(counts, 'nrm-referrals', { from, to })

test('a time before the hub counted anything is not a time without referrals; one after it is', () => {
  assert.equal(own('2020-01-01', '2020-12-31'), null)
  assert.equal(own('2021-01-01', '2021-12-31'), null, 'it counted from February on')
  assert.equal(own('2021-04-01', '2021-06-30'), 0, 'it counted people')
  assert.equal(own('2022-01-01', '2022-03-31'), 0)
  assert.equal(own('2022-04-01', '2022-06-30'), 3)
  assert.equal(own('2022-07-01', '2022-09-30'), 0)
  assert.equal(own('2022-01-01', '2022-12-31'), 7)
  assert.equal(ownIn([], 'nrm-referrals', { from: '2022-01-01', to: '2022-12-31' }), null)
})
