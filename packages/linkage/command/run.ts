import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { linkBatch, type Linked } from '../src/batch/link.ts'
import { readModel, writeModel } from '../src/model/read-model.ts'
import { openDuckDb, type DuckDb } from './duckdb.ts'
import { loadSource } from './load.ts'
import type { ProgressBar } from './progress.ts'
import { measure } from './measure.ts'
import { reportHtml } from './report.ts'
import { SettingsProblem, type Settings } from './settings.ts'
import { openWorkers } from './workers.ts'
import { writeClusters, writeLinks } from './write.ts'

/** What a run found, for the one who called. */
export interface RunResult {
  readonly records: number
  readonly clusters: number
  readonly files: readonly string[]
}

/** Links the files of the settings and writes clusters, links with their reasons, the model and a report. */
export async function run(settings: Settings, folder: string, progress: ProgressBar): Promise<RunResult> {
  const engine = await openDuckDb({ threads: settings.threads, memory: settings.memory })
  try {
    progress.step('reading the files', 0)
    const here = { ...settings, input: settings.input.map((file) => resolve(folder, file)) }
    const records = await loadSource(engine, here)
    const linked = await linkAll(engine, here, folder, progress)
    progress.step('writing', 0.9)
    const output = resolve(folder, settings.output)
    mkdirSync(output, { recursive: true })
    const files = await writeAll(engine, here, linked, output)
    progress.step('done', 1)
    progress.end()
    return { records, clusters: new Set(linked.clusters).size, files }
  } finally {
    engine.close()
  }
}

/** From the loaded table to clusters. */
export async function linkAll(
  engine: DuckDb,
  settings: Settings,
  folder: string,
  progress: ProgressBar,
): Promise<Linked> {
  const model = settings.model === null ? {} : { model: modelFrom(resolve(folder, settings.model)) }
  const keys = settings.keys === null ? {} : { keys: settings.keys }
  const batch = { version: 'trained-on-this-file', fields: settings.fields, clustering: settings.clustering }
  const workers = openWorkers(settings.threads)
  try {
    return await linkBatch(
      engine,
      { ...batch, ...model, ...keys, preparer: workers.prepare },
      (what, done) => {
        progress.step(what, 0.05 + done * 0.8)
      },
    )
  } finally {
    await workers.close()
  }
}

function modelFrom(path: string) {
  try {
    return readModel(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new SettingsProblem([
      `The model ${path} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`,
    ])
  }
}

async function writeAll(
  engine: DuckDb,
  settings: Settings,
  linked: Linked,
  output: string,
): Promise<readonly string[]> {
  const clusters = join(output, `clusters.${settings.write}`)
  const links = join(output, `links.${settings.write}`)
  const model = join(output, 'model.json')
  const report = join(output, 'report.html')
  await writeClusters(engine, linked, clusters)
  await writeLinks(engine, linked, links)
  writeFileSync(model, writeModel(linked.model))
  writeFileSync(report, reportHtml(await measure(engine, settings, linked)))
  return [clusters, links, model, report]
}
