import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readPhone } from '@article4/linkage'
import { agencies as demonstration } from '../demonstration/agencies.ts'
import { countySteps } from '../demonstration/county.ts'
import type { OutlineList, World } from '../demonstration/world.ts'
import { agencyKinds } from '../rooms/identity/kinds.ts'
import { exploitationTypes } from '../rooms/intelligence/rules/codes.ts'
import { waves as productWaves } from '../rooms/training/rules/form.ts'
import { simulateCounty } from './index.ts'
import { pieces } from './training.ts'
import { kinds, questions, sectors, waves } from './words.ts'

/** Nobody real: numbers, plates, places and names; and codes that are the product's own. */
const { history } = simulateCounty(3, { endsOn: '2026-11-29', size: 0.25 })
const texts = [...history.items.map(({ text }) => text), ...history.reports.map(({ text }) => text)]
const referenceOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), 'utf8'))
const codesIn = (name: string, list: string, key = 'code'): Set<string> => {
  const rows = (referenceOf(name) as Record<string, Record<string, string>[]>)[list] ?? []
  return new Set(rows.map((row) => row[key] ?? ''))
}

/** Ofcom, telephone numbers for use in drama: the ranges, in full. */
const drama =
  /^\+44(?:7700900\d{3}|1632960\d{3}|3069990\d{3}|2079460\d{3}|2920180\d{3}|1914980\d{3}|1(?:1[3-8]|21|31|41|51|61)4960\d{3})$/
const anyNumber = /(?:\+44|\b0)[\d ]{8,13}\d/g

test('every telephone number is one of Ofcom’s for drama', () => {
  const numbers = texts.flatMap((text) => [...text.matchAll(anyNumber)].map(([found]) => found))
  assert.ok(numbers.length > 500, `only ${numbers.length} were found`)
  for (const number of numbers) assert.match(readPhone(number)?.e164 ?? number, drama)
  // The control: a number of the same form outside the ranges is seen.
  assert.doesNotMatch('+447700901123', drama)
  assert.doesNotMatch('+441164970123', drama)
})

test('a number belongs to one owner within a county', () => {
  const owners = new Map<string, Set<string>>()
  const { truth } = simulateCounty(3, { endsOn: '2026-11-29', size: 1 })
  for (const [id, entity] of truth.entities)
    if (entity.kind === 'phone') {
      const value = readPhone(id.slice('phone '.length))?.e164 ?? id
      owners.set(value, (owners.get(value) ?? new Set()).add(id))
    }
  assert.ok(owners.size > 800)
  for (const [value, ids] of owners) assert.equal(ids.size, 1, value)
})

test('plates begin with letters that no office issues, postcodes are of no place, web addresses reach nobody', () => {
  const of = (kind: string): string[] =>
    history.items.flatMap(({ mentions }) =>
      mentions.filter((one) => one.kind === kind).map(({ found }) => found),
    )
  for (const plate of of('vehicle')) assert.match(plate, /^[JTU][A-Z]\d\d ?[A-Z]{3}$/)
  for (const word of [...of('email'), ...of('link')]) assert.match(word, /\.example(?:\/|$)/)
  for (const postcode of texts.flatMap((text) => text.match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g) ?? []))
    assert.match(postcode, /^ZZ99 /)
})

test('names of districts are those of no real one', () => {
  const real = codesIn('campaigns/districts', 'districts', 'name')
  assert.ok(real.has('Harborough'))
  for (const { name } of history.districts) assert.ok(!real.has(name), name)
})

test('the agencies of the demonstration are here as they are there', () => {
  for (const [key, agency] of Object.entries(demonstration)) {
    const own = history.agencies.find((one) => one.key === key)
    assert.deepEqual(
      own === undefined
        ? null
        : { name: own.name, kind: own.kind, capabilities: own.capabilities, isDesk: own.isDesk },
      agency,
    )
  }
  assert.equal(history.agencies.length, 45)
  assert.equal(new Set(history.agencies.map(({ name }) => name)).size, 45)
})

test('the districts and wards of the demonstration lie where they lie there', async () => {
  const lists: OutlineList[] = []
  const world = { keepOutlines: (list: OutlineList) => Promise.resolve(void lists.push(list)) }
  for (const step of countySteps(new Date('2026-11-29T12:00:00Z'))) await step.run(world as unknown as World)
  assert.equal(lists.length, 2)
  for (const { kind, document } of lists) {
    const isWards = kind === 'ward-outlines'
    const { features } = document as {
      features: { properties: Record<string, string>; geometry: { coordinates: unknown[] } }[]
    }
    for (const { properties, geometry } of features) {
      const code = properties[isWards ? 'WD26CD' : 'LAD26CD']
      const own = (isWards ? history.wards : history.districts).find((one) => one.code === code)
      assert.equal(own?.name, properties[isWards ? 'WD26NM' : 'LAD26NM'])
      assert.deepEqual(own?.outline, geometry.coordinates[0])
    }
  }
  assert.equal(history.districts.length, 9)
  assert.equal(history.wards.length, 105)
})

test('codes are the product’s own', () => {
  const types = new Set<string>(exploitationTypes.map(({ value }) => value))
  for (const kind of kinds) assert.ok(types.has(kind), kind)
  const known = codesIn('sectors', 'sectors')
  for (const sector of sectors) assert.ok(known.has(sector), sector)
  assert.deepEqual([...waves], [...productWaves])
  assert.deepEqual(new Set(questions), codesIn('training/items', 'items', 'id'))
  const agencyKindCodes = new Set<string>(agencyKinds.map(({ value }) => value))
  for (const { kind } of history.agencies) assert.ok(agencyKindCodes.has(kind), kind)
  const signs = codesIn('indicators', 'indicators')
  const counters = codesIn('weak-signals', 'counterSigns')
  for (const item of history.items)
    for (const { code, isCounter } of item.signs) assert.ok((isCounter ? counters : signs).has(code), code)
  const courses = codesIn('training/courses', 'courses')
  for (const { code } of history.courses) assert.ok(courses.has(code), code)
  const { items: experts } = referenceOf('training/grading') as {
    items: { source: string; assessment: string }[]
  }
  assert.deepEqual(
    pieces,
    experts.map(({ source, assessment }) => source + assessment),
  )
  const graded = codesIn('training/grading', 'items')
  assert.deepEqual(new Set(history.practice.map(({ item }) => item)), graded)
  const metrics = codesIn('campaign-metrics', 'metrics')
  const channels = codesIn('campaigns/lists', 'channels', 'value')
  const languages = new Set(['en', 'pa', 'gu', 'pl', 'ro', 'sq', 'vi', 'ar'])
  for (const { figures, channels: own, languages: spoken } of history.campaigns) {
    for (const { metric } of figures) assert.ok(metrics.has(metric), metric)
    for (const channel of own) assert.ok(channels.has(channel), channel)
    for (const language of spoken) assert.ok(languages.has(language), language)
  }
})

test('a watermark says of the whole that it is invented', () => {
  assert.match(history.watermark, /Invented/)
})
