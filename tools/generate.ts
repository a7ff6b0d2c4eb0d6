/**
 * Writes everything that is printed from code: `schema.sql`, the database's types, `docs/access.md`, `docs/routes.md`,
 * and the rules that a browser runs too.
 * `node tools/generate.ts` writes; with `--check` it compares and says what is stale. Needs the test cluster.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { stripTypeScriptTypes } from 'node:module'
import { promisify } from 'node:util'
import pg from 'pg'
import { format, resolveConfig } from 'prettier'
import { migrate } from '#platform/migrate.ts'
import { openCluster } from '#platform/postgres/cluster.ts'
import { loginRoles, type LoginRole } from '#platform/roles.ts'
import { rooms } from '../src/app.ts'
import { accessDocument, routesDocument } from './access-doc.ts'
import { dumpSchema } from './schema-dump.ts'

const root = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)

/** Every generated file with its text as it should be. */
export async function generated(): Promise<Map<string, string>> {
  const surfaces = { Public: rooms.publicRoutes({ folder: '', urlPrefix: '' }), Staff: rooms.staffRoutes }
  const { schema, types } = await fromDatabase()
  return new Map([
    ['schema.sql', schema],
    ['src/platform/sql/tables.ts', types],
    ['docs/access.md', accessDocument(surfaces)],
    ['docs/routes.md', routesDocument(surfaces)],
    ['assets/scripts/field-log.js', await inBrowser('src/rooms/operations/field/rules/field-log.ts')],
  ])
}

/** A rule that runs in the browser too is the tested file itself, without its types. */
async function inBrowser(name: string): Promise<string> {
  const source = stripTypeScriptTypes(await readFile(path.join(root, name), 'utf8'))
  const text = `// Printed from ${name}, where it is explained and tested: change it there.\n${source}`
  return format(text, { ...(await resolveConfig(path.join(root, name))), parser: 'babel' })
}

async function fromDatabase(): Promise<{ schema: string; types: string }> {
  const binaries = process.env['ARTICLE4_TEST_BINARIES'] === 'system' ? 'system' : 'npm'
  const cluster = await openCluster({
    dataDir: path.join(root, 'build', `test-${binaries}`),
    log: () => {},
    binaries,
  })
  const name = `generate_${process.pid}`
  const rootConfig = { ...cluster.adminUrl(), database: 'postgres' }
  const config = { ...rootConfig, database: name }
  await onServer(rootConfig, `create database ${name}`)
  try {
    const passwords = Object.fromEntries(loginRoles.map((role) => [role, `test-${role}`])) as Record<
      LoginRole,
      string
    >
    await migrate(config, { passwords })
    const client = new pg.Client(config)
    await client.connect()
    const schema = await dumpSchema(client)
    await client.end()
    return { schema, types: await databaseTypes(config) }
  } finally {
    await onServer(rootConfig, `drop database if exists ${name} with (force)`)
    if (process.env['ARTICLE4_KEEP_CLUSTER'] !== '1') await cluster.stop()
  }
}

async function databaseTypes(config: pg.ClientConfig): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'a4-types-'))
  const file = path.join(folder, 'tables.ts')
  const url = `postgres://${config.user}:${encodeURIComponent(String(config.password))}@localhost:${config.port}/${config.database}?host=${encodeURIComponent(String(config.host))}`
  try {
    const options = {
      url,
      dialect: 'postgres',
      'out-file': file,
      'date-parser': 'string',
      'default-schema': 'nosuch',
      'include-pattern':
        '(identity|governance|intake|intelligence|linking|risk|operations|safeguarding|training|campaigns|evaluation|portal|audit|outbox|platform).*',
      'log-level': 'silent',
    }
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    await run(process.execPath, [path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), ...args])
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function onServer(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Names of the generated files whose text on disk is not what it should be. */
export async function stale(): Promise<string[]> {
  const files = await generated()
  const names: string[] = []
  for (const [name, text] of files) {
    const now = await readFile(path.join(root, name), 'utf8').catch(() => '')
    if (now !== text) names.push(name)
  }
  return names
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) {
    const names = await stale()
    console.log(
      names.length === 0
        ? 'Everything generated is current.'
        : `Stale: ${names.join(', ')}. Run: npm run generate`,
    )
    process.exitCode = names.length === 0 ? 0 : 1
  } else {
    for (const [name, text] of await generated()) await writeFile(path.join(root, name), text)
  }
}
