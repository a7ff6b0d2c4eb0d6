import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chanceOf } from '@article4/statistics'
import { addMonths, lastDay, period } from '../../rules/periods.ts'
import { judgeChange, type ChangeQuestion, type JudgedChange } from './change.ts'

/**
 * The bar: of 500 programmes that did nothing, at most 5 in a hundred are said to have brought more than the earlier trend predicts. Among them places that
 * were chosen because they were low, a rise of the whole country, and a new way of counting; each is what has fooled somebody before.
 */
const [months, changeAt, each] = [54, 36, 125]
type Chance = ReturnType<typeof chanceOf>

/** Monthly reports: a season, a slow trend, counts twice as variable as chance, neighbours mildly alike. */
function world(chance: Chance, factor: (month: number) => number = () => 1): number[] {
  const spread = Math.sqrt(Math.log(1 + 1 / 40))
  let mood = spread * chance.normal()
  return Array.from({ length: months }, (_, month) => {
    if (month > 0) mood = 0.3 * mood + Math.sqrt(0.91) * spread * chance.normal()
    const season = 0.2 * Math.sin((2 * Math.PI * month) / 12)
    return poisson(40 * Math.exp(0.003 * month + season + mood - spread ** 2 / 2) * factor(month), chance)
  })
}
function poisson(mean: number, chance: Chance): number {
  let drawn = 0
  for (let rest = mean; rest > 0; rest -= 30) {
    const floor = Math.exp(-Math.min(30, rest))
    for (let product = chance.unit(); product > floor; product *= chance.unit()) drawn += 1
  }
  return drawn
}
const sum = (counts: readonly number[], from: number, to: number): number =>
  counts.slice(from, to).reduce((all, n) => all + n, 0)
/** Of twenty alike places the one with fewest in the half year before. */
const lowest = (chance: Chance): number[] =>
  Array.from({ length: 20 }, () => world(chance)).toSorted(
    (one, other) => sum(one, changeAt - 6, changeAt) - sum(other, changeAt - 6, changeAt),
  )[0] ?? []

const ask = (counts: readonly number[], more: Partial<ChangeQuestion> = {}): JudgedChange =>
  judgeChange({
    months: { from: '2022-01-01', to: lastDay(addMonths('2022-01', months - 1)) },
    counts,
    base: period('2024-07', '2024-12'),
    now: period('2025-07', '2025-12'),
    since: '2025-01-01',
    isWrittenBefore: true,
    comparison: null,
    recording: [],
    isRecordingRoute: false,
    chosen: 'not',
    ...more,
  })
const rise =
  (by: number, from = changeAt) =>
  (month: number) =>
    month >= from ? by : 1
const form = [{ month: '2025-03', kind: 'form', words: 'A second form' }]

/** How many of a kind were said to have brought more than the trend predicts. */
function fooled(seed: number, programme: (chance: Chance) => JudgedChange): number {
  let wrong = 0
  for (let at = 0; at < each; at += 1)
    if (programme(chanceOf(seed, at)).verdict.code.startsWith('more-than')) wrong += 1
  return wrong
}

suite('500 programmes without any effect', () => {
  test('are said to bring more than expected in at most 5 of a hundred', (t) => {
    const found = {
      plain: fooled(11, (chance) => ask(world(chance))),
      'chosen because low': fooled(12, (chance) => ask(lowest(chance), { chosen: 'low' })),
      'the whole country rose': fooled(13, (chance) => {
        const comparison = { name: 'All others', counts: world(chance, rise(1.4)) }
        return ask(world(chance, rise(1.4)), { comparison })
      }),
      'counting changed': fooled(14, (chance) => ask(world(chance, rise(1.5, 38)), { recording: form })),
    }
    t.diagnostic(JSON.stringify(found))
    const all = Object.values(found).reduce((one, other) => one + other, 0)
    assert.ok(all <= 0.05 * 4 * each, `${all} of ${4 * each}`)
    assert.equal(found['counting changed'], 0)
  })

  test('would be in far more without what the card asks for', () => {
    const blind = {
      low: fooled(12, (chance) => ask(lowest(chance))),
      country: fooled(13, (chance) => ask(world(chance, rise(1.4)))),
      counting: fooled(14, (chance) => ask(world(chance, rise(1.5, 38)))),
    }
    assert.ok(blind.low > 0.05 * each, `chosen because low: ${blind.low}`)
    assert.ok(blind.country > 0.3 * each, `the whole country: ${blind.country}`)
    assert.ok(blind.counting > 0.3 * each, `counting: ${blind.counting}`)
  })

  test('are told apart from ones that brought half as many again', () => {
    const found = fooled(15, (chance) => ask(world(chance, rise(1.5))))
    assert.ok(found > 0.5 * each, `${found} of ${each}`)
  })
})
