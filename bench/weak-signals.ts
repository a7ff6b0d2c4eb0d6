/**
 * Weak signals on simulated premises with known truth: how much sooner the sum alarms than the strongest single report at the
 * same rate of false alarms, and whether it treats two groups of owners alike, without and with over-reporting of one.
 *
 * `node bench/weak-signals.ts [premises] [seed]`
 */
import { catalogue } from '../src/rooms/risk/reference.ts'
import { compare } from '../src/rooms/risk/rules/weak-signal-simulation.ts'
import { weakSignals, weightsOf } from '../src/rooms/risk/weak-signal-weights.ts'

const premises = Number(process.argv[2] ?? 8_000)
const seed = Number(process.argv[3] ?? 20_261_128)
const rate = 0.05
const weights = weightsOf(weakSignals, catalogue)
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
