/**
 * Names: recall where one pair of different people in a thousand may be linked, and precision, recall and F1 at the working
 * threshold, whole and by culture, beside two baselines in the same run; then speed. `node bench/names.ts`.
 */
import {
  compareNames,
  nameColumns,
  nameKeys,
  nameWorkingThreshold,
  readName,
} from '../packages/linkage/src/index.ts'
import { levenshtein, tokenJaroWinkler } from '../packages/linkage/proof/names/baselines.ts'
import {
  bestThreshold,
  crossPairs,
  evaluate,
  evaluateLater,
  type Evaluation,
  type Scorer,
} from '../packages/linkage/proof/names/evaluate.ts'
import {
  labelledPairs,
  laterPairs,
  type LabelledPair,
} from '../packages/linkage/proof/names/labelled-pairs.ts'

const ours: Scorer = (a, b) => compareNames(readName(a), readName(b)).score
const scorers: readonly (readonly [string, Scorer, number])[] = [
  ['article 4', ours, nameWorkingThreshold],
  ['token Jaro-Winkler', tokenJaroWinkler, bestThreshold(tokenJaroWinkler, 'tune')],
  ['Levenshtein', levenshtein, bestThreshold(levenshtein, 'tune')],
]

for (const half of ['tune', 'held-out', 'all'] as const) {
  const results = scorers.map(
    ([name, scorer, threshold]) => [name, threshold, evaluate(scorer, half, threshold)] as const,
  )
  console.log(
    `\n${half}: ${labelledPairs.filter((pair) => half === 'all' || pair.half === half).length} labelled pairs, ${results[0]?.[2].negatives} pairs of different people`,
  )
  for (const [name, threshold, result] of results) console.log(summary(name, threshold, result))
  if (half !== 'tune') byCulture(results.map(([name, , result]) => [name, result] as const))
}
for (const half of ['tune', 'held-out'] as const) {
  console.log(
    `\nsecond set, rarer names, ${half}: ${laterPairs.filter((pair) => pair.half === half).length} pairs`,
  )
  for (const [name, scorer, threshold] of scorers) {
    const { precision, recall, f1 } = evaluateLater(scorer, half, threshold)
    console.log(`${name.padEnd(20)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`)
  }
}
keys()
speed()

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6)
}

function summary(
  name: string,
  threshold: number,
  { working, recallAtStrict, strictThreshold, byCulture }: Evaluation,
): string {
  const recalls = [...byCulture.values()].map((measures) => measures.recallAtStrict)
  const f1s = [...byCulture.values()].map((measures) => measures.working.f1)
  return [
    name.padEnd(20),
    `recall at 0.1% false ${percent(recallAtStrict)} (above ${strictThreshold.toFixed(3)}; gap ${percent(gap(recalls))})`,
    `at ${threshold.toFixed(2)}: P ${percent(working.precision)} R ${percent(working.recall)} F1 ${percent(working.f1)} (gap ${percent(gap(f1s))})`,
  ].join('  ')
}

function gap(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

function byCulture(results: readonly (readonly [string, Evaluation])[]): void {
  console.log(`${''.padEnd(20)}${results.map(([name]) => name.padStart(36)).join('')}`)
  console.log(`${''.padEnd(20)}${results.map(() => 'R@0.1%      P      R     F1'.padStart(36)).join('')}`)
  for (const culture of results[0]?.[1].byCulture.keys() ?? []) {
    const cells = results.map(([, { byCulture }]) => {
      const measures = byCulture.get(culture)
      if (measures === undefined) return ''
      const { precision, recall, f1 } = measures.working
      return [measures.recallAtStrict, precision, recall, f1].map(percent).join(' ')
    })
    console.log(culture.padEnd(20) + cells.map((cell) => cell.padStart(36)).join(''))
  }
}

/** Blocking keys: how often names of one person share one, and names of different people. */
function keys(): void {
  const share = (a: string, b: string): boolean => {
    const own = new Set(nameKeys(readName(a)))
    return nameKeys(readName(b)).some((key) => own.has(key))
  }
  const found = (pairs: readonly LabelledPair[]): string => {
    const same = pairs.filter(({ isSame }) => isSame)
    return percent(same.filter(({ a, b }) => share(a, b)).length / same.length)
  }
  const crossed = crossPairs(labelledPairs)
  const names = labelledPairs.flatMap(({ a, b }) => [a, b])
  const mean = names.reduce((sum, name) => sum + nameKeys(readName(name)).length, 0) / names.length
  const heldOut = (pairs: readonly LabelledPair[]) => pairs.filter(({ half }) => half === 'held-out')
  console.log(
    `\nkeys: ${mean.toFixed(1)} a name; shared by names of one person: held-out ${found(heldOut(labelledPairs))}, second set held-out ` +
      `${found(heldOut(laterPairs))}; by different people of one culture ${percent(crossed.filter(([a, b]) => share(a, b)).length / crossed.length)}`,
  )
}

/** Distinct names made of the labelled words, so that words repeat as they do in a register and names do not. */
function distinctNames(words: readonly string[], count: number): readonly string[] {
  const names = new Set<string>()
  for (let n = 0; names.size < count; n += 1) {
    const at = (step: number): string => words[(n * step + (n >> 7)) % words.length] ?? ''
    names.add(n % 3 === 0 ? `${at(31)} ${at(7919)}` : `${at(31)} ${at(7919)} ${at(104_729)}`)
  }
  return [...names]
}

/** Per second of CPU; the yardstick says how fast this machine is at this moment. */
function speed(): void {
  const words = labelledPairs.flatMap(({ a, b }) => `${a} ${b}`.split(' '))
  const latin = distinctNames(
    words.filter((word) => /^[A-Za-z'-]+$/.test(word)),
    200_000,
  )
  const mixed = distinctNames(words, 100_000)
  for (const name of latin.slice(0, 20_000)) nameColumns(name)
  const read = latin.slice(0, 20_000).map((name) => readName(name))
  const fixed = read[17]
  if (fixed === undefined) return
  console.log('\na second of CPU:')
  const rows = {
    'yardstick: split, sort and join the same names': perSecond(latin, (name) =>
      name.toLowerCase().split(' ').sort().join(' '),
    ),
    'nameColumns, distinct names in Latin letters': perSecond(latin, (name) => nameColumns(name).full),
    'nameColumns, words of every script mixed in a name': perSecond(mixed, (name) => nameColumns(name).full),
    'compareNames, pairs already read': perSecond(read, (name) => String(compareNames(name, fixed).score)),
  }
  for (const [what, count] of Object.entries(rows)) console.log(`${what.padEnd(52)} ${count}`)
}

function perSecond<T>(items: readonly T[], work: (item: T) => string): number {
  const start = process.cpuUsage()
  let length = 0
  for (const item of items) length += work(item).length
  const { user, system } = process.cpuUsage(start)
  if (length === 0) throw new Error('nothing was done')
  return Math.round((items.length / (user + system)) * 1e6)
}
