import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { emptyLog, withMarks, type Mark } from './field-log.ts'
import { markFault, oneValue, recordsOf, recordState } from './records.ts'

const record = 'encounter.00000000-0000-4000-8000-000000000001'
const mark = (id: string, field: string, value: string, replaces: string[] = []): Mark => ({
  id,
  record,
  field,
  value,
  replaces,
})
const logOf = (...marks: Mark[]) => withMarks(emptyLog, marks).log

suite('records of a log', () => {
  test('refuses a mark on nothing, in no field, of no value, or in the place of what its author cannot have seen', () => {
    const known = logOf(mark('a 1', 'place', 'Site 1'), mark('a 2', 'needs', 'Water'))
    const fault = (one: Mark) => markFault(one, known, ['apart'])
    assert.equal(fault({ ...mark('b 1', 'place', 'x'), record: 'check.other' }), 'no-such-record')
    assert.equal(fault(mark('b 1', 'name', 'x')), 'no-such-field')
    assert.equal(fault(mark('b 1', 'child', 'maybe')), 'no-such-value')
    assert.equal(fault(mark('b 1', 'place', 'x', ['c 9'])), 'replaces-unseen')
    assert.equal(fault(mark('b 1', 'place', 'x', ['a 2'])), 'replaces-unseen', 'of another field')
    assert.equal(fault(mark('b 1', 'place', 'Site 2', ['a 1'])), null)
  })

  test('both stand where two wrote apart; what one who saw both chose stands alone, and the rest is kept', () => {
    const first = mark('a 1', 'place', 'Site 1')
    const apart = logOf(first, mark('a 2', 'place', 'Yard', ['a 1']), mark('b 1', 'place', 'Shed', ['a 1']))
    const [state] = recordsOf(apart, [])
    assert.equal(state?.isApart, true)
    const place = state?.fields.find((one) => one.field.name === 'place') ?? assert.fail()
    assert.deepEqual(
      place.marks.map((one) => one.value),
      ['Yard', 'Shed'],
    )
    assert.equal(oneValue(place), '')
    const chosen = withMarks(apart, [mark('b 2', 'place', 'Shed', ['a 2', 'b 1'])]).log
    const after = recordState(chosen, record, 'encounter').fields.find((one) => one.field.name === 'place')
    assert.equal(after?.isApart, false)
    assert.deepEqual(
      after?.earlier.map((one) => one.value),
      ['Site 1', 'Yard', 'Shed'],
    )
  })

  test('two who wrote the same agree', () => {
    const log = logOf(mark('a 1', 'place', 'Site 1'), mark('b 1', 'place', 'Site 1'))
    assert.equal(recordState(log, record, 'encounter').isApart, false)
  })

  test('a line of the checklist is no record that somebody began', () => {
    assert.deepEqual(
      recordsOf(logOf({ ...mark('a 1', 'state', 'done'), record: 'check.apart' }), ['apart']),
      [],
    )
  })
})
