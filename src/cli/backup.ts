/**
 * `article4 backup [--to FILE]`, `article4 backup --verify FILE [--key FILE]`, `article4 backup --make-recovery-key FILE`.
 *
 * A backup holds the database and not the keys: stolen alone it opens nothing that is sealed. So the keys folder needs
 * a copy of its own, kept elsewhere, and the command says so each time.
 */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import { ArchiveError } from './backup/archive.ts'
import type { Manifest } from './backup/archive.ts'
import { openerKind } from './backup/seal.ts'
import { verifyBackup, writeBackup } from './backup/write.ts'
import { line, PlainError } from './context.ts'
import type { Command, Context } from './context.ts'
import { counted, printPairs, withProgress } from './progress.ts'
import { findOpener, findRecipient, makeRecoveryKey } from './secret.ts'

/** Writes, or with --verify checks, a backup. */
export const backup: Command = async (context) => {
  const { values } = parse(context.args)
  if (values['make-recovery-key'] !== undefined) return newRecoveryKey(context, values['make-recovery-key'])
  if (values.verify !== undefined) return verify(context, values.verify, values.key)
  return write(context, values.to)
}

function parse(args: readonly string[]) {
  const options = {
    to: { type: 'string' },
    verify: { type: 'string' },
    key: { type: 'string' },
    'make-recovery-key': { type: 'string' },
  } as const
  try {
    return parseArgs({ args: [...args], options })
  } catch (cause) {
    throw new PlainError(
      'Usage: article4 backup [--to FILE] | backup --verify FILE [--key FILE] | backup --make-recovery-key FILE',
      { cause },
    )
  }
}

async function write(context: Context, to: string | undefined): Promise<number> {
  const recipient = await findRecipient(context)
  const database = await openAdminDatabase({
    dataDir: context.dataDir,
    env: context.env,
    log: (text) => line(context.err, text),
  })
  // Ctrl-C ends the writing, and the unfinished file goes with it.
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const file = path.resolve(to ?? path.join(context.dataDir, 'backups', `${stamp(new Date())}.a4backup`))
    const started = Date.now()
    const manifest = await withProgress(
      { output: context.err, label: 'Writing the backup', total: 100 },
      async (progress) => {
        let shown = 0
        return writeBackup({
          admin: database.config,
          file,
          recipient,
          signal: stopping.signal,
          onProgress: (done, estimated) => {
            const percent = estimated === 0 ? 100 : (done / estimated) * 100
            progress.advance(percent - shown)
            shown = percent
          },
        })
      },
    )
    line(context.out, `Wrote ${file} in ${((Date.now() - started) / 1000).toFixed(1)} s and read it back.`)
    printManifest(context, manifest)
    line(
      context.out,
      `It opens with ${recipient.kind === 'recovery' ? 'the recovery key' : 'the passphrase'}.`,
    )
    line(
      context.out,
      `It does not hold the keys: keep a copy of ${path.join(context.dataDir, 'keys')} in another safe place.`,
    )
    return 0
  } catch (error) {
    if (!stopping.signal.aborted) throw error
    line(context.err, 'Stopped. No backup was written.')
    return 130
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await database.close()
  }
}

async function verify(context: Context, file: string, keyFile: string | undefined): Promise<number> {
  try {
    const opener = await findOpener(context, await openerKind(createReadStream(file)), keyFile)
    const manifest = await withProgress(
      { output: context.err, label: 'Reading the backup', total: null },
      () => verifyBackup(file, opener),
    )
    line(context.out, `${file} is whole: every part agrees with its manifest.`)
    printManifest(context, manifest)
    return 0
  } catch (error) {
    throw readable(error, file)
  }
}

async function newRecoveryKey(context: Context, file: string): Promise<number> {
  await makeRecoveryKey(context, path.resolve(file))
  line(context.out, `The recovery key is in ${path.resolve(file)}. Backups from now on open only with it.`)
  line(
    context.out,
    'Move it off this machine today, to two places. Without it no backup can be opened, by anybody.',
  )
  return 0
}

/** What a backup holds, table by table; numbers only. */
export function printManifest(context: Context, manifest: Manifest): void {
  const rows = manifest.entries.reduce((sum, entry) => sum + entry.rows, 0)
  line(
    context.out,
    `Made ${manifest.madeAt} from PostgreSQL ${manifest.server}: ${counted(manifest.entries.length, 'table')}, ${counted(rows, 'row')}, ${counted(manifest.sequences.length, 'sequence')}, ${counted(manifest.migrations.length, 'migration')}.`,
  )
  const filled = manifest.entries.filter((entry) => entry.rows > 0)
  printPairs(
    context.out,
    filled.map((entry) => [`${entry.schema}.${entry.name}`, counted(entry.rows, 'row')]),
  )
}

/** Turns the errors that a person can act on into sentences. */
export function readable(error: unknown, file: string): unknown {
  if (error instanceof ArchiveError) return new PlainError(error.message, { cause: error })
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new PlainError(`There is no file ${file}.`, { cause: error })
  }
  return error
}

const stamp = (now: Date): string => `article4-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
