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
  district: 'Leicester',
  latitude: 52.6 + Math.floor(at / 6) * 0.02,
  longitude: -1.2 + (at % 6) * 0.03,
}))
/** Items come to wards by their size, to months alike; `more` are added to one ward lately. */
function counts(seed: number, at: number, more = 0): WardCount[] {
  const chance = chanceOf(seed, at)
  const cells = new Map<string, number>()
  const add = (ward: number, month: number) => {
    const key = `${ward} ${month}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  for (let item = 0; item < 250; item += 1)
    add(Math.floor(30 * chance.unit() ** 1.5), Math.floor(monthsLooked * chance.unit()))
  for (let item = 0; item < more; item += 1) add(20, monthsLooked - 1 - Math.floor(2 * chance.unit()))
  return [...cells].map(([key, n]) => {
    const [ward = 0, month = 0] = key.split(' ').map(Number)
    return { ward: wards[ward]?.code ?? '', month: months[month] ?? '', n }
  })
}
function look(seed: number, at: number, more = 0): Found {
  const question = questionOf(counts(seed, at, more), wards, over)
  assert.ok(question !== null)
  const options = { seed: at, replicates: 99, prospective: true, mostPeriods: 0.25 }
  return foundOf(question, spaceTimeScan(question.data, options))
}
const hasAlarm = ({ clusters }: Found): boolean => clusters.some(({ isAlarm }) => isAlarm)

suite('looking for clusters', () => {
  test('in 200 areas without any brings an alarm about as often as is said', (t) => {
    const all = 200
    const found = Array.from({ length: all }, (_, at) => look(1, at)).filter(hasAlarm).length
    t.diagnostic(`${found} of ${all}`)
    assert.ok(found >= falseAlarms.from * all && found <= falseAlarms.to * all, `${found} of ${all}`)
    assert.ok(Math.abs(found / all - falseAlarms.ofMonths) < 0.03, `${found} of ${all}`)
  })

  test('finds twelve more in one ward in two months, and where they are', () => {
    const found = Array.from({ length: 20 }, (_, at) => look(2, at, 12))
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
