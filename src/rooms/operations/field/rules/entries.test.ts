import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fieldsOf, kindOf, kinds, mayStand, valueWords } from './entries.ts'

const id = '00000000-0000-4000-8000-000000000001'

suite('what can be written in the field', () => {
  test('refuses a record of no kind, of a longer name, and a line that is not on the list', () => {
    for (const record of [
      '',
      'encounter',
      `encounter:${id}`,
      `person.${id}`,
      `encounter.${id}0`,
      `encounter.${id}\n`,
      `encounter.${id.toUpperCase().replace('00000000', 'ABCDEF00')}`,
      'check.other',
      `check.${'a'.repeat(60)}`,
    ])
      assert.equal(kindOf(record, ['apart']), null, record)
  })

  test('knows an encounter, a decision and a line of the checklist', () => {
    assert.equal(kindOf(`encounter.${id}`, []), 'encounter')
    assert.equal(kindOf(`decision.${id}`, []), 'decision')
    assert.equal(kindOf('check.apart', ['apart']), 'check')
  })

  test('a choice takes what is offered and nothing else; words may be taken back', () => {
    for (const kind of kinds)
      for (const rule of fieldsOf[kind]) {
        assert.equal(mayStand(rule, ''), rule.choices === null, rule.name)
        assert.equal(mayStand(rule, 'Yes'), rule.choices === null, rule.name)
        for (const one of rule.choices ?? []) assert.ok(mayStand(rule, one.value))
      }
  })

  test('an encounter asks for no name, birthday, address or telephone', () => {
    assert.deepEqual(
      fieldsOf.encounter.map((rule) => rule.name),
      ['time', 'place', 'person', 'language', 'needs', 'child', 'consent', 'with', 'responder'],
    )
  })

  test('a value is said as people read it', () => {
    const child = fieldsOf.encounter.find((rule) => rule.name === 'child') ?? assert.fail()
    assert.equal(valueWords(child, 'not-sure'), 'Not sure: treated as a child')
    assert.equal(valueWords(child, ''), 'Nothing')
  })
})
