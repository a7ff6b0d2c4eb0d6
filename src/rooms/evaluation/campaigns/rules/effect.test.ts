import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addMonths } from '../../rules/periods.ts'
import { effectOf, monthsOf, sinceOf, unknownShare, type DistrictCount, type EffectInput } from './effect.ts'
import type { Plan } from './plan.ts'

/** A campaign is judged by what was registered of it, or the reason why not is said. */
const plan: Plan = {
  id: '1',
  name: 'It may be next door',
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
  wards: [
    { ward: 'E05000001', district: 'E06000016', wards: 21 },
    { ward: 'E05000002', district: 'E06000016', wards: 21 },
    { ward: 'E05000003', district: 'E07000130', wards: 19 },
  ],
  districtName: (code) => ({ E06000016: 'Leicester', E07000130: 'Charnwood' })[code] ?? code,
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

  test('is withheld, and why, without places, before it is over or counted', () => {
    assert.match(code({ places: [] }, steady), /no place of its own/)
    assert.match(code({ ended: 'withdrawn' }, steady), /was withdrawn/)
    assert.match(code({ startsOn: '2026-12-01' }, steady), /is not over/)
    assert.match(code({}, []), /nothing was counted by district/)
  })

  test('in wards is judged by the district that holds them, and says how little of it they are', () => {
    const risen = [...of('E06000016', from(36, 1.7)), ...steady]
    const places = [
      { code: 'E05000001', name: 'Castle', use: 'campaign' as const },
      { code: 'E05000002', name: 'Abbey', use: 'campaign' as const },
      { code: 'E05000003', name: 'Mill', use: 'comparison' as const },
    ]
    const found = effectOf(input({ places }, risen), 'reports')
    assert.ok(found.kind === 'worked-out')
    assert.equal(found.result.change.verdict.code, 'more-than-trend-and-comparison')
    assert.equal(found.result.name, 'Reports of Leicester')
    assert.deepEqual(found.wider.length, 1)
    assert.match(found.wider[0] ?? '', /Castle and Abbey are 2 of 21 wards of Leicester: every report/)
    assert.equal(effectOf(input({}, risen), 'reports').kind, 'worked-out')
    const beside = (code: string) => [
      ...places.slice(0, 1),
      { code, name: 'Abbey', use: 'comparison' as const },
    ]
    assert.match(
      code({ places: beside('E05000002') }, risen),
      /Leicester holds a place of the campaign and one to compare/,
    )
    assert.match(code({ places: beside('E05000009') }, risen), /Abbey is a ward that is on no list/)
    const steadyMatch = [{ code: 'E07000131', name: 'Harborough', use: 'comparison' as const }]
    const days = places.slice(0, 2).map((place, at) => ({ ...place, from: `2025-0${at + 4}-01` }))
    assert.match(
      code({ design: 'stepped', places: days }, risen),
      /places in Leicester began on different days/,
    )
    assert.match(
      code({ design: 'matched', places: [...places, ...steadyMatch] }, risen),
      /judges each of its places by itself, and more than one of them lies in Leicester/,
    )
  })

  test('in wards is judged by the wards themselves where items are counted', () => {
    const items = of('E05000001', from(36, 1.7)).map((one) => ({ ...one, outcome: 'items' as const }))
    const places = [{ code: 'E05000001', name: 'Castle', use: 'campaign' as const }]
    const found = effectOf(input({ places, design: 'before-after' }, items), 'items')
    assert.ok(found.kind === 'worked-out')
    assert.deepEqual([found.result.name, found.wider], ['Items with a sign of Castle', []])
    assert.equal(found.result.change.verdict.code, 'more-than-trend')
  })

  const place = (at: number, use: 'campaign' | 'comparison') => ({
    code: `E0700000${at}`,
    name: `Place ${at}`,
    use,
  })
  const pairs = [place(1, 'campaign'), place(2, 'campaign'), place(3, 'comparison'), place(4, 'comparison')]
  const matched = { design: 'matched' as const, places: pairs }
  const counts = (rises: readonly (readonly [start: number, by: number])[], sizes = [1, 1, 1, 1]) =>
    rises.flatMap(([start, by], at) =>
      of(`E0700000${at + 1}`, (month) => from(start, by)(month) * (sizes[at] ?? 1)),
    )
  const never = [99, 1] as const
  const rise = [36, 1.8] as const

  test('of a matched design judges each place beside its own match, in the order in which they were registered', () => {
    const found = effectOf(input(matched, counts([rise, rise, never, never])), 'reports')
    assert.ok(found.kind === 'worked-out' && found.matched !== null)
    assert.deepEqual(
      found.matched.pairs.map(({ own, match }) => [own, match]),
      [
        ['Place 1', 'Place 3'],
        ['Place 2', 'Place 4'],
      ],
    )
    assert.ok(found.matched.pairs.every(({ ratio }) => (ratio?.interval.lower ?? 0) > 1.2))
    assert.ok((found.matched.together?.lower ?? 0) > 1.4)
    assert.equal(found.result.change.verdict.code, 'more-than-trend-and-comparison')
  })

  test('of a matched design is not more than its matches because one large place is', () => {
    // Place 1 is ten times as large and rose; place 2 and its match fell and rose the other way round.
    const apart = counts([rise, [36, 0.5], never, rise], [10, 1, 10, 1])
    assert.equal(code({ ...matched, design: 'compared' }, apart), 'more-than-trend-and-comparison')
    const found = effectOf(input(matched, apart), 'reports')
    assert.ok(found.kind === 'worked-out')
    assert.equal(found.result.change.verdict.code, 'more-cause-unknown')
    assert.match(found.result.change.verdict.because.join(), /place by place they did not surely rise more/)
  })

  test('of a matched design needs a match for each place, counts in each, and of one pair is that pair', () => {
    assert.match(
      code({ ...matched, places: pairs.slice(0, 3) }, steady),
      /for each of its own, and here there are 2 and 1/,
    )
    const few = counts([rise, rise, never, never], [1, 0.05, 1, 0.05])
    const found = effectOf(input(matched, few), 'reports')
    assert.ok(found.kind === 'worked-out')
    assert.equal(found.matched?.together, null)
    assert.notEqual(found.result.change.verdict.code, 'more-than-trend-and-comparison')
    const one = [place(1, 'campaign'), place(3, 'comparison')]
    assert.equal(
      code({ ...matched, places: one }, counts([rise, never, never])),
      'more-than-trend-and-comparison',
    )
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
