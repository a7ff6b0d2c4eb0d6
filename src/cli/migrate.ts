import { openInstallation } from '#platform/installation.ts'
import { line } from './context.ts'
import type { Command } from './context.ts'

/** `article4 migrate`: brings the database up to date and stops. */
export const migrate: Command = async (context) => {
  const installation = await openInstallation({
    dataDir: context.dataDir,
    databaseUrl: context.env['DATABASE_URL'],
    say: (text) => line(context.err, text),
  })
  await installation.close()
  line(context.out, 'The database is up to date.')
  return 0
}
