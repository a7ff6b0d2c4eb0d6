import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chanceOf, type Chance } from '@article4/statistics'
import { atWork, type AtWork, type Phase, type TeamWork } from './at-work.ts'

const work = (team: number, phase: Phase, had: number, pieces = 40): TeamWork => ({
  measure: 'grading',
  team,
  phase,
  pieces,
  had,
})
const graded = (rows: readonly TeamWork[]): AtWork => atWork(rows)[1] ?? assert.fail()

/** Teams of their own strength; those that were trained gain `planted` points, and every team drifts by its own. */
const planted = 12
function partnership(chance: Chance, isTrained: boolean): TeamWork[] {
  const count = (strength: number): number =>
    Array.from({ length: 60 }, () => chance.unit() < strength).filter(Boolean).length
  return Array.from({ length: 12 }, (_, team) => {
    const strength = 0.4 + 0.2 * chance.unit()
    const gain = isTrained ? planted / 100 + 0.1 * (chance.unit() - 0.5) : 0
    return [
      work(team, 'before', count(strength), 60),
      work(team, 'after', count(strength + gain), 60),
      work(team + 100, 'never', count(0.4 + 0.2 * chance.unit()), 60),
    ]
  }).flat()
}

suite('training at work', () => {
  test('each team counts once, however much it wrote', () => {
    const found = graded([work(1, 'never', 10, 10), work(2, 'never', 0, 990), work(3, 'never', 5, 10)])
    assert.deepEqual(found.groups, [{ phase: 'never', teams: 3, pieces: 1010, share: 50 }])
  })

  test('the change is of the same teams alone, and fewer than three are not compared', () => {
    const two = [work(1, 'before', 10), work(1, 'after', 20), work(2, 'before', 10), work(2, 'after', 24)]
    const others = [work(3, 'after', 40), work(4, 'before', 0)]
    assert.equal(graded([...two, ...others]).within, null)
    const three = graded([...two, work(3, 'before', 8), work(3, 'after', 16), work(4, 'before', 0)])
    assert.equal(three.within?.n, 3)
    assert.ok(Math.abs((three.within?.estimate ?? 0) - (25 + 35 + 20) / 3) < 1e-9)
    assert.equal(three.against, null)
  })

  test('teams that all changed alike say nothing, and nothing breaks', () => {
    const alike = [1, 2, 3].flatMap((team) => [work(team, 'before', 10), work(team, 'after', 20)])
    assert.equal(graded(alike).within, null)
    assert.deepEqual(
      atWork([]).map(({ groups }) => groups),
      [[], [], []],
    )
  })

  test('a planted gain comes back, its interval holds it as often as it says, and no gain is found where none is', () => {
    const tries = 1000
    const counted = { held: 0, heldAgainst: 0, sum: 0, falsely: 0 }
    for (let number = 0; number < tries; number += 1) {
      const found = graded(partnership(chanceOf(41, number), true))
      const within = found.within ?? assert.fail()
      const against = found.against ?? assert.fail()
      counted.sum += within.estimate / tries
      if (within.interval.lower <= planted && planted <= within.interval.upper) counted.held += 1
      if (against.interval.lower <= planted && planted <= against.interval.upper) counted.heldAgainst += 1
      const none = graded(partnership(chanceOf(43, number), false)).within ?? assert.fail()
      if (none.interval.lower > 0 || none.interval.upper < 0) counted.falsely += 1
    }
    assert.ok(Math.abs(counted.sum - planted) < 0.5, `${counted.sum}`)
    for (const held of [counted.held, counted.heldAgainst])
      assert.ok(held >= 930 && held <= 970, `${held} of ${tries}`)
    assert.ok(counted.falsely >= 30 && counted.falsely <= 70, `${counted.falsely} of ${tries} falsely`)
  })
})
