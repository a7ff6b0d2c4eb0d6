import assert from 'node:assert/strict'
import test from 'node:test'
import { publicLists as read } from '../../proof/public-lists.ts'
import { close, near, sharedTable } from '../../proof/shared.ts'
import { refuses } from '../../proof/refuses.ts'
import { chanceOf } from '../random/seeded.ts'
import { bootstrapFrom, bootstrapLists } from './bootstrap.ts'
import { chaoLowerBound, chapman } from './bounds.ts'
import { allModels, amongBest, forward, stepwise } from './choose.ts'
import { checkExistence } from './existence.ts'
import { hiddenFrom, hiddenPopulation, internalConsistency } from './hidden.ts'
import { readHistories, seenPeople, type Histories } from './histories.ts'
import { designOf, fitLists, mainEffects, pairsOf } from './model.ts'
import { otherAnswers } from './other-answers.ts'
import { smallestMerged, withoutList } from './relist.ts'

const table = sharedTable('mse/UKdat.csv')
const { options } = table
const facts = { feedEachOther: false, sameDefinitionAndPeriod: true, linkageErrorMeasured: true }

test('A03 and A04: six British lists by AIC', options, () => {
  const found = forward(read('UKdat'), 'aic')
  close(found.estimate, 11_417.99, 0.5)
  close(found.interval.lower, 9977.3, 0.5)
  close(found.interval.upper, 13_145.7, 0.5)
})

test('A05: six British lists by BIC of people', options, () => {
  close(forward(read('UKdat'), 'bic').estimate, 12_349.59, 0.01)
})

test('A07: five British lists as if each knew nothing of the others', options, () => {
  const people = read('UKdat_5')
  close(fitLists(people, mainEffects(people)).estimate, 13_444.131, 0.01)
})

test('A09: the best of 1,024 models of five lists', options, () => {
  const models = allModels(read('UKdat_5'))
  assert.equal(models.length, 1024)
  const [best] = models
  close(best?.estimate ?? 0, 22_991.33, 0.01)
  close(best?.bic ?? 0, 196.5398, 1e-4)
  assert.deepEqual(best?.interactions, ['LA:NG', 'LA:PFNCA', 'NG:PFNCA', 'NG:GP', 'PFNCA:GO'])
})

test('A11: a set of three lists gives another answer', options, () => {
  const people = read('UKdat_5')
  // The best of 6,084 models; that it is, is seen below, where they are all fitted.
  const found = fitLists(people, [...mainEffects(people), 3, 5, 6, 18, 12, 7])
  close(found.estimate, 25_311.29, 0.01)
  close(found.bic, 195.8791, 1e-4)
})

test('A16: New Orleans as if each list knew nothing of the others', options, () => {
  const people = read('NewOrl_v2019_n185')
  const found = fitLists(people, mainEffects(people))
  close(found.estimate, 996.66, 0.01)
  close(found.interval.lower, 644.9, 0.05)
  close(found.interval.upper, 1617.5, 0.05)
})

test('A17 and A18: New Orleans stepwise, and limits that must not be used', options, () => {
  const people = read('NewOrl_v2019_n185')
  const found = stepwise(people)
  assert.deepEqual(found.interactions, ['D:E'])
  close(found.estimate, 1183.69, 0.01)
  const drawn = bootstrapLists(people, stepwise, { seed: 1, replicates: 200 })
  near(drawn.median, 1936, 0.1)
  assert.match(drawn.whyNoBca ?? '', /far from the middle/)
  // Why the published lower limit is whatever replicate was smallest, and why chance moves the upper one of a thousand by 5%.
  assert.ok(drawn.bcaLevels[0] < 1 / 10_000, 'no thousand replicates have such a quantile')
  assert.ok(drawn.bcaLevels[1] > 0.2 && drawn.bcaLevels[1] < 0.6)
  assert.equal(
    drawn.chosen.reduce((sum, { times }) => sum + times, 0),
    200,
  )
})

// Two minutes and a half of a processor. Of one seed the limits are 629 to 744 and 1,519 to 1,778; the published run is one of them.
const isWhole = process.env['STATISTICS_WHOLE'] === '1'
test(
  'A18 whole: the published limits of New Orleans are one run among ours, and their middle to 5%',
  { skip: options.skip || (isWhole ? false : 'set STATISTICS_WHOLE=1') },
  () => {
    const people = read('NewOrl_v2019_n185')
    const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => bootstrapLists(people, stepwise, { seed }).bca)
    for (const [end, published] of [
      ['lower', 717],
      ['upper', 1657],
    ] as const) {
      const found = runs.map((limits) => limits[end])
      near(found.reduce((sum, value) => sum + value, 0) / found.length, published, 0.05, end)
      assert.ok(Math.min(...found) < published && published < Math.max(...found), end)
    }
  },
)

test('the other public figures of the tables at hand', options, () => {
  const five = read('NewOrl_5_v2019_n185')
  close(stepwise(five).estimate, 1034, 0.5)
  assert.deepEqual(stepwise(five).interactions, [])
  close(stepwise(read('UKdat_5')).estimate, 11_313, 0.5)
  close(stepwise(read('UKdat')).estimate, 11_417.99, 0.01)
  // Chao without its factor (t - 1)/t, which the other printed figure left out.
  const people = read('UKdat')
  const seen = seenPeople(people)
  close(seen + ((chaoLowerBound(people) - seen) * 6) / 5, 15_628, 0.5)
})

const several = /\d{2,}/g

/** `[12,3]` is a model with the set of lists 1 and 2. */
function interactionsIn(model: string): number[] {
  return [...model.matchAll(several)].map(([digits]) =>
    digits.split('').reduce((bits, list) => bits + 2 ** (Number(list) - 1), 0),
  )
}

test('A35: where an estimate exists, and where the counts tell', options, () => {
  const { rows } = sharedTable('mse/fienberg_rinaldo_lp.csv')
  const here = new Set(['Artificial_3', 'UKdat', 'UKdat_5', 'NewOrl_v2019_n185'])
  const known = rows.filter(({ dataset }) => here.has(dataset ?? ''))
  assert.deepEqual(
    rows.filter((row) => !known.includes(row)).map(({ dataset }) => dataset),
    ['Ned', 'Western', 'Kosovo', 'Korea'],
    'the only four whose counts are not beside this repository',
  )
  assert.equal(known.length, 11)
  for (const row of known) {
    const people = read(row['dataset'] ?? '')
    const sets = row['model'] === 'all pairs' ? pairsOf(people) : interactionsIn(row['model'] ?? '')
    const found = checkExistence(designOf(people, [...mainEffects(people), ...sets]))
    const name = `${row['dataset']} ${row['model']}`
    close(found.room, Number(row['lp_optimum']), 1e-6, name)
    assert.deepEqual(
      [Number(found.exists), Number(found.identifiable), found.code],
      [Number(row['exists']), Number(row['identifiable']), Number(row['code'])],
      name,
    )
  }
})

test('Chao’s bound lies above the published British range', options, () => {
  close(chaoLowerBound(read('UKdat')), 13_481, 0.5)
})

test('the British table is withheld, with the checks that failed', options, () => {
  const found = hiddenPopulation(read('UKdat_5'), facts)
  assert.equal(found.publishable, false)
  const [best] = found.models
  close(best?.estimate ?? 0, 25_311.29, 0.01)
  assert.ok(best?.interactions.includes('LA:NG:PFNCA'))
  assert.equal(found.models.length, 14)
  close(found.range?.lower ?? 0, 10_674, 0.5)
  close(found.range?.upper ?? 0, 34_083, 0.5)
  assert.deepEqual(Object.keys(found).toSorted(), [
    'checks',
    'consistency',
    'merged',
    'models',
    'publishable',
    'range',
    'seen',
  ])
  const failed = found.checks.filter(({ passed }) => !passed).map(({ name }) => name)
  assert.ok(failed.includes('models agree'))
})

test(
  'six British lists are withheld because with the two smallest as one their models say more than twice as many',
  options,
  () => {
    const people = read('UKdat')
    const merged = smallestMerged(people)
    // The best of all 32,768 models is what forward steps find: work.test.ts, where they are all fitted.
    const own = [forward(people, 'bic')]
    const found = hiddenFrom(people, facts, { own, merged: allModels(merged, 3) })
    assert.deepEqual(
      found.checks.filter(({ passed }) => !passed),
      [
        {
          name: 'lists can be cut otherwise',
          passed: false,
          found: 'from 12350 to 12350; with the two smallest lists as one, from 11222 to 26436',
        },
      ],
    )
    assert.deepEqual(found.merged?.lists, ['LA and NCA', 'NG', 'PF', 'GO', 'GP'])
    assert.equal(found.publishable, false)
    // The control: were that gate not asked, this table would have passed.
    assert.ok(found.range !== null && found.range.upper <= 2 * found.range.lower)
  },
)

test(
  'four British lists, the smallest of five merged already, pass every gate of counts, and facts still decide',
  options,
  () => {
    const people = smallestMerged(read('UKdat_5'))
    assert.deepEqual(people.lists, ['LA and GP', 'NG', 'PFNCA', 'GO'])
    const found = hiddenPopulation(people, facts)
    close(found.range?.lower ?? 0, 11_954, 0.5)
    close(found.range?.upper ?? 0, 18_880, 0.5)
    assert.deepEqual(found.merged?.lists, ['LA and GP and NG', 'PFNCA', 'GO'])
    close(found.merged.lower, 11_750, 0.5)
    assert.equal(found.publishable, true)
    assert.equal(hiddenPopulation(people, { ...facts, feedEachOther: true }).publishable, false)
  },
)

test('lists merged lose nobody, and a list left out loses whoever was on it alone', options, () => {
  const people = read('UKdat')
  assert.equal(seenPeople(smallestMerged(people)), seenPeople(people))
  assert.equal(seenPeople(withoutList(people, 0)), seenPeople(people) - 54)
  assert.deepEqual(withoutList(people, 0).lists, ['NG', 'PF', 'GO', 'GP', 'NCA'])
  refuses('too-few', () => smallestMerged(withoutList(withoutList(withoutList(read('UKdat_5'), 0), 0), 0)))
  refuses('empty', () => withoutList(readHistories(['a', 'b', 'c'], [{ on: [1, 0, 0], count: 4 }]), 0))
})

test(
  'other answers of the British five lists are the known ones, each list left out in turn',
  options,
  () => {
    const answers = otherAnswers(read('UKdat_5'))
    assert.deepEqual(
      answers.map((one) =>
        one.kind === 'way' ? one.way : one.kind === 'without' ? one.list : one.lists.length,
      ),
      ['stepwise', 'forward AIC', 'forward BIC', 'Chao', 'LA', 'NG', 'PFNCA', 'GO', 'GP', 4],
    )
    close(answers[0]?.estimate ?? 0, 11_313, 0.5)
    close(answers.at(-1)?.estimate ?? 0, 12_608, 0.5)
  },
)

/** People who exist, each seen by each list by chance. */
function planted(size: number, reach: readonly number[], seed: number): Histories {
  const chance = chanceOf(seed)
  const rows = Array.from({ length: size }, () => reach.map((share) => (chance.unit() < share ? 1 : 0)))
  return readHistories(
    reach.map((_, list) => `list ${list}`),
    rows.filter((on) => on.includes(1)).map((on) => ({ on, count: 1 })),
  )
}

test('where lists know nothing of each other and overlap much, the truth is found and may be said', () => {
  // In two of the eight worlds of the seeds 1 to 8 one of four lists lies outside its interval, and the range is withheld.
  const people = planted(1000, [0.4, 0.35, 0.3, 0.3], 2)
  const found = hiddenPopulation(people, facts)
  assert.ok((found.range?.lower ?? 0) < 1050 && (found.range?.upper ?? 0) > 950)
  assert.equal(found.publishable, true)
  assert.equal(hiddenPopulation(people, { ...facts, feedEachOther: true }).publishable, false)
  assert.equal(hiddenPopulation(people, { ...facts, linkageErrorMeasured: false }).publishable, false)
  assert.equal(hiddenPopulation(people, { ...facts, sameDefinitionAndPeriod: false }).publishable, false)
  const drawn = bootstrapLists(people, stepwise, { seed: 1, replicates: 60 })
  assert.ok(drawn.percentile.lower < 1000 && 1000 < drawn.percentile.upper)
  assert.deepEqual(bootstrapLists(people, stepwise, { seed: 1, replicates: 60 }), drawn)
})

test('among the best models of some people the best is theirs, and of others it is one that they have', () => {
  const people = planted(1000, [0.4, 0.35, 0.3, 0.3], 2)
  const choice = amongBest(people, 2, 5)
  const all = allModels(people, 2)
  assert.deepEqual(choice(people), all[0])
  const other = choice(planted(1000, [0.4, 0.35, 0.3, 0.3], 3))
  assert.ok(all.slice(0, 5).some(({ interactions }) => interactions.join() === other.interactions.join()))
  const apart = {
    ...people,
    counts: people.counts.map((times, history) => ([1, 2, 4, 8].includes(history) ? times : 0)),
  }
  refuses('not-identifiable', () => choice(apart))
})

test('each reason against corrected limits is given, and none where there is none', () => {
  const people = planted(1000, [0.4, 0.35, 0.3, 0.3], 2)
  const { estimate } = stepwise(people)
  const about = (replicates: number, failing: number) =>
    bootstrapFrom(
      people,
      stepwise,
      { seed: 1, replicates },
      Array.from({ length: replicates }, (_, at) =>
        at < failing ? null : { interactions: '', estimate: estimate + (at % 101) - 50 },
      ),
    )
  assert.equal(about(1000, 0).whyNoBca, null)
  assert.match(about(100, 0).whyNoBca ?? '', /ten outermost/)
  const failed = about(1000, 11)
  assert.match(failed.whyNoBca ?? '', /more than 1 in 100/)
  assert.deepEqual(
    [failed.failed, failed.chosen.find(({ times }) => times === 11)?.interactions],
    [11, 'no estimate'],
  )
  refuses('not-identifiable', () => about(100, 100))
})

test('lists that share nobody, and a list by itself, have no estimate', () => {
  const apart = readHistories(
    ['a', 'b', 'c'],
    [
      { on: [1, 0, 0], count: 40 },
      { on: [0, 1, 0], count: 30 },
      { on: [0, 0, 1], count: 20 },
    ],
  )
  const found = hiddenPopulation(apart, facts)
  assert.deepEqual(
    [found.range, found.merged, found.models.length, found.publishable],
    [null, null, 0, false],
  )
  assert.ok(otherAnswers(apart).every(({ estimate }) => estimate === null))
  assert.ok(internalConsistency(apart).every(({ estimate }) => estimate === null))
  refuses('not-identifiable', () => stepwise(apart))
  refuses('not-identifiable', () => chaoLowerBound(apart))
})

test('two lists are an illustration', () => {
  const found = chapman(60, 40, 10)
  near(found.estimate, (61 * 41) / 11 - 1, 1e-12)
  close(found.interval.lower, 226.3636 - 1.959964 * Math.sqrt((61 * 41 * 50 * 30) / (121 * 12)), 1e-3)
  assert.equal(found.n, 90)
  refuses('out-of-range', () => chapman(5, 4, 5))
})

test('histories that say nothing are refused', () => {
  refuses('too-few', () => readHistories(['a'], []))
  refuses('empty', () => readHistories(['a', 'b'], []))
  refuses('out-of-range', () => readHistories(['a', 'b'], [{ on: [0, 0], count: 1 }]))
  refuses('out-of-range', () => readHistories(['a', 'b'], [{ on: [2, 1], count: 1 }]))
  refuses('lengths-differ', () => readHistories(['a', 'b'], [{ on: [1], count: 1 }]))
  refuses('too-large', () => readHistories('abcdefghi'.split(''), []))
  const seven = planted(
    50,
    Array.from({ length: 7 }, () => 0.3),
    1,
  )
  refuses('too-large', () => allModels(seven))
  assert.ok(seenPeople(seven) > 30 && hiddenPopulation(seven, facts).models.length <= 1)
})
