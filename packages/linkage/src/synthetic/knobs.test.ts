import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generatePeople, presets, type SyntheticRecord, type World } from './index.ts'

/** A world in which nothing goes wrong, so that each test turns one knob from 0 and knows what moved. */
const clean: World = {
  ...presets.historicalA,
  severity: [[1, 1]],
  people: { ...presets.historicalA.people, family: 0, namesakes: 0 },
  names: {
    ...presets.historicalA.names,
    forms: { plain: 1 },
    repertoire: 0,
    fresh: 0,
    typo: 0,
    spelling: 0,
    transliteration: 0,
    dropWord: 0,
    missing: { full: 0, first: 0, surname: 0 },
    honours: 0,
  },
  dates: {
    dayNotKnown: 0,
    rival: 0,
    rivalUse: 0,
    toNewYear: 0,
    toFirstOfMonth: 0,
    yearShift: 0,
    swap: 0,
    typo: 0,
    missing: 0,
  },
  places: {
    ...presets.historicalA.places,
    toTown: 0,
    toCounty: 0,
    toCountry: 0,
    toNeighbour: 0,
    missing: 0,
    morePostcodes: 0,
    postcodeTypo: 0,
    postcodeMissing: 0,
  },
  sex: { missing: 0, wrong: 0 },
  occupations: { missing: 0, synonym: 0, second: 0 },
}
const size = 4000
const kept = new Map<string, SyntheticRecord[]>()
/** A world's records, made once: several promises look at the same ones. */
function made(world: World): readonly SyntheticRecord[] {
  const key = JSON.stringify(world)
  const records = kept.get(key) ?? [...generatePeople(world, 3, { records: size })]
  kept.set(key, records)
  return records
}
const base = made(clean)
const baseById = new Map(base.map((record) => [record.id, record]))

type Column =
  'full_name' | 'first_name' | 'surname' | 'dob' | 'birth_place' | 'postcode_fake' | 'gender' | 'occupation'
const all: readonly Column[] = [
  'full_name',
  'first_name',
  'surname',
  'dob',
  'birth_place',
  'postcode_fake',
  'gender',
  'occupation',
]

/** Share of records in which a column differs from the clean world's: the people are the same, for each field has its own stream. */
function changed(world: World, column: Column): number {
  const records = made(world)
  return records.filter((record) => record[column] !== baseById.get(record.id)?.[column]).length / size
}

/** The knob's column changes in about `share` of the records, and no other column changes at all. */
function movesOnly(world: World, columns: readonly Column[], share: number, tolerance = 0.03): void {
  const first = columns[0] as Column
  const seen = changed(world, first)
  assert.ok(Math.abs(seen - share) < tolerance, `${first}: ${seen}, expected about ${share}`)
  for (const column of all) if (!columns.includes(column)) assert.equal(changed(world, column), 0, column)
}

const withNames = (knobs: Partial<World['names']>): World => ({
  ...clean,
  names: { ...clean.names, ...knobs },
})
const withDates = (knobs: Partial<World['dates']>): World => ({
  ...clean,
  dates: { ...clean.dates, ...knobs },
})
const withPlaces = (knobs: Partial<World['places']>): World => ({
  ...clean,
  places: { ...clean.places, ...knobs },
})

test('with every fault at 0 all records of a person are the same', () => {
  const seen = new Map<string, string>()
  for (const { id: _id, ...rest } of base) {
    const text = JSON.stringify(rest)
    assert.equal(seen.get(rest.cluster) ?? text, text)
    seen.set(rest.cluster, text)
  }
})

test('a severity of 0 undoes every fault', () => {
  const spoilt = made({ ...presets.historicalA, severity: [[1, 1]] })
  const spared = made({
    ...presets.historicalA,
    severity: [[0, 1]],
    dates: { ...presets.historicalA.dates, rival: 0 },
  })
  const distinct = (records: readonly SyntheticRecord[]): number =>
    new Set(records.map((record) => `${record.cluster} ${record.full_name} ${record.dob} ${record.gender}`))
      .size
  assert.equal(distinct(spared), new Set(spared.map((record) => record.cluster)).size)
  assert.ok(distinct(spoilt) > 4 * distinct(spared))
})

test('the share of empty dates of birth is the knob', () => {
  movesOnly(withDates({ missing: 0.3 }), ['dob'], 0.3)
  assert.ok(made(withDates({ missing: 0.3 })).every((record) => record.dob === null || record.dob !== ''))
})

test('a day moved to new year is 1 January of the same year', () => {
  movesOnly(withDates({ toNewYear: 0.2 }), ['dob'], 0.2)
  for (const { id, dob } of made(withDates({ toNewYear: 0.2 })))
    assert.ok(dob === baseById.get(id)?.dob || dob === `${baseById.get(id)?.dob?.slice(0, 4)}-01-01`)
})

test('a day moved to the first keeps its month', () => {
  movesOnly(withDates({ toFirstOfMonth: 0.2 }), ['dob'], 0.2)
  for (const { id, dob } of made(withDates({ toFirstOfMonth: 0.2 })))
    assert.equal(dob?.slice(0, 7), baseById.get(id)?.dob?.slice(0, 7))
})

test('a shifted year lies one to ten years off, and day and month stay', () => {
  movesOnly(withDates({ yearShift: 0.2 }), ['dob'], 0.2)
  for (const { id, dob } of made(withDates({ yearShift: 0.2 }))) {
    const before = baseById.get(id)?.dob ?? ''
    assert.ok(Math.abs(Number(dob?.slice(0, 4)) - Number(before.slice(0, 4))) <= 10)
    if (!before.endsWith('02-29')) assert.equal(dob?.slice(5), before.slice(5))
  }
})

test('day and month change places only where both can be months', () => {
  // 12 of about 30.4 days can be months, and 1 in 12 of those is the same both ways round: 0.5 x 0.394 x 0.917 = 0.18.
  movesOnly(withDates({ swap: 0.5 }), ['dob'], 0.18)
  for (const { id, dob } of made(withDates({ swap: 0.5 }))) {
    const [, month, day] = (baseById.get(id)?.dob ?? '').split('-')
    assert.ok(dob === baseById.get(id)?.dob || dob?.slice(5) === `${day}-${month}`)
  }
})

test('a mistyped date has one digit wrong and is a day of the calendar', () => {
  movesOnly(withDates({ typo: 0.3 }), ['dob'], 0.3)
  for (const { id, dob } of made(withDates({ typo: 0.3 }))) {
    const before = baseById.get(id)?.dob ?? ''
    const wrong = before.split('').filter((digit, at) => digit !== dob?.[at]).length
    assert.ok(wrong <= 1, `${before} ${dob}`)
    assert.equal(new Date(`${dob}T00:00:00Z`).toISOString().slice(0, 10), dob)
  }
})

test('the share of people whose day is not known has 1 January in every record', () => {
  const world = withDates({ dayNotKnown: 0.2 })
  const people = new Map(made(world).map((record) => [record.cluster, record.dob]))
  const share = [...people.values()].filter((dob) => dob?.endsWith('-01-01')).length / people.size
  // The knob doubles for the oldest births; births lean to the end of the period, so the mean lies between.
  assert.ok(share > 0.2 && share < 0.32, `${share}`)
})

test('a birthplace gives way to its county, its country or a neighbour at the knobs’ rates', () => {
  movesOnly(withPlaces({ toCountry: 0.2 }), ['birth_place'], 0.2)
  movesOnly(withPlaces({ toCounty: 0.3 }), ['birth_place'], 0.3)
  movesOnly(withPlaces({ toNeighbour: 0.25 }), ['birth_place'], 0.25)
  movesOnly(withPlaces({ missing: 0.4 }), ['birth_place'], 0.4)
})

test('postcodes go missing and are misprinted at the knobs’ rates', () => {
  movesOnly(withPlaces({ postcodeMissing: 0.35 }), ['postcode_fake'], 0.35)
  // A misprint by sound may find nothing to change, so the rate is an upper bound.
  const typos = changed(withPlaces({ postcodeTypo: 0.4 }), 'postcode_fake')
  assert.ok(typos > 0.2 && typos < 0.4, `${typos}`)
})

test('more postcodes a person means more distinct postcodes and no other change of a field', () => {
  const count = (world: World): number => {
    const byPerson = new Map<string, Set<string>>()
    for (const record of made(world))
      byPerson.set(
        record.cluster,
        (byPerson.get(record.cluster) ?? new Set()).add(record.postcode_fake ?? ''),
      )
    return [...byPerson.values()].reduce((sum, one) => sum + one.size, 0) / byPerson.size
  }
  assert.equal(count(clean), 1)
  assert.ok(count(withPlaces({ morePostcodes: 2 })) > 1.8)
})

test('sex goes missing or wrong at the knobs’ rates', () => {
  movesOnly({ ...clean, sex: { missing: 0.3, wrong: 0 } }, ['gender'], 0.3)
  movesOnly({ ...clean, sex: { missing: 0, wrong: 0.1 } }, ['gender'], 0.1)
})

test('an occupation is written as a synonym or left out at the knobs’ rates', () => {
  movesOnly({ ...clean, occupations: { missing: 0.3, synonym: 0, second: 0 } }, ['occupation'], 0.3)
  movesOnly({ ...clean, occupations: { missing: 0, synonym: 0.4, second: 0 } }, ['occupation'], 0.4)
})

test('first name and surname go missing on their own, and the full name stays', () => {
  movesOnly(withNames({ missing: { full: 0, first: 0.2, surname: 0 } }), ['first_name'], 0.2)
  movesOnly(withNames({ missing: { full: 0, first: 0, surname: 0.2 } }), ['surname'], 0.2)
})

test('a form of names outside the repertoire appears at the rate of fresh forms', () => {
  const forms = { 'forename-only': 1 }
  movesOnly(withNames({ forms, fresh: 0.3 }), ['full_name', 'surname', 'first_name'], 0.3)
})

test('a word is misprinted at the knob’s rate, and the columns carry the misprint of the whole name', () => {
  // Two words, each wrong with 0.2 less the slips that find nothing to change: 1 - 0.8^2 = 0.36 at most.
  const rate = changed(withNames({ typo: 0.2, splitByWord: 0 }), 'full_name')
  assert.ok(rate > 0.28 && rate < 0.38, `${rate}`)
  for (const record of made(withNames({ typo: 0.2, splitByWord: 0 }))) {
    assert.ok(record.full_name?.startsWith(record.first_name ?? ''))
    assert.ok(record.full_name?.endsWith(record.surname ?? ''))
  }
})

test('names from abroad follow the knob of transliteration, British ones that of spelling', () => {
  const world = withNames({ transliteration: 0.5 })
  const touched = made(world).filter((record) => record.full_name !== baseById.get(record.id)?.full_name)
  const british = new Set<string>(['english', 'scottish', 'welsh', 'irish'])
  assert.ok(touched.length > 10)
  assert.equal(touched.filter((record) => british.has(record.culture)).length, 0)
  const spelt = made(withNames({ spelling: 0.5 })).filter(
    (record) => record.full_name !== baseById.get(record.id)?.full_name,
  )
  assert.ok(spelt.every((record) => british.has(record.culture)))
})

test('cluster sizes are the knob’s, and common names crowd out the rest as concentration rises', () => {
  const mean = (world: World): number => size / new Set(made(world).map((record) => record.cluster)).size
  assert.equal(mean({ ...clean, clusterSizes: [[4, 4, 1]] }), 4)
  const top = (concentration: number): number => {
    const counts = new Map<string, number>()
    for (const record of made({ ...withNames({ concentration }), clusterSizes: [[1, 1, 1]] }))
      counts.set(record.first_name ?? '', (counts.get(record.first_name ?? '') ?? 0) + 1)
    return Math.max(...counts.values()) / size
  }
  assert.ok(top(0) < top(1) && top(1) < top(2), `${top(0)} ${top(1)} ${top(2)}`)
})

test('relatives share surname and town more often than strangers, and some a forename', () => {
  const world: World = {
    ...clean,
    clusterSizes: [[1, 1, 1]],
    shuffleWindow: 1,
    people: { ...clean.people, family: 1 },
  }
  const alone: World = { ...world, people: { ...world.people, family: 0 } }
  const neighbours = (records: readonly SyntheticRecord[], column: Column): number =>
    records.slice(1).filter((record, at) => record[column] === records[at]?.[column]).length / records.length
  assert.ok(neighbours(made(world), 'surname') > 0.5)
  assert.ok(neighbours(made(alone), 'surname') < 0.02)
})

test('namesakes are strangers with one name born within a dozen years', () => {
  const world: World = { ...clean, clusterSizes: [[1, 1, 1]], people: { ...clean.people, namesakes: 0.3 } }
  const doubles = (records: readonly SyntheticRecord[]): number => {
    const years = new Map<string, number[]>()
    for (const record of records) {
      const name = `${record.first_name} ${record.surname}`
      years.set(name, [...(years.get(name) ?? []), Number(record.dob?.slice(0, 4))])
    }
    return [...years.values()].filter(
      (born) => born.length > 1 && Math.max(...born) - Math.min(...born) <= 12,
    ).length
  }
  assert.ok(doubles(made(world)) > 8 * Math.max(1, doubles(made({ ...clean, clusterSizes: [[1, 1, 1]] }))))
})

test('a world of one year of birth has births in that year only', () => {
  const world: World = { ...withDates({ dayNotKnown: 0.5 }), births: { from: 1900, to: 1900, late: 1 } }
  assert.ok(made(world).every((record) => record.dob?.startsWith('1900-')))
})
