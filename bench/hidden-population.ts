/**
 * Hidden population: a thousand bootstrap replicates of the stepwise estimate of the British five lists, in one thread, in as many as the machine runs, and in R in the same run.
 *
 * `node bench/hidden-population.ts [replicates]`. The R side (`hidden-population.R`) is the same procedure in base R, written for this comparison; the authors' package is on CRAN, which
 * WebAssembly R can only fetch over the network. It runs under `Rscript` if there is one, else under the npm package `webr` in the folder that `ARTICLE4_WEBR` names, else not at all.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { publicLists } from '../packages/statistics/proof/public-lists.ts'
import { sharedTable } from '../packages/statistics/proof/shared.ts'
import { bootstrapLists, stepwise } from '../packages/statistics/src/index.ts'
import { inWorker } from '../packages/statistics/src/work/index.ts'

interface Line {
  readonly who: string
  readonly estimate: number
  readonly seconds: number
  readonly lower: number
  readonly median: number
  readonly upper: number
}

const replicates = Number(process.argv[2] ?? 1000)
const script = join(import.meta.dirname, 'hidden-population.R')
const { skip } = sharedTable('mse/UKdat_5.csv').options

if (skip === false) await run()
else console.log(`not run: ${skip}`)

async function run(): Promise<void> {
  const people = publicLists('UKdat_5')
  const options = { seed: 1, replicates }
  // Once unmeasured, for whoever compiles as it goes.
  bootstrapLists(people, stepwise, { seed: 2, replicates: 50 })
  const one = await timed('article 4, one thread', () => bootstrapLists(people, stepwise, options))
  const threads = availableParallelism()
  const all = await timed(`article 4, ${threads} threads`, () =>
    inWorker('bootstrapLists', { people, choose: 'stepwise', options }),
  )
  const call = `run_bench(c(${people.counts.slice(1).join(',')}), ${people.lists.length}, ${replicates}, 1)`
  const r = fromRscript(call) ?? (await fromWebr(call))
  const lines = [one, all, ...(r === null ? [] : [r])]
  for (const { who, estimate, seconds, lower, median, upper } of lines)
    console.log(
      `${who.padEnd(26)} ${estimate.toFixed(1)}  ${seconds.toFixed(2).padStart(7)} s  percentiles ${[lower, median, upper].map(Math.round).join(' ')}`,
    )
  if (r === null)
    console.log('R was not run: there is no Rscript, and ARTICLE4_WEBR names no folder with webr')
  else if (Math.abs(r.estimate / one.estimate - 1) > 1e-5)
    throw new Error('the two do not estimate the same: their times say nothing')
}

async function timed(
  who: string,
  work: () => ReturnType<typeof bootstrapLists> | Promise<ReturnType<typeof bootstrapLists>>,
): Promise<Line> {
  const started = performance.now()
  const { estimate, percentile, median } = await work()
  const seconds = (performance.now() - started) / 1000
  return { who, estimate, seconds, lower: percentile.lower, median, upper: percentile.upper }
}

function asLine(
  who: string,
  [estimate = 0, seconds = 0, lower = 0, median = 0, upper = 0]: readonly number[],
): Line {
  return { who, estimate, seconds, lower, median, upper }
}

function fromRscript(call: string): Line | null {
  if (spawnSync('Rscript', ['--version']).status !== 0) return null
  const program = `source(${JSON.stringify(script)}); cat(format(${call}, digits = 15))`
  const said = execFileSync('Rscript', ['--vanilla', '-e', program], { encoding: 'utf8' })
  return asLine('base R', said.trim().split(' ').filter(Boolean).map(Number))
}

/** What is used of webr, which is no dependency of ours. */
interface WebR {
  init(): Promise<void>
  evalRVoid(code: string): Promise<void>
  evalRRaw(code: string, kind: 'number[]'): Promise<number[]>
  close(): void
}

async function fromWebr(call: string): Promise<Line | null> {
  const folder = process.env['ARTICLE4_WEBR']
  if (folder === undefined) return null
  const path = createRequire(join(folder, 'package.json')).resolve('webr')
  const { WebR } = (await import(pathToFileURL(path).href)) as { readonly WebR: new () => WebR }
  const webr = new WebR()
  await webr.init()
  try {
    await webr.evalRVoid(readFileSync(script, 'utf8'))
    // Once unmeasured, as ours.
    await webr.evalRVoid(call.replace(/, \d+, 1\)$/, ', 50, 2)'))
    return asLine('base R, in WebAssembly', await webr.evalRRaw(call, 'number[]'))
  } finally {
    webr.close()
  }
}
