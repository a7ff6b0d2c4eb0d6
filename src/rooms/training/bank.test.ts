import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { awareness, bank, itemsOf, readBankFile } from './bank.ts'

suite('the questions', () => {
  test('are two parallel forms of sixteen, with a source for every answer, and the question about awareness beside them', () => {
    assert.equal(bank.items.length, 16)
    for (const name of ['A', 'B'] as const) assert.equal(itemsOf(name).length, bank.items.length)
    for (const item of bank.items) {
      assert.ok(item.sources.length > 0, item.id)
      assert.notEqual(item.forms.A.stem, item.forms.B.stem, item.id)
    }
    assert.ok(bank.measures.some(({ id }) => id === awareness))
  })

  test('have their right answer in no place oftener than chance would have it', () => {
    const singles = (['A', 'B'] as const).flatMap((name) =>
      itemsOf(name).filter(({ kind }) => kind === 'single'),
    )
    const places = singles.map(({ right }) => right[0])
    for (const place of ['a', 'b', 'c', 'd'])
      assert.ok(places.filter((one) => one === place).length <= singles.length * 0.6, place)
  })

  test('are refused where something in them does not fit', () => {
    const [first, ...rest] = bank.items
    assert.ok(first)
    const changed = (item: object) => () => readBankFile({ ...bank, items: [{ ...first, ...item }, ...rest] })
    assert.doesNotThrow(changed({}))
    assert.throws(changed({ sources: ['S-NONE'] }), /not in the list/)
    assert.throws(
      changed({ forms: { ...first.forms, A: { ...first.forms.A, right: ['z'] } } }),
      /does not fit/,
    )
    assert.throws(changed({ id: rest[0]?.id }), /stands twice/)
    assert.throws(changed({ why: '' }), /not as expected/)
  })

  test('are passed with the share that the database asks for, too', async () => {
    const database = await testDatabase()
    const [row] = await database.owner<{ body: string }>(
      `select pg_get_functiondef('training.certify(text, bytea, bytea, bytea)'::regprocedure) as body`,
    )
    assert.ok(row?.body.includes(`r.score >= ${bank.passShare} * r.out_of`))
  })
})
