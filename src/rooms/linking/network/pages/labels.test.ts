import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { labelsWithRoom, shortLabel } from './labels.ts'

suite('names in a picture', () => {
  test('a name over another is left out, and the first has the room', () => {
    const at = (id: string, x: number, y: number) => ({ id, x, y, label: 'Bogdan Example' })
    const kept = labelsWithRoom([at('a', 100, 100), at('b', 150, 105), at('c', 100, 130), at('d', 300, 100)])
    assert.deepEqual([...kept], ['a', 'c', 'd'])
  })

  test('a long name is cut between letters as people see them', () => {
    assert.equal(shortLabel('Bogdan'), 'Bogdan')
    assert.equal(shortLabel('👩‍👧'.repeat(30)), `${'👩‍👧'.repeat(23)}…`)
  })
})
