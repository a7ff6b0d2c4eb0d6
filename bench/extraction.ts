/**
 * Precision and recall of `findMentions` on the two labelled messy texts, and the speed of both the finder and the
 * telephone reader. `node bench/extraction.ts [tuning]`: with a name only that half, and its mistakes.
 */
import { halves, measure, type Count } from '../packages/linkage/proof/messy-text/measure.ts'
import { findMentions, readPhone } from '../packages/linkage/src/index.ts'

const only = process.argv[2]
for (const half of halves) {
  if (only !== undefined && only !== half) continue
  const { counts, decoys, decoysHit } = measure(half)
  console.log(
    `\n${half}: ${decoys} decoys, of which ${decoysHit.length} taken for a phone, postcode or e-mail`,
  )
  for (const [kind, count] of [...counts].sort(([one], [other]) => one.localeCompare(other)))
    console.log(line(kind, count))
  const core = ['phone', 'postcode', 'email'].map((kind) => counts.get(kind as 'phone') as Count)
  const sum = (part: 'right' | 'wrong' | 'missed'): number =>
    core.reduce((total, count) => total + count[part], 0)
  console.log(
    line('phone+postcode+email', {
      right: sum('right'),
      wrong: sum('wrong'),
      missed: sum('missed'),
      examples: [],
    }),
  )
  if (only === undefined) continue
  for (const [kind, { examples }] of counts)
    for (const example of examples) console.log(`  ${kind} ${example}`)
  for (const decoy of decoysHit) console.log(`  decoy ${decoy}`)
}

function line(name: string, { right, wrong, missed }: Count): string {
  const share = (of: number, all: number): string => (all === 0 ? '-' : (of / all).toFixed(3))
  return `${name.padEnd(22)} labels ${String(right + missed).padStart(3)}  precision ${share(right, right + wrong)}  recall ${share(right, right + missed)}`
}

/** Milliseconds of this process's own work: what else the machine does is left out. */
function cpu(): number {
  return process.cpuUsage().user / 1000
}

if (only === undefined) {
  const raws = Array.from({ length: 1000 }, (_, at) => `07700 900${String(at).padStart(3, '0')}`)
  let read = 0
  const begun = cpu()
  for (let round = 0; round < 1000; round += 1)
    for (const raw of raws) read += readPhone(raw)?.e164 === null ? 0 : 1
  console.log(`\nreadPhone: ${(read / (cpu() - begun) / 1000).toFixed(2)} million a second of CPU time`)
  const sentence =
    'The lads at the unit work from six until late and nobody sees them come out, which the caller finds odd. '
  const findings =
    'She rang 07700 900123 from LE99 4XQ on 12/03/2025, reg AB12 CDE, paid £50. Mr Sample of Any Street knew. '
  for (const [name, page] of [
    ['a report with seven findings in 1,000 characters', sentence.repeat(9) + findings],
    ['nothing but findings', findings],
  ] as const) {
    const text = page.repeat(Math.ceil(1_000_000 / page.length)).slice(0, 1_000_000)
    const from = cpu()
    const count = findMentions(text).length
    console.log(
      `findMentions, ${name}: 1,000,000 characters, ${count} findings, ${Math.round(cpu() - from)} ms of CPU time`,
    )
  }
}
