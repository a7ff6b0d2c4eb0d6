import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { near } from '../../../../packages/statistics/proof/shared.ts'
import { agreementOf } from './agreement.ts'
import { practice, readPracticeFile } from './items.ts'

const meant = [
  { code: 'G01', source: '1', assessment: 'A', handling: 'P' },
  { code: 'G02', source: '2', assessment: 'C', handling: 'C' },
]

suite('agreement in practice', () => {
  test('is one where all is as it was meant, and nothing where it is as by chance', () => {
    const right = agreementOf(
      meant.map(({ code, ...grade }) => ({ item: code, ...grade, gradings: 10 })),
      meant,
    )
    assert.deepEqual([right.gradings, right.same], [20, 20])
    for (const { kappa } of right.parts) assert.equal(kappa?.estimate, 1)
    const byChance = agreementOf(
      meant.flatMap(({ code, ...grade }) =>
        ['P', 'C'].map((handling) => ({ item: code, ...grade, handling, gradings: 5 })),
      ),
      meant,
    )
    near(byChance.parts[2]?.kappa?.estimate ?? 1, 0, 1e-12)
    assert.equal(byChance.same, 10)
  })

  test('is Cohen’s kappa: 20 and 15 of 50 agreed, 5 and 10 not, is 0.4', () => {
    const handling = [
      ['G01', 'P', 20],
      ['G01', 'C', 5],
      ['G02', 'P', 10],
      ['G02', 'C', 15],
    ] as const
    const found = agreementOf(
      handling.map(([item, code, gradings]) => ({
        item,
        source: '1',
        assessment: 'A',
        handling: code,
        gradings,
      })),
      meant,
    )
    near(found.parts[2]?.kappa?.estimate ?? 0, 0.4, 1e-12)
    assert.equal(found.parts[2]?.kappa?.n, 50)
  })

  test('leaves out an item that is no more, and says nothing of no gradings', () => {
    const gone = [{ item: 'G99', source: '1', assessment: 'A', handling: 'P', gradings: 3 }]
    const found = agreementOf(gone, meant)
    assert.equal(found.gradings, 0)
    for (const { kappa } of found.parts) assert.equal(kappa, null)
  })
})

suite('the invented items', () => {
  test('use every code that there is, so that each can be practised', () => {
    for (const [part, all] of [
      ['source', '123'],
      ['assessment', 'ABCDE'],
      ['handling', 'PC'],
    ] as const)
      assert.deepEqual(new Set(practice.items.map((item) => item[part])), new Set(all))
  })

  test('are refused where a grade is none', () => {
    const [first] = practice.items
    assert.throws(
      () => readPracticeFile({ ...practice, items: [first, { ...first, code: 'G02', source: '4' }] }),
      /a grade that there is not/,
    )
    assert.throws(() => readPracticeFile({ ...practice, items: [first, first] }), /stands twice/)
  })
})
