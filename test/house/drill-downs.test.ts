import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rooms } from '../../src/app.ts'
import { drillDown, keptIn, keptNames, type KeptIn } from '../../src/rooms/evaluation/rules/kept-in.ts'

/** Evaluation knows no room after it, so that where a figure is kept is said in words and addresses: here they are held to the rooms. */
test('where a figure is kept there is a page, and the rights and the purpose that are named open it', () => {
  for (const name of keptNames) {
    const { href, rights, purpose }: KeptIn = keptIn[name]
    const page = rooms.staffRoutes.find((route) => route.method === 'GET' && route.url === href)
    assert.ok(page !== undefined, `${name}: there is a page ${href}`)
    assert.deepEqual([...page.may.rights].toSorted(), [...rights].toSorted(), name)
    assert.ok(page.may.purposes?.includes(purpose.value), `${name}: ${purpose.value}`)
  }
  const known = ['/triage', '/people'].filter((href) => rooms.staffRoutes.some((route) => route.url === href))
  assert.deepEqual(known, [], 'the control: an address that no room has is not found')
})

test('nobody is given a way that ends at a page which is not there for them', () => {
  assert.equal(drillDown('people', new Set(['evaluator'])).open, null)
  assert.equal(drillDown('people', new Set(['evaluator', 'caseworker'])).open?.purpose, 'safeguarding')
})
