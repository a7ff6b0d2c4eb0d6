import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cultureNames, describe, generatePeople, presets, type SyntheticRecord, type World } from './index.ts'
import { hashText, Random } from './random.ts'

/** One record a person, so that no person counts twice; 12,000 people of each world. */
const onePerPerson = (world: World): SyntheticRecord[] => [
  ...generatePeople(
    { ...world, clusterSizes: [[1, 1, 1]], severity: [[0, 1]], people: { ...world.people, family: 0 } },
    11,
    { records: 12_000 },
  ),
]
const historical = onePerPerson(presets.historicalA)
const modern = onePerPerson(presets.modernA)

/** Mutual information of two columns in bits, from the frequencies of pairs of values. */
function information(pairs: readonly (readonly [string, string])[]): number {
  const count = (values: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  const [lefts, rights, both] = [
    count(pairs.map((pair) => pair[0])),
    count(pairs.map((pair) => pair[1])),
    count(pairs.map((pair) => pair.join('\t'))),
  ]
  let bits = 0
  for (const [key, together] of both) {
    const [left = '', right = ''] = key.split('\t')
    const expected = ((lefts.get(left) ?? 0) * (rights.get(right) ?? 0)) / pairs.length
    bits += (together / pairs.length) * Math.log2(together / expected)
  }
  return bits
}

/** The same with one side shuffled, four times over: what chance alone gives in a sample of this size. */
function byChance(pairs: readonly (readonly [string, string])[]): number[] {
  const random = new Random(hashText('shuffle'))
  return [1, 2, 3, 4].map(() => {
    const rights = pairs.map((pair) => pair[1])
    for (let at = rights.length - 1; at > 0; at--) {
      const other = random.below(at + 1)
      ;[rights[at], rights[other]] = [rights[other] as string, rights[at] as string]
    }
    return information(pairs.map((pair, at) => [pair[0], rights[at] as string] as const))
  })
}

const pairsOf = (
  records: readonly SyntheticRecord[],
  left: (record: SyntheticRecord) => string | null | undefined,
  right: (record: SyntheticRecord) => string | null | undefined,
): (readonly [string, string])[] =>
  records.flatMap((record) => {
    const [one, other] = [left(record), right(record)]
    return one == null || other == null ? [] : [[one, other] as const]
  })
const area = (postcode: string | null | undefined): string | null =>
  /^[a-z]+/i.exec(postcode ?? '')?.[0] ?? null
const decade = (dob: string | null | undefined): string | null => dob?.slice(0, 3) ?? null

/** Bits above the most that chance gave. */
function overChance(pairs: readonly (readonly [string, string])[]): number {
  return information(pairs) - Math.max(...byChance(pairs))
}

/** Chance moves by about a hundredth of a bit from shuffle to shuffle; `bits`, about half of what the
 * preset shows, says how much more there must be. */
function tied(pairs: readonly (readonly [string, string])[], bits: number): void {
  const chances = byChance(pairs)
  assert.ok(Math.max(...chances) - Math.min(...chances) < bits / 2, `chance alone: ${chances.join(' ')}`)
  assert.ok(overChance(pairs) > bits, `${overChance(pairs)} bits above chance`)
}

test('in the historical world a surname tells of the place, a forename of the decade and of the sex', () => {
  tied(
    pairsOf(
      historical,
      (one) => one.surname,
      (one) => area(one.postcode_fake),
    ),
    0.2,
  )
  tied(
    pairsOf(
      historical,
      (one) => one.first_name,
      (one) => decade(one.dob),
    ),
    0.15,
  )
  tied(
    pairsOf(
      historical,
      (one) => one.first_name,
      (one) => one.gender,
    ),
    0.4,
  )
})

test('in the historical world a trade tells of sex, decade and place', () => {
  tied(
    pairsOf(
      historical,
      (one) => one.occupation,
      (one) => one.gender,
    ),
    0.15,
  )
  tied(
    pairsOf(
      historical,
      (one) => one.occupation,
      (one) => decade(one.dob),
    ),
    0.05,
  )
  tied(
    pairsOf(
      historical,
      (one) => one.occupation,
      (one) => area(one.postcode_fake),
    ),
    0.04,
  )
})

test('in the modern world a surname tells of the town and of the nationality', () => {
  tied(
    pairsOf(
      modern,
      (one) => one.surname,
      (one) => one.town,
    ),
    0.12,
  )
  tied(
    pairsOf(
      modern,
      (one) => one.surname,
      (one) => one.nationality,
    ),
    0.35,
  )
})

test('without the tie of people to places a surname tells less of where somebody lives', () => {
  const loose = onePerPerson({
    ...presets.historicalA,
    people: { ...presets.historicalA.people, atHome: 0 },
  })
  const over = (records: readonly SyntheticRecord[]): number => {
    const pairs = pairsOf(
      records,
      (one) => one.surname,
      (one) => area(one.postcode_fake),
    )
    return overChance(pairs)
  }
  assert.ok(over(loose) < over(historical) - 0.1, `${over(loose)} ${over(historical)}`)
})

test('people with Welsh names are mostly born in Wales and those with Scottish ones in Scotland', () => {
  // Outward codes of the two countries, from the list of postcode areas; CH, HR, LD, SY and TD lie on both sides of a border.
  const welsh = new Set(['cf', 'sa', 'np', 'll', 'sy', 'ld'])
  const scottish = new Set('ab dd dg eh fk g hs iv ka kw ky ml pa ph td ze'.split(' '))
  const share = (culture: string, areas: ReadonlySet<string>): number => {
    const own = historical.filter((one) => one.culture === culture && one.postcode_fake !== null)
    return own.filter((one) => areas.has(area(one.postcode_fake) ?? '')).length / own.length
  }
  assert.ok(share('welsh', welsh) > 0.8 && share('english', welsh) < 0.1)
  assert.ok(share('scottish', scottish) > 0.8 && share('english', scottish) < 0.1)
})

test('birthdays on 1 January are common among the cultures that enter a default and rare among others', () => {
  const share = (culture: string): number => {
    const own = modern.filter((one) => one.culture === culture && one.dob !== null)
    return own.filter((one) => one.dob?.endsWith('-01-01')).length / own.length
  }
  for (const culture of ['somali', 'afghan', 'kurdish']) assert.ok(share(culture) > 0.2, culture)
  for (const culture of ['english', 'polish']) assert.ok(share(culture) < 0.04, culture)
})

test('at least twelve cultures live in each modern world, and every culture in some world', () => {
  for (const world of [presets.modernA, presets.modernB])
    assert.ok(Object.keys(world.cultures).length >= 12, world.name)
  const used = new Set(Object.values(presets).flatMap((world) => Object.keys(world.cultures)))
  assert.deepEqual(
    cultureNames.filter((culture) => !used.has(culture)),
    [],
  )
})

for (const [a, b] of [
  ['historicalA', 'historicalB'],
  ['modernA', 'modernB'],
] as const)
  test(`${b} is another world than ${a}`, () => {
    const profile = (name: typeof a | typeof b): ReturnType<typeof describe> =>
      describe(generatePeople(presets[name], 5, { records: 8_000 }))
    const [one, other] = [profile(a), profile(b)]
    const missing = one.columns.map((column, at) =>
      Math.abs(column.missing - (other.columns[at]?.missing ?? 0)),
    )
    assert.ok(
      missing.filter((gap) => gap > 0.03).length >= 4,
      `gaps ${missing.map((gap) => gap.toFixed(3)).join(' ')}`,
    )
    assert.ok(
      one.columns.some(
        (column, at) => Math.abs(column.agreeInside - (other.columns[at]?.agreeInside ?? 0)) > 0.1,
      ),
    )
    const singles = (of: ReturnType<typeof describe>): number => (of.sizes[0]?.[2] ?? 0) / of.clusters
    assert.ok(Math.abs(singles(one) - singles(other)) > 0.05)
    const commonest = (name: typeof a | typeof b): string[] => {
      const counts = new Map<string, number>()
      for (const record of generatePeople(presets[name], 5, { records: 8_000 }))
        if (record.surname != null) counts.set(record.surname, (counts.get(record.surname) ?? 0) + 1)
      return [...counts]
        .sort((left, right) => right[1] - left[1])
        .slice(0, 20)
        .map(([surname]) => surname)
    }
    const [ofA, ofB] = [commonest(a), commonest(b)]
    const shared = ofA.filter((surname) => ofB.includes(surname))
    assert.ok(shared.length <= 14, `of the twenty commonest surnames ${shared.length} are the same`)
  })
