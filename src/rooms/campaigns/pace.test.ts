import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPace } from './pace.ts'

test('a crowd that comes at once is taken up to its burst, then at its pace', () => {
  const pace = createPace({ perSecond: 2, burst: 3 })
  assert.deepEqual(
    [0, 0, 0, 0, 0].map((at) => pace.hasRoom(at)),
    [true, true, true, false, false],
  )
  assert.deepEqual(
    [499, 500, 501, 1000].map((at) => pace.hasRoom(at)),
    [false, true, false, true],
  )
})
