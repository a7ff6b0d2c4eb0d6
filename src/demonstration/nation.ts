import { instantOf } from './moment.ts'
import type { PublishedTable, Step, World } from './world.ts'

/**
 * Statistics of a nation that does not exist, laid out as the Home Office and the Office for National Statistics lay theirs out, so that
 * own figures have something to stand beside. Whoever has the published tables reads them in instead (`article4 import nrm|sdg`).
 */
const source = 'Invented for this demonstration: not the table of the Home Office'
const licence = 'Invented: no licence is needed'
const [quartersTold, yearsTold] = [20, 8] as const

interface Quarter {
  readonly year: number
  readonly quarter: number
}
/** The last quarter that a table of so many quarters ago could tell of, and those before it. */
const quartersBefore = (now: Date, ago: number): Quarter[] => {
  const last = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) - 1 - ago
  return Array.from({ length: quartersTold }, (_, at) => {
    const quarter = last - quartersTold + 1 + at
    return { year: Math.floor(quarter / 4), quarter: (quarter % 4) + 1 }
  })
}

const ages = [
  ['Adult (18 or over)', 0.52],
  ['Child (17 or under)', 0.44],
  ['Age not specified or unknown', 0.04],
] as const
const places = [
  ['UK', 0.43],
  ['Overseas', 0.44],
  ['Not specified or unknown', 0.13],
] as const
/** It rises by about one in twenty-five each year, and is highest in autumn. */
const referralsIn = ({ year, quarter }: Quarter): number =>
  Math.round(3900 * 1.04 ** (year - 2024) * (0.98 + 0.01 * quarter))

const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(',')).join('\n')

/** A newer edition says a little less of the last quarter of the one before: somebody was counted twice. */
const referrals = (now: Date, ago: 0 | 1): string =>
  csvOf([
    ['Year', 'Quarter', 'Age at exploitation', 'Location of exploitation', 'NRM referrals'],
    ...quartersBefore(now, ago).flatMap((of, at, all) =>
      ages.flatMap(([age, ageShare]) =>
        places.map(([place, share]) => [
          of.year,
          `Q${of.quarter}`,
          age,
          place,
          Math.round(referralsIn(of) * ageShare * share) + (ago === 1 && at === all.length - 1 ? 1 : 0),
        ]),
      ),
    ),
  ])

const nationalities = [
  ['Albanian', 131],
  ['British', 64],
  ['Eritrean', 98],
  ['Indian', 57],
  ['Romanian', 45],
  ['Sudanese', 83],
  ['Vietnamese', 112],
  ['Unknown', 21],
] as const
const notifications = (now: Date): string => {
  const last = quartersBefore(now, 0).at(-1)
  return csvOf([
    ['Year', 'Quarter', 'Nationality', 'Total'],
    ...nationalities.map(([name, n]) => [last?.year ?? '', `Q${last?.quarter ?? ''}`, name, n]),
  ])
}

const sexes = [
  ['Female', 0.24],
  ['Male', 0.74],
  ['Sex not known', 0.02],
] as const
const bands = [
  ['0 to 14', 0.06],
  ['15 to 17', 0.31],
  ['18 to 24', 0.27],
  ['25 to 34', 0.21],
  ['35 and over', 0.15],
] as const
/** A row of each sex and age, and the totals that the published table has, too. */
const detectedIn = (year: number): (readonly [sex: string, age: string, count: number])[] => {
  const rows = sexes.flatMap(([sex, ofSex]) =>
    bands.map(
      ([age, ofAge]) => [sex, age, Math.round(11_400 * 1.05 ** (year - 2024) * ofSex * ofAge)] as const,
    ),
  )
  const sum = (of: typeof rows): number => of.reduce((all, [, , count]) => all + count, 0)
  return [
    ['', '', sum(rows)],
    ...sexes.map(([sex]) => [sex, '', sum(rows.filter(([one]) => one === sex))] as const),
    ...rows,
  ]
}
const detected = (now: Date): string =>
  csvOf([
    ['Year', 'Series', 'Sex', 'Age', 'Unit multiplier', 'Units', 'Observation status', 'Value'],
    ...Array.from({ length: yearsTold }, (_, at) => now.getUTCFullYear() - yearsTold + at).flatMap((year) =>
      detectedIn(year).map(([sex, age, count]) => [
        year,
        'Detected victims of human trafficking (Number)',
        sex,
        age,
        'Units',
        'Number',
        'Normal value',
        count,
      ]),
    ),
  ])

/** When an edition came out, as its year and month. */
const editionOf = (now: Date, monthsAgo: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 7)

const tables = (now: Date): PublishedTable[] =>
  [
    { kind: 'nrm', name: 'referrals-before.csv', vintage: editionOf(now, 4), csv: referrals(now, 1) },
    { kind: 'nrm', name: 'referrals.csv', vintage: editionOf(now, 1), csv: referrals(now, 0) },
    { kind: 'nrm', name: 'duty-to-notify.csv', vintage: editionOf(now, 1), csv: notifications(now) },
    { kind: 'sdg', name: 'goal-16-2-2.csv', vintage: editionOf(now, 3), csv: detected(now) },
  ].map((table) => ({ ...table, source, licence }) as PublishedTable)

const incidentKinds = [
  ['Anti-social behaviour', 9],
  ['Violence and sexual offences', 7],
  ['Drugs', 2],
  ['Vehicle crime', 2],
  ['Other crime', 1],
] as const
/** One month of the police: so many of each kind in each ward, about its middle. */
async function incidents({ owner, now }: World): Promise<string> {
  const wards = await owner.query<{ longitude: number; latitude: number }>(
    `select (a.west + a.east) / 2 as longitude, (a.south + a.north) / 2 as latitude from risk.area a where a.kind = 'ward' order by a.code`,
  )
  const month = editionOf(now, 2)
  return csvOf([
    ['Crime ID', 'Month', 'Longitude', 'Latitude', 'LSOA code', 'Crime type'],
    ...wards.flatMap(({ longitude, latitude }, at) =>
      incidentKinds.flatMap(([kind, most], turn) =>
        Array.from({ length: Math.ceil(most / (1 + ((at * 7 + turn * 3) % 5))) }, (_, one) => [
          turn === 0 ? '' : `invented-${at}-${turn}-${one}`,
          month,
          longitude.toFixed(6),
          latitude.toFixed(6),
          '',
          kind,
        ]),
      ),
    ),
  ])
}
const incidentsStep = (now: Date): Step => ({
  at: instantOf('25m', now),
  what: 'reading in incidents',
  needsHistory: true,
  run: async (world) =>
    world.keepIncidents({
      source: 'Invented for this demonstration: not the table of a police force',
      licence,
      vintage: editionOf(now, 2),
      csv: await incidents(world),
    }),
})

export const nationSteps = (now: Date): Step[] => [
  ...tables(now).map((table, index) => ({
    at: instantOf('7d 10:00', now, index),
    what: `reading in ${table.name}`,
    run: (world: World) => world.keepPublished(table),
  })),
  incidentsStep(now),
]
