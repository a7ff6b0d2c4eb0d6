/**
 * Space-time scan: the New Mexico data of SaTScan (32 counties, 19 years, 1,175 cases), 999 replications, in one thread and in two. `node bench/scan.ts [replications]`.
 * Fails if two threads need 30 seconds or more, or if the two do not find the same.
 */
import { isDeepStrictEqual } from 'node:util'
import { counties, newMexico } from '../packages/statistics/proof/new-mexico.ts'
import { spaceTimeScan, type Scan } from '../packages/statistics/src/index.ts'
import { inWorker } from '../packages/statistics/src/work/index.ts'

const replicates = Number(process.argv[2] ?? 999)
const mostSeconds = 30
const { skip } = counties.options

if (skip === false) await run()
else console.log(`not run: ${skip}`)

async function run(): Promise<void> {
  const data = newMexico()
  const options = { seed: 1, replicates, mostExpected: 0.5 }
  const [one, alone] = await timed('one thread', () => spaceTimeScan(data, options))
  const [two, together] = await timed('two threads', () =>
    inWorker('spaceTimeScan', { data, options }, { workers: 2 }),
  )
  const [cluster] = two.clusters
  console.log(
    `highest: ratio ${cluster?.logLikelihoodRatio.toFixed(6)}, ${cluster?.cases} cases of ${cluster?.expected.toFixed(2)} expected, p ${cluster?.p}`,
  )
  if (!isDeepStrictEqual(one, two)) throw new Error('one thread and two do not find the same')
  if (together >= mostSeconds) throw new Error(`${together.toFixed(1)} seconds; ${mostSeconds} are allowed`)
  console.log(`two threads take ${((100 * together) / alone).toFixed(0)}% of the time of one`)
}

async function timed(who: string, work: () => Scan | Promise<Scan>): Promise<[Scan, number]> {
  const started = performance.now()
  const found = await work()
  const seconds = (performance.now() - started) / 1000
  console.log(`${who.padEnd(12)} ${seconds.toFixed(2)} s for ${replicates} replications`)
  return [found, seconds]
}
