import assert from 'node:assert/strict'
import test from 'node:test'
import { ordinary, reports, worldChance } from '../../proof/worlds.ts'
import { judgeSeries, type SeriesQuestion } from './judge.ts'
import { verdict, verdictReasons, verdicts, type VerdictFacts } from './verdict.ts'

const looked: VerdictFacts = { recording: [], isRecordingRoute: false, selection: null }

function risen(more: Partial<SeriesQuestion> = {}, ratio = 2): SeriesQuestion {
  const counts = reports(ordinary, worldChance(11, 0), (month) => (month >= 36 ? ratio : 1))
  const season = { harmonics: 1, periods: 12, first: 0 } as const
  return { counts, changeAt: 36, change: 'level', season, dateWrittenBefore: true, ...more }
}

const still = { counts: reports({ ...ordinary, mean: 200 }, worldChance(12, 0)) }
const alike = {
  counts: reports({ ...ordinary, mean: 200 }, worldChance(12, 0), (month) => (month >= 36 ? 2 : 1)),
}

test('a doubling that nothing else explains', () => {
  const alone = verdict(judgeSeries(risen()), looked)
  assert.deepEqual(alone, {
    code: 'more-than-trend',
    words: 'More reports than the earlier trend predicts',
    because: ['no comparison'],
  })
  const beside = verdict(judgeSeries(risen({ comparison: still })), looked)
  assert.deepEqual([beside.code, beside.because], ['more-than-trend-and-comparison', []])
})

test('each thing that could explain it takes the claim away and is named', () => {
  const judged = judgeSeries(risen({ comparison: still }))
  const cases: [Partial<VerdictFacts>, string][] = [
    [{ recording: [{ at: 40, what: 'a form' }] }, 'recording changed'],
    [{ isRecordingRoute: true }, 'the programme is a way of recording'],
    [{ selection: { because: 'low', isLeftOut: false } }, 'chosen because it was low'],
  ]
  for (const [facts, reason] of cases) {
    const found = verdict(judged, { ...looked, ...facts })
    assert.deepEqual([found.code, found.because], ['more-cause-unknown', [reason]])
  }
  const country = verdict(judgeSeries(risen({ comparison: alike })), looked)
  assert.deepEqual([country.code, country.because], ['more-cause-unknown', ['comparison rose too']])
  const after = verdict(judgeSeries(risen({ dateWrittenBefore: false, comparison: still })), looked)
  assert.deepEqual([after.code, after.because], ['more-cause-unknown', ['a gate failed']])
})

test('what a place was chosen by, left out, forbids nothing, nor does one that was high', () => {
  const judged = judgeSeries(risen({ comparison: still, leaveOut: [33, 34, 35] }))
  for (const selection of [
    { because: 'low', isLeftOut: true },
    { because: 'high', isLeftOut: false },
  ] as const)
    assert.equal(verdict(judged, { ...looked, selection }).code, 'more-than-trend-and-comparison')
})

test('a rise that the trend explains, and no rise at all', () => {
  const counts = reports({ ...ordinary, trend: 0.02 }, worldChance(13, 0))
  const trend = verdict(judgeSeries(risen({ counts })), looked)
  assert.deepEqual(
    [trend.code, trend.because],
    ['more-cause-unknown', ['the trend explains it', 'no comparison']],
  )
  const fallen = verdict(
    judgeSeries(risen({ counts: reports(ordinary, worldChance(14, 0), (month) => (month >= 36 ? 0.4 : 1)) })),
    looked,
  )
  assert.deepEqual([fallen.code, fallen.words], ['cannot-tell', 'Cannot tell'])
  const nothing = verdict(judgeSeries(risen({ counts: [0, 0, 0], changeAt: 1 })), looked)
  assert.deepEqual(nothing.because, ['a gate failed', 'not more than before', 'no comparison'])
})

test('a comparison of no use leaves the lesser claim', () => {
  const few = still.counts.map(() => 1)
  const found = verdict(judgeSeries(risen({ comparison: { counts: few } })), looked)
  assert.deepEqual([found.code, found.because], ['more-than-trend', ['comparison not usable']])
})

test('no verdict says more than the list, and none says impact or caused', () => {
  assert.equal(verdicts.length, 4)
  assert.equal(new Set(verdictReasons).size, verdictReasons.length)
  const found = verdict(judgeSeries(risen({ comparison: still })), looked)
  assert.doesNotMatch(found.words, /impact|caus/i)
})
