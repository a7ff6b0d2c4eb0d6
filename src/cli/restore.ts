/** `article4 restore FILE [--key FILE]`: puts a backup into an empty database. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openInstallation } from '#platform/installation.ts'
import { openAdminDatabase } from '#platform/postgres/admin.ts'
import { restoreBackup, RestoreError } from './backup/load.ts'
import { openerKind } from './backup/seal.ts'
import { printManifest, readable } from './backup.ts'
import { line, PlainError } from './context.ts'
import type { Command, Context } from './context.ts'
import { withProgress } from './progress.ts'
import { findOpener } from './secret.ts'

/** Restores the named backup, whole or not at all. */
export const restore: Command = async (context) => {
  const { file, key } = parse(context.args)
  try {
    const opener = await findOpener(context, await openerKind(createReadStream(file)), key)
    const say = (text: string): void => line(context.err, text)
    const database = await openAdminDatabase({ dataDir: context.dataDir, env: context.env, log: say })
    try {
      const manifest = await withProgress({ output: context.err, label: 'Restoring', total: null }, () =>
        restoreBackup({
          admin: database.config,
          file,
          opener,
          migrate: () => migrateOnly(context),
        }),
      )
      line(context.out, `Restored ${file}. Every table has the rows that the manifest promises.`)
      printManifest(context, manifest)
      remindOfKeys(context)
      return 0
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof RestoreError) throw new PlainError(error.message, { cause: error })
    throw readable(error, file)
  }
}

function parse(args: readonly string[]): { file: string; key: string | undefined } {
  const usage = 'Usage: article4 restore FILE [--key FILE]'
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string' } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new PlainError(usage)
    return { file: path.resolve(file), key: values.key }
  } catch (cause) {
    throw cause instanceof PlainError ? cause : new PlainError(usage, { cause })
  }
}

/** The server is open already, so this adopts it, and closing leaves it to us. */
async function migrateOnly(context: Context): Promise<void> {
  const installation = await openInstallation({
    dataDir: context.dataDir,
    databaseUrl: context.env['DATABASE_URL'],
    say: () => undefined,
  })
  await installation.close()
}

function remindOfKeys(context: Context): void {
  line(
    context.out,
    `What is sealed in it opens only with the keys of that installation: put its copy of the keys folder at ${path.join(context.dataDir, 'keys')}, except postgres.json and the database-*.json files, which belong to this database.`,
  )
}
