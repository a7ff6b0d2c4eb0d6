/**
 * What the made-up worlds of `@article4/linkage/synthetic` are like, how long they take to make, and which share of their true pairs
 * ten rules of plain equality reach: the ceiling of a hurried linker. `node bench/linkage-data.ts [preset ...]`: without a name, all
 * five. The million takes about half a minute on a quiet core.
 */
import {
  describe,
  generatePeople,
  presetNames,
  presets,
  profileText,
  type PresetName,
  type SyntheticRecord,
  type World,
} from '@article4/linkage/synthetic'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !presetNames.includes(name as PresetName))
if (unknown.length > 0) {
  console.error(`No such preset: ${unknown.join(', ')}. There are ${presetNames.join(', ')}.`)
  process.exit(2)
}

for (const name of presetNames.filter((one) => asked.length === 0 || asked.includes(one))) {
  const world = presets[name]
  const started = performance.now()
  const cpu = process.cpuUsage()
  let made = 0
  for (const record of generatePeople(world, 1)) made += record.id === '' ? 0 : 1
  const wall = (performance.now() - started) / 1000
  const busy = process.cpuUsage(cpu).user / 1e6
  console.log(`\n${name}: ${made} records made in ${wall.toFixed(1)} s (${busy.toFixed(1)} s of processor)`)
  const sample = Math.min(1, 50_000 / world.records)
  console.log(profileText(describe(generatePeople(world, 1), { sample })))
  const { reached, twice } = ceiling(world)
  console.log(
    `pairs in reach of ten rules of equality: ${(reached * 100).toFixed(1)}%, of two or more: ${(twice * 100).toFixed(1)}%`,
  )
}

/** Values that must all be there for a rule to hold. */
type Parts = readonly (string | null | undefined)[]

function rulesOf(one: SyntheticRecord): readonly Parts[] {
  const first = one.first_name ?? one.forename
  const postcode = one.postcode_fake ?? one.postcode
  const { surname, dob } = one
  const place = one.birth_place ?? one.town
  return [
    [first, surname],
    [dob, surname],
    [dob, first],
    [postcode, first],
    [postcode, surname],
    [dob, postcode],
    [first?.slice(0, 2), surname?.slice(0, 3), dob],
    [one.full_name],
    [dob, place, one.occupation],
    [surname, place, one.occupation],
  ]
}

/** Over all pairs inside clusters of the first 50,000 records: shares that at least one, at least two rules reach. */
function ceiling(world: World): { readonly reached: number; readonly twice: number } {
  const keys = new Map<string, (string | null)[][]>()
  for (const record of generatePeople(world, 1, { records: 50_000 })) {
    const row = rulesOf(record).map((parts) => (parts.every((part) => part != null) ? parts.join('|') : null))
    keys.set(record.cluster, [...(keys.get(record.cluster) ?? []), row])
  }
  const hits = [...keys.values()].flatMap((rows) =>
    rows.flatMap((row, at) =>
      rows.slice(0, at).map((other) => row.filter((key, rule) => key !== null && key === other[rule]).length),
    ),
  )
  const share = (least: number): number => hits.filter((count) => count >= least).length / hits.length
  return { reached: share(1), twice: share(2) }
}
