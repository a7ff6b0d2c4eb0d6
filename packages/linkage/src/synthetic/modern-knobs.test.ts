import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generatePeople, presets, type SyntheticRecord, type World } from './index.ts'

const base: World = {
  ...presets.modernA,
  severity: [[1, 1]],
  people: { ...presets.modernA.people, family: 0, namesakes: 0 },
  contact: {
    phonePrefix: '06',
    phoneMissing: 0,
    phoneTypo: 0,
    emailMissing: 0,
    addressMissing: 0,
    townMissing: 0,
    morePhones: 0,
    moves: 0,
    sharedHouse: 0,
    sharedHouses: 1,
    sharedPhone: 0,
    sharedPhones: 1,
  },
}
const made = (world: World, records = 3000): SyntheticRecord[] => [...generatePeople(world, 4, { records })]
const withContact = (knobs: Partial<World['contact']>): World => ({
  ...base,
  contact: { ...base.contact, ...knobs },
})
const withNames = (knobs: Partial<World['names']>): World => ({ ...base, names: { ...base.names, ...knobs } })
const shareOf = (records: readonly SyntheticRecord[], holds: (record: SyntheticRecord) => boolean): number =>
  records.filter(holds).length / records.length
const near = (seen: number, expected: number, tolerance = 0.03): void =>
  assert.ok(Math.abs(seen - expected) < tolerance, `${seen}, expected about ${expected}`)
const digits = (phone: string | null | undefined): string =>
  (phone ?? '').replace('+44', '0').replaceAll(' ', '')

/** How many different people give one value. */
function peoplePerValue(records: readonly SyntheticRecord[], column: 'phone' | 'address'): number[] {
  const people = new Map<string, Set<string>>()
  for (const record of records) {
    const value = column === 'phone' ? digits(record.phone) : `${record.address} ${record.town}`
    people.set(value, (people.get(value) ?? new Set()).add(record.cluster))
  }
  return [...people.values()].map((set) => set.size)
}

test('no telephone number begins with digits that ring: all have the prefix 06', () => {
  for (const name of ['modernA', 'modernB', 'million'] as const)
    for (const record of generatePeople(presets[name], 1, { records: 3000 }))
      assert.match(digits(record.phone), /^(?:06\d{9})?$/)
})

test('every e-mail address is under a domain reserved for examples', () => {
  for (const record of made(base))
    assert.match(record.email ?? '', /@(?:example\.(?:com|org|net)|[a-z]+\.example)$/)
})

test('a postcode has its form, and its inward half no letter that none has', () => {
  const world: World = { ...base, places: { ...base.places, postcodeTypo: 0, postcodeMissing: 0 } }
  for (const record of made(world))
    assert.match(record.postcode ?? '', /^[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/)
})

test('numbers, e-mails, addresses and towns go missing at the knobs’ rates', () => {
  near(
    shareOf(made(withContact({ phoneMissing: 0.4 })), (one) => one.phone === null),
    0.4,
  )
  near(
    shareOf(made(withContact({ emailMissing: 0.7 })), (one) => one.email === null),
    0.7,
  )
  near(
    shareOf(made(withContact({ addressMissing: 0.3 })), (one) => one.address === null),
    0.3,
  )
  near(
    shareOf(made(withContact({ townMissing: 0.2 })), (one) => one.town === null),
    0.2,
  )
})

test('without shared numbers nobody has another’s, with them many do', () => {
  assert.ok(Math.max(...peoplePerValue(made(base), 'phone')) === 1)
  const shared = peoplePerValue(made(withContact({ sharedPhone: 0.2, sharedPhones: 5 })), 'phone')
  assert.ok(shared.filter((people) => people > 20).length === 5, `${Math.max(...shared)}`)
})

test('a shared house holds many people of different surnames', () => {
  assert.ok(Math.max(...peoplePerValue(made(base), 'address')) < 3)
  const records = made(withContact({ sharedHouse: 0.5, sharedHouses: 2 }))
  assert.ok(Math.max(...peoplePerValue(records, 'address')) > 50)
})

test('people who move have several addresses, each with its own postcode', () => {
  const homes = (world: World): number => {
    const byPerson = new Map<string, Set<string>>()
    for (const record of made(world))
      byPerson.set(record.cluster, (byPerson.get(record.cluster) ?? new Set()).add(record.address ?? ''))
    return Math.max(...[...byPerson.values()].map((set) => set.size))
  }
  assert.equal(homes(base), 1)
  assert.ok(homes(withContact({ moves: 0.6 })) >= 3)
})

test('a mistyped number differs from the person’s own in at most one digit', () => {
  const own = new Map(made(base).map((record) => [record.id, digits(record.phone)]))
  const wrong = made(withContact({ phoneTypo: 0.3 })).map((record) => {
    const before = own.get(record.id) ?? ''
    return digits(record.phone)
      .split('')
      .filter((digit, at) => digit !== before[at]).length
  })
  assert.equal(Math.max(...wrong), 1)
  // One digit in ten is replaced by itself.
  near(wrong.filter((count) => count === 1).length / wrong.length, 0.27)
})

test('the city’s share of people lives in the city, besides those who would anyhow', () => {
  const elsewhere: World = { ...base, places: { ...base.places, city: 'hull', cityShare: 0 } }
  const there: World = { ...base, places: { ...base.places, city: 'hull', cityShare: 0.6 } }
  assert.ok(shareOf(made(elsewhere), (one) => one.town === 'Hull') < 0.06)
  near(
    shareOf(made(there), (one) => one.town === 'Hull'),
    0.6,
    0.06,
  )
})

test('accents survive as often as the knob says', () => {
  const vietnamese: World = { ...withNames({ accents: 1 }), cultures: { vietnamese: 1 } }
  const marked = (world: World): number => shareOf(made(world), (one) => /[^ -~]/.test(one.full_name ?? ''))
  assert.ok(marked(vietnamese) > 0.8)
  assert.equal(marked({ ...vietnamese, names: { ...vietnamese.names, accents: 0 } }), 0)
})

test('names are turned round more often when that form weighs more', () => {
  const turned = (weight: number): number => {
    const world = withNames({
      forms: { plain: 1, 'turned-round': weight },
      fresh: 0.9,
      splitByWord: 0,
      typo: 0,
      spelling: 0,
    })
    const own = new Map<string, string>()
    for (const record of made({ ...world, cultures: { english: 1 } }))
      if (!own.has(record.cluster)) own.set(record.cluster, record.forename ?? '')
    return shareOf(
      made({ ...world, cultures: { english: 1 } }),
      (record) => record.surname !== null && (record.full_name ?? '').startsWith(record.surname ?? '?'),
    )
  }
  assert.ok(turned(0) < 0.03)
  assert.ok(turned(3) > 0.2)
})

test('the tail of rare surnames grows with its knob', () => {
  const distinct = (rareSurnames: number): number =>
    new Set(
      made({ ...withNames({ rareSurnames, typo: 0, spelling: 0 }), cultures: { english: 1 } }).map(
        (one) => one.surname,
      ),
    ).size
  assert.ok(distinct(0.8) > 1.5 * distinct(0))
})

test('another tilt makes other names common', () => {
  const commonest = (tilt: number): string => {
    const counts = new Map<string, number>()
    for (const { forename } of made({ ...withNames({ tilt }), cultures: { english: 1 } }))
      counts.set(forename ?? '', (counts.get(forename ?? '') ?? 0) + 1)
    return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? ''
  }
  assert.ok(new Set([1, 2, 3, 4].map(commonest)).size > 1)
})

test('births lean to the end of the period as the knob rises, and stay inside it', () => {
  const years = (late: number): number[] =>
    made({
      ...base,
      births: { from: 1930, to: 2019, late },
      dates: { ...base.dates, yearShift: 0, typo: 0, rival: 0, missing: 0 },
    }).map((record) => Number(record.dob?.slice(0, 4)))
  const mean = (list: readonly number[]): number => list.reduce((sum, year) => sum + year, 0) / list.length
  // Means of one, of the larger of two, and of the largest of three even draws over 90 years: 1/2, 2/3, 3/4 of the way.
  for (const [late, share] of [
    [0, 1 / 2],
    [1, 2 / 3],
    [2, 3 / 4],
  ] as const) {
    assert.ok(years(late).every((year) => year >= 1930 && year <= 2019))
    near(mean(years(late)), 1929.5 + 90 * share, 4)
  }
})

test('the columns are those asked for, in that order, and capitals are the world’s choice', () => {
  const world: World = { ...base, columns: ['surname', 'dob'], letterCase: 'lower' }
  const [first] = made(world, 1)
  assert.deepEqual(Object.keys(first ?? {}), ['id', 'cluster', 'culture', 'surname', 'dob'])
  assert.ok(made(world).every((one) => one.surname === null || one.surname === one.surname?.toLowerCase()))
})

test('a child at school has no trade', () => {
  const jobs = new Set(
    made({ ...base, dates: { ...base.dates, yearShift: 0, typo: 0, rival: 0 } })
      .filter((one) => Number(one.dob?.slice(0, 4)) > base.births.to - 16)
      .map((one) => one.occupation),
  )
  assert.deepEqual(
    [...jobs].filter((job) => !['School Pupil', 'Pupil', 'Child', 'Student', null].includes(job ?? null)),
    [],
  )
})
