/**
 * Weak signals on simulated premises with known truth: how much sooner the sum alarms than the strongest single report at the
 * same rate of false alarms, and whether it treats two groups of owners alike, without and with over-reporting of one.
 *
 * `node bench/weak-signals.ts [premises] [seed] [--keep]`; with `--keep` the page of the weights shows these figures from then on.
 */
import { writeFile } from 'node:fs/promises'
import { catalogue } from '../src/rooms/risk/reference.ts'
import { bandsReached, compare, simulate } from '../src/rooms/risk/rules/weak-signal-simulation.ts'
import { weakSignals, weightsOf } from '../src/rooms/risk/weak-signal-weights.ts'

const isKept = process.argv.includes('--keep')
const given = process.argv.slice(2).filter((one) => one !== '--keep')
const premises = Number(given[0] ?? 8_000)
const seed = Number(given[1] ?? 20_261_128)
const kept: object[] = []
const rate = 0.05
const weights = weightsOf(weakSignals, catalogue)
const toTenth = (value: number): number => Math.round(value * 10) / 10
const toThousandth = (value: number): number => Math.round(value * 1_000) / 1_000
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

console.log(
  `weights ${weakSignals.version}, ${premises} premises, seed ${seed}, false alarms meant ${percent(rate)}`,
)
const worlds = [
  [1, 'hearsay'],
  [2, 'hearsay'],
  [2, 'like-any'],
] as const
for (const [overReporting, surplus] of worlds) {
  const { lead, alarms } = compare({ seed, premises, overReporting, surplus }, weights, rate)
  console.log(
    `\nsecond group reported without cause ${overReporting} times as often as the first${overReporting > 1 ? `, surplus: ${surplus}` : ''}`,
  )
  console.log(
    `lead of the sum over a single report: ${lead.mean.toFixed(1)} days (95% ${lead.low.toFixed(1)} to ${lead.high.toFixed(1)}), ${lead.premises} premises`,
  )
  kept.push({
    overReporting,
    surplus,
    leadDays: { mean: toTenth(lead.mean), low: toTenth(lead.low), high: toTenth(lead.high) },
    falseAlarmGap: toThousandth(alarms.find((one) => one.alarm === 'summed')?.falseAlarmGap ?? Number.NaN),
  })
  console.table(
    alarms.map((one) => ({
      alarm: one.alarm,
      threshold: one.threshold.toFixed(3),
      'false alarms': percent(one.falseAlarms),
      'found in a year': percent(one.detected),
      ...Object.fromEntries(
        one.parity.flatMap(({ group, falseAlarms, detected }) => [
          [`false, ${group}`, percent(falseAlarms)],
          [`found, ${group}`, percent(detected)],
        ]),
      ),
      'gap false': percent(one.falseAlarmGap),
      'gap found': percent(one.detectionGap),
    })),
  )
}

const bands = bandsReached(simulate({ seed, premises, overReporting: 1, surplus: 'hearsay' }), weights)
console.table(
  bands.map((one) => ({
    band: one.band,
    'ordinary, ever in three years': percent(one.ordinary),
    'exploiting, within a year': percent(one.exploiting),
    'median days': one.medianDays,
  })),
)
if (isKept)
  await writeFile(
    new URL('../reference/risk/weak-signals-trial.json', import.meta.url),
    `${JSON.stringify(
      {
        about:
          'What the weights of reference/weak-signals.json came to on invented premises whose truth is known. Measured, never typed: the command writes this file. It says nothing of a real place.',
        weightsVersion: weakSignals.version,
        command: `node bench/weak-signals.ts ${premises} ${seed} --keep`,
        premises,
        seed,
        worlds: kept,
        bands: bands.map((one) => ({
          ...one,
          ordinary: toThousandth(one.ordinary),
          exploiting: toThousandth(one.exploiting),
        })),
      },
      null,
      2,
    )}\n`,
  )
