#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { explainPair, explanationText } from './explain.ts'
import { openDuckDb } from './duckdb.ts'
import { guessSettings } from './guess-settings.ts'
import { progressBar } from './progress.ts'
import { run } from './run.ts'
import { readSettings, SettingsProblem, type Settings } from './settings.ts'

/** `linkage`: links CSV and Parquet files from a small settings file. */
const usage = `linkage: find the records that are of one and the same person, and say why

  linkage start people.csv              writes settings.json, guessed from the columns; read it before you go on
  linkage run settings.json             links, and writes clusters, links with reasons, the model and report.html
  linkage explain settings.json A B     says why the records A and B are, or are not, one

Settings are described in README.md.
`

const exit = await main(process.argv.slice(2))
process.exitCode = exit

async function main([command, ...rest]: readonly string[]): Promise<number> {
  try {
    if (command === 'start' && rest[0] !== undefined) return await start(rest[0])
    if (command === 'run' && rest[0] !== undefined) return await runFrom(rest[0])
    if (command === 'explain' && rest[0] !== undefined && rest[1] !== undefined && rest[2] !== undefined)
      return await explainFrom(rest[0], rest[1], rest[2])
    process.stdout.write(usage)
    return command === undefined || command === 'help' || command === '--help' ? 0 : 2
  } catch (error) {
    if (error instanceof SettingsProblem) {
      process.stderr.write(`${error.problems.join('\n')}\n`)
      return 2
    }
    throw error
  }
}

async function start(file: string): Promise<number> {
  const engine = await openDuckDb()
  try {
    const guessed = await guessSettings(engine, file)
    writeFileSync('settings.json', `${JSON.stringify(guessed, null, 2)}\n`, { flag: 'wx' })
    process.stdout.write(
      `settings.json is written. It compares: ${Object.keys(guessed.fields).join(', ') || 'nothing yet'}. Next: linkage run settings.json\n`,
    )
    return 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new SettingsProblem(['There is a settings.json here already; it is left as it is.'])
    throw error
  } finally {
    engine.close()
  }
}

async function runFrom(path: string): Promise<number> {
  const bar = progressBar(process.stderr, () => performance.now() / 1000)
  const result = await run(settingsAt(path), dirname(resolve(path)), bar)
  process.stdout.write(
    `${result.records} records, ${result.clusters} clusters. Written:\n${result.files.map((file) => `  ${file}\n`).join('')}`,
  )
  return 0
}

async function explainFrom(path: string, one: string, other: string): Promise<number> {
  process.stdout.write(
    explanationText(await explainPair(settingsAt(path), dirname(resolve(path)), [one, other])),
  )
  return 0
}

function settingsAt(path: string): Settings {
  try {
    return readSettings(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SettingsProblem) throw error
    throw new SettingsProblem([
      `The settings ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ])
  }
}
