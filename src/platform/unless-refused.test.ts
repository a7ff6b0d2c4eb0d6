import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlessRefused } from './unless-refused.ts'

const refusedBy = (constraint: string) => Object.assign(new Error('refused'), { constraint })
const named = new Set(['somebody_was_first'])

test('what somebody did in the meantime is a no, and everything else a fault', async () => {
  assert.equal(await unlessRefused(named, () => Promise.resolve(true)), true)
  assert.equal(await unlessRefused(named, () => Promise.resolve(false)), false)
  assert.equal(await unlessRefused(named, () => Promise.reject(refusedBy('somebody_was_first'))), false)
  await assert.rejects(
    unlessRefused(named, () => Promise.reject(refusedBy('another'))),
    /refused/,
  )
  await assert.rejects(
    unlessRefused(named, () => Promise.reject(new Error('no constraint'))),
    /no constraint/,
  )
})
