import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addMonths } from '../../rules/periods.ts'
import {
  effectOf,
  monthsOf,
  sinceOf,
  unknownShare,
  type DistrictCount,
  type EffectInput,
  type Plan,
} from './effect.ts'

/** A campaign is judged by what was registered of it, or the reason why not is said. */
const plan: Plan = {
  id: '1',
  registeredOn: '2025-04-02',
  startsOn: '2025-05-01',
  endsOn: '2025-05-31',
  places: [
    { code: 'E06000016', name: 'Leicester', use: 'campaign' },
    { code: 'E07000130', name: 'Charnwood', use: 'comparison' },
  ],
  languages: ['en'],
  channels: ['radio'],
  outcome: 'Reports from Leicester',
  design: 'compared',
  direction: 'up',
  sizePercent: 20,
  method: 'Month by month',
  alongside: '',
  amendments: 0,
  ended: null,
}
const months = Array.from({ length: 54 }, (_, at) => addMonths('2022-05', at))
const of = (district: string, rise: (at: number) => number): DistrictCount[] =>
  months.map((month, at) => ({
    outcome: 'reports',
    month,
    district,
    n: Math.round((30 + ((at * 7) % 9)) * rise(at)),
  }))
const from = (start: number, by: number) => (at: number) => (at >= start ? by : 1)
const steady = of('E07000130', () => 1)
const input = (more: Partial<Plan>, counts: readonly DistrictCount[]): EffectInput => ({
  plan: { ...plan, ...more },
  counts,
  changes: [],
  definitions: '2026-11-29',
  today: '2026-11-25',
})
const code = (more: Partial<Plan>, counts: readonly DistrictCount[]): string => {
  const found = effectOf(input(more, counts), 'reports')
  return found.kind === 'withheld' ? found.why : found.result.change.verdict.code
}

suite('what came after a campaign', () => {
  test('is judged in the registered places, and beside those registered to compare with', () => {
    const risen = [...of('E06000016', from(36, 1.7)), ...steady]
    assert.equal(code({}, risen), 'more-than-trend-and-comparison')
    assert.equal(code({ design: 'before-after' }, risen), 'more-than-trend')
    const everywhere = [...of('E06000016', from(36, 1.7)), ...of('E07000130', from(36, 1.7))]
    assert.equal(code({}, everywhere), 'more-cause-unknown')
    assert.equal(code({}, [...of('E06000016', () => 1), ...steady]), 'cannot-tell')
  })

  test('is of unknown cause where it was registered when it had begun', () => {
    const risen = [...of('E06000016', from(36, 1.7)), ...steady]
    assert.equal(code({ registeredOn: '2025-05-01' }, risen), 'more-cause-unknown')
  })

  test('leaves out the month in the middle of which it began', () => {
    assert.equal(sinceOf('2025-05-01'), '2025-05')
    assert.equal(sinceOf('2025-05-12'), '2025-06')
    const found = effectOf(
      input({ startsOn: '2025-05-12' }, [...of('E06000016', from(37, 1.7)), ...steady]),
      'reports',
    )
    assert.ok(found.kind === 'worked-out')
    assert.deepEqual(
      found.result.change.expected
        .filter(({ isLeftOut }) => isLeftOut)
        .map(({ at }) => found.result.months[at]),
      ['2025-05'],
    )
  })

  test('of a stepped design lays places over each other by their own first month', () => {
    const places = [
      { code: 'E06000016', name: 'Leicester', use: 'campaign' as const, from: '2025-01-01' },
      { code: 'E07000130', name: 'Charnwood', use: 'campaign' as const, from: '2025-05-01' },
    ]
    const counts = [...of('E06000016', from(32, 1.7)), ...of('E07000130', from(36, 1.7))]
    const stepped = { design: 'stepped' as const, places, startsOn: '2025-01-01', registeredOn: '2024-12-01' }
    assert.equal(code(stepped, counts), 'more-than-trend')
    const found = effectOf(input(stepped, counts), 'reports')
    assert.ok(found.kind === 'worked-out')
    assert.equal(found.result.change.judged?.after.periods, 12)
    assert.ok((found.result.change.judged.effect?.ratio ?? 0) > 1.4)
  })

  test('is withheld, and why, without places, of wards, before it is over or counted', () => {
    assert.match(code({ places: [] }, steady), /no place of its own/)
    assert.match(
      code({ places: [{ code: 'E05000001', name: 'Castle', use: 'campaign' }] }, steady),
      /is a ward/,
    )
    assert.match(code({ ended: 'withdrawn' }, steady), /was withdrawn/)
    assert.match(code({ startsOn: '2026-12-01' }, steady), /is not over/)
    assert.match(code({}, []), /nothing was counted by district/)
  })

  test('looks three years back and a year on, and no further than what is over', () => {
    assert.deepEqual(monthsOf(plan, '2026-11-25'), { from: '2022-05-01', to: '2026-04-30' })
    assert.equal(monthsOf(plan, '2025-08-10').to, '2025-07-31')
  })

  test('says how many reports are in no district', () => {
    const counts = [...steady.slice(0, 1), { ...(steady[0] as DistrictCount), district: 'unknown', n: 5 }]
    assert.deepEqual(unknownShare(counts), { unknown: 5, all: 35 })
  })
})
