import { generatePeople, presets, type Culture, type SyntheticRecord } from '@article4/linkage/synthetic'

/** Somebody who does not exist, as they are and as they are written down. */
export interface Somebody {
  readonly id: string
  readonly culture: Culture
  readonly sex: 'female' | 'male'
  readonly born: string
  readonly nationality: string
  /** As names stand in texts, right and wrong; the first is the commonest. */
  readonly written: readonly string[]
}

const world = {
  ...presets.modernA,
  name: 'county',
  columns: ['full_name', 'dob', 'sex', 'nationality'] as const,
  births: { from: 1958, to: 2011, late: 1 },
  clusterSizes: [[7, 7, 1]] as const,
  shuffleWindow: 1,
  names: {
    ...presets.modernA.names,
    forms: {
      plain: 56,
      full: 14,
      'middle-initial': 3,
      nickname: 8,
      'forename-only': 2,
      'turned-round': 6,
      'other-surname': 3,
      'both-surnames': 2,
      alias: 3,
    },
  },
}
/** Those who are found among victims in Britain, in rough order; and the county's own mixture around them. */
const victims = {
  english: 18,
  albanian: 15,
  vietnamese: 12,
  romanian: 12,
  eritrean: 8,
  polish: 6,
  kurdish: 5,
  arab: 4,
  gujarati: 4,
  punjabi_sikh: 3,
  pakistani: 3,
  bangladeshi: 2,
  chinese: 4,
  nigerian: 4,
  afghan: 3,
  somali: 3,
  ukrainian: 2,
} as const

export type Part = 'victims' | 'others'

/**
 * As many people as asked for. They come from the linkage package's own world of misprints, transliterations, aliases and
 * relatives, so that what is hard there is hard here.
 */
export function peopleOf(seed: number, part: Part, wanted: number): Somebody[] {
  const cultures = part === 'victims' ? victims : presets.modernA.cultures
  const records = generatePeople({ ...world, cultures }, seed, { records: wanted * 7 })
  const people: Somebody[] = []
  let own: SyntheticRecord[] = []
  const close = (): void => {
    const somebody = somebodyOf(own)
    if (somebody !== null) people.push(somebody)
  }
  for (const record of records) {
    if (own[0] !== undefined && own[0].cluster !== record.cluster) {
      close()
      own = []
    }
    own.push(record)
  }
  close()
  return people
}

function somebodyOf(records: readonly SyntheticRecord[]): Somebody | null {
  const [first] = records
  const written = records.flatMap(({ full_name: name }) => (name == null || name.length < 3 ? [] : [name]))
  if (first === undefined || written.length === 0) return null
  const told = (column: 'dob' | 'sex' | 'nationality'): string | null =>
    records.map((record) => record[column] ?? null).find((value) => value !== null) ?? null
  return {
    id: first.cluster,
    culture: first.culture,
    sex: told('sex') === 'female' ? 'female' : 'male',
    born: told('dob') ?? '1988-01-01',
    nationality: told('nationality') ?? 'British',
    written: byFrequency(written),
  }
}

/** Each spelling as often as it was drawn, the commonest first. */
function byFrequency(written: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of written) counts.set(name, (counts.get(name) ?? 0) + 1)
  return written.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
}
