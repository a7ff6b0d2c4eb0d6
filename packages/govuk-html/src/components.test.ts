import assert from 'node:assert/strict'
import test from 'node:test'
import { prove } from '../proof/fixtures.ts'
import { proven } from '../proof/proven.ts'

for (const [component, render] of proven) {
  test(`${component} renders every official fixture`, () => {
    const { failures } = prove(component, render)
    assert.deepEqual(failures, [])
  })
}
