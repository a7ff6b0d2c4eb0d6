/** When a tasking is said to be likely late: data with a why, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Thresholds } from './rules/forecast.ts'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const threshold = Type.Object({ value: Type.Integer({ minimum: 1, maximum: 366 }), why: words })
const clocksFile = Type.Object({
  about: words,
  version: day,
  status: Type.Union([Type.Literal('provisional'), Type.Literal('agreed')]),
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  unansweredDaysLeft: threshold,
  lastClosed: threshold,
  fewestClosed: threshold,
})
type ClocksFile = Static<typeof clocksFile>

export function readClocksFile(raw: unknown): ClocksFile {
  if (!Value.Check(clocksFile, raw)) throw new Error('reference/operations/clocks.json is not as expected')
  if (raw.fewestClosed.value > raw.lastClosed.value)
    throw new Error('reference/operations/clocks.json: fewestClosed must not be more than lastClosed')
  return raw
}

const file = readClocksFile(
  JSON.parse(
    readFileSync(new URL('../../../reference/operations/clocks.json', import.meta.url), 'utf8'),
  ) as unknown,
)
export const clocksVersion = file.version
export const clocksAreProvisional = file.status === 'provisional'
export const thresholds: Thresholds = {
  unansweredDaysLeft: file.unansweredDaysLeft.value,
  lastClosed: file.lastClosed.value,
  fewestClosed: file.fewestClosed.value,
}
