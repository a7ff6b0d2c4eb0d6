import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { chanceOf, spaceTimeScan } from '@article4/statistics'
import { lastMonths } from '../../rules/periods.ts'
import {
  falseAlarms,
  foundOf,
  monthsLooked,
  questionOf,
  type Found,
  type Ward,
  type WardCount,
} from './gather.ts'

/** How often a month without anything brings an alarm, and whether what does gather is found. */
const over = lastMonths('2026-11-25', monthsLooked)
const months = Array.from({ length: monthsLooked }, (_, at) => {
  const day = new Date(Date.UTC(2024, 10 + at, 1))
  return day.toISOString().slice(0, 7)
})
const wards: readonly Ward[] = Array.from({ length: 30 }, (_, at) => ({
  code: `E0500${String(at).padStart(4, '0')}`,
  name: `Ward ${at}`,
  district: `District ${Math.floor(at / 6)}`,
  latitude: 52.6 + Math.floor(at / 6) * 0.02,
  longitude: -1.2 + (at % 6) * 0.03,
}))
interface World {
  /** Added to one ward lately. */
  readonly more?: number
  /** In one month a district tells three times as much as in another, by chance. */
  readonly hasMoods?: boolean
}
/** Items come to wards by their size, to months alike, or by moods that a district's wards share. */
function counts(seed: number, at: number, { more = 0, hasMoods = false }: World = {}): WardCount[] {
  const chance = chanceOf(seed, at)
  const moods = Array.from({ length: 5 * monthsLooked }, () => (hasMoods && chance.unit() < 0.5 ? 1 / 3 : 1))
  const cells = new Map<string, number>()
  const add = (ward: number, month: number) => {
    const key = `${ward} ${month}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  for (let item = 0; item < (hasMoods ? 800 : 250);) {
    const [ward, month] = [Math.floor(30 * chance.unit() ** 1.5), Math.floor(monthsLooked * chance.unit())]
    if (chance.unit() >= (moods[Math.floor(ward / 6) * monthsLooked + month] ?? 1)) continue
    add(ward, month)
    item += 1
  }
  for (let item = 0; item < more; item += 1) add(20, monthsLooked - 1 - Math.floor(2 * chance.unit()))
  return [...cells].map(([key, n]) => {
    const [ward = 0, month = 0] = key.split(' ').map(Number)
    return { ward: wards[ward]?.code ?? '', month: months[month] ?? '', n }
  })
}
function look(seed: number, at: number, world: World = {}, knowsDistricts = true): Found {
  const question = questionOf(counts(seed, at, world), wards, over)
  assert.ok(question !== null)
  const { groups, ...data } = question.data
  const options = { seed: at, replicates: 99, prospective: true, mostPeriods: 0.25 }
  const scan = spaceTimeScan(knowsDistricts ? { ...data, groups: groups ?? [] } : data, options)
  return foundOf(question, scan)
}
const hasAlarm = ({ clusters }: Found): boolean => clusters.some(({ isAlarm }) => isAlarm)

suite('looking for clusters', () => {
  for (const [name, all, world] of [
    ['items come alike', 200, {}],
    ['districts have moods', 120, { hasMoods: true }],
  ] as const)
    test(`in ${all} areas without any brings an alarm about as often as is said, where ${name}`, (t) => {
      const found = Array.from({ length: all }, (_, at) => look(1, at, world)).filter(hasAlarm).length
      t.diagnostic(`${found} of ${all}`)
      assert.ok(found >= falseAlarms.from * all && found <= falseAlarms.to * all, `${found} of ${all}`)
      assert.ok(Math.abs(found / all - falseAlarms.ofMonths) < 0.04, `${found} of ${all}`)
    })

  test('alarms far too often where nobody knows that wards of a district have moods (control)', (t) => {
    const all = 100
    const found = Array.from({ length: all }, (_, at) => look(1, at, { hasMoods: true }, false)).filter(
      hasAlarm,
    ).length
    t.diagnostic(`${found} of ${all}`)
    assert.ok(found > 1.5 * falseAlarms.to * all, `${found} of ${all}`)
  })

  test('finds twelve more in one ward in two months, and where they are', () => {
    const found = Array.from({ length: 20 }, (_, at) => look(2, at, { more: 12 }))
    assert.ok(found.filter(hasAlarm).length >= 16)
    const right = found.filter(({ clusters }) => clusters[0]?.wards.includes(wards[20]?.code ?? ''))
    assert.ok(right.length >= 16, `${right.length}`)
  })

  test('shows no place with fewer than three items, and looks at nothing with too little', () => {
    for (let at = 0; at < 10; at += 1) {
      const { clusters, hot } = look(3, at)
      assert.ok(clusters.every(({ cases }) => cases >= 3) && hot.every(({ lately }) => lately >= 3))
    }
    assert.equal(questionOf(counts(1, 0).slice(0, 3), wards, over), null)
    assert.equal(questionOf(counts(1, 0), wards.slice(0, 2), over), null)
  })
})
