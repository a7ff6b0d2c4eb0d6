/**
 * `article4 <command>`: finds the command, runs it, and turns its outcome into an exit code.
 * A command's file is loaded only when it is asked for, so that `help` needs nothing that is installed.
 */
import path from 'node:path'
import process from 'node:process'
import { ClusterError } from '#platform/postgres/problem.ts'
import { line, PlainError } from './context.ts'
import type { Command, Context } from './context.ts'

type Entry = { readonly does: string; readonly load: () => Promise<Command> }

const commands: Readonly<Record<string, Entry>> = {
  start: {
    does: 'open the database, bring it up to date and serve the public and staff sites (--demo for the demonstration)',
    load: async () => (await import('./start.ts')).start,
  },
  migrate: {
    does: 'bring the database up to date and stop',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  demo: {
    does: 'start with the demonstration partnership (everything in it is invented)',
    load: async () => (await import('./demo.ts')).demo,
  },
  doctor: {
    does: 'check this installation and say what to do about each problem',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  audit: {
    does: 'audit verify: check that nothing in the audit log was changed, removed or put in',
    load: async () => (await import('./audit.ts')).audit,
  },
  backup: {
    does: 'write an encrypted backup; backup --verify FILE checks one',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    does: 'restore FILE: put a backup into an empty database',
    load: async () => (await import('./restore.ts')).restore,
  },
  import: {
    does: 'import postcodes|wards|languages|ward-outlines|incidents … FILE --vintage 2014-08: read a published list in (looks first; --keep keeps)',
    load: async () => (await import('./import.ts')).importLists,
  },
  rerun: {
    does: 'rerun FILE: work out again what a downloaded bundle says, and compare',
    load: async () => (await import('./rerun.ts')).rerunBundle,
  },
  test: {
    does: 'run every check and every test',
    load: async () => (await import('./run-tests.ts')).test,
  },
  check: {
    does: 'run the quick checks: types, lint, format, doors, unused code, house rules',
    load: async () => (await import('./run-checks.ts')).check,
  },
  examine: {
    does: 'measure the product against an invented county whose truth is known (--write: into README.md; --quick: in seconds)',
    load: async () => (await import('./examine.ts')).examine,
  },
  help: { does: 'print this list', load: () => Promise.resolve(help) },
}

/** Runs one command line and answers with the exit code. */
export async function main(argv: readonly string[], given: Partial<Context> = {}): Promise<number> {
  const [name = 'help', ...args] = argv
  if (given.out === undefined && process.stdout.listenerCount('error') === 0) {
    process.stdout.on('error', endQuietlyWhenUnheard)
  }
  const context = { ...defaultContext(args), ...given }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry === undefined) {
    line(context.err, `There is no command called "${name}". These are the commands:`)
    printCommands(context.err)
    return 2
  }
  try {
    const command = await entry.load()
    return await command(context)
  } catch (error) {
    // The database's plain errors come from the platform, which knows nothing of commands.
    if (!(error instanceof PlainError) && !(error instanceof ClusterError)) throw error
    line(context.err, error.message)
    return 1
  }
}

const help: Command = (context) => {
  line(context.out, 'Article 4. Usage: article4 COMMAND, or npm start and npm test.')
  printCommands(context.out)
  return Promise.resolve(0)
}

function printCommands(output: Context['out']): void {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  for (const [name, entry] of Object.entries(commands)) line(output, `  ${name.padEnd(width)}  ${entry.does}`)
}

function defaultContext(args: readonly string[]): Context {
  const root = path.resolve(import.meta.dirname, '..', '..')
  return {
    root,
    dataDir: path.resolve(process.env['ARTICLE4_DATA'] ?? path.join(root, 'data')),
    args,
    env: process.env,
    input: process.stdin,
    out: process.stdout,
    err: process.stderr,
  }
}

/** Whoever reads our output may stop early (`| head`); that is no fault of ours, and nobody is left to hear more. */
function endQuietlyWhenUnheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

/** Ends once everything is said. A timer that somebody forgot must not keep a finished command alive. */
async function finish(code: number): Promise<never> {
  for (const output of [process.stdout, process.stderr]) {
    await new Promise((resolve) => output.write('', resolve))
  }
  process.exit(code)
}

if (import.meta.main) await finish(await main(process.argv.slice(2)))
