/**
 * What the made-up worlds of `@article4/linkage/synthetic` are like, and how long they take to make.
 * `node bench/linkage-data.ts [preset ...]`: without a name, all five. The million takes about half a minute.
 */
import {
  describe,
  generatePeople,
  presetNames,
  presets,
  profileText,
  type PresetName,
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
  let made = 0
  for (const record of generatePeople(world, 1)) made += record.id === '' ? 0 : 1
  const seconds = (performance.now() - started) / 1000
  console.log(
    `\n${name}: ${made} records made in ${seconds.toFixed(1)} s (${Math.round(made / seconds)} a second)`,
  )
  console.log(
    profileText(describe(generatePeople(world, 1), { sample: Math.min(1, 50_000 / world.records) })),
  )
}
