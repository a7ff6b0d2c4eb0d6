import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { stampLines, stampOf, type Label } from './stamp.ts'

const exporter = { by: 'An analyst', agency: 'Midshire Police', at: new Date('2026-11-28T10:00:00Z') }
const open: Label = {
  urn: '7K3QM-9TXF2',
  marking: 'official',
  handling: 'P',
  actionCode: null,
  sanitisationCode: null,
  instructions: '',
  purposes: ['crime', 'safeguarding'],
  readers: null,
}
const closed: Label = {
  urn: '8A2BC-1DEF3',
  marking: 'official-sensitive',
  handling: 'C',
  actionCode: 'A1',
  sanitisationCode: 'S2',
  instructions: 'Ask before any visit',
  purposes: ['crime'],
  readers: ['Sandford Council', 'Midshire Police'],
}

suite('a handling stamp', () => {
  test('of nothing is the strictest: sensitive, conditional, for nobody', () => {
    const stamp = stampOf([], exporter)
    assert.deepEqual(
      [stamp.marking, stamp.handling, stamp.readers, stamp.purposes],
      ['official-sensitive', 'C', [], []],
    )
  })

  test('is the strictest of each label, and for those alone whom all allow', () => {
    const other: Label = {
      ...closed,
      urn: 'X',
      readers: ['Midshire Police', 'A charity'],
      actionCode: 'A3',
      instructions: '',
    }
    for (const labels of [
      [open, closed, other],
      [other, closed, open],
    ])
      assert.deepEqual(stampOf(labels, exporter), {
        marking: 'official-sensitive',
        handling: 'C',
        actionCode: 'A1',
        sanitisationCode: 'S2',
        purposes: ['crime'],
        readers: ['Midshire Police'],
        conditions: ['8A2BC-1DEF3: Ask before any visit'],
        by: 'An analyst',
        agency: 'Midshire Police',
        at: '2026-11-28T10:00:00.000Z',
      })
  })

  test('an item without a grade is handled as one with conditions', () => {
    assert.equal(stampOf([{ ...open, handling: null }], exporter).handling, 'C')
    assert.equal(stampOf([open], exporter).handling, 'P', 'the control')
  })

  test('says that nobody may read it where the readers have nobody in common', () => {
    const stamp = stampOf([closed, { ...closed, readers: ['A charity'] }], exporter)
    assert.deepEqual(stamp.readers, [])
    assert.ok(stampLines(stamp).some((line) => line.startsWith('For none alone')))
  })
})
