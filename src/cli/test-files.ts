/** Which tests there are, and which of them need a database. */
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A test needs a database if its name says so or it reaches for one of the things that open one. */
const opensDatabase =
  /support\/(?:app|database|hub|demonstration)\.ts|openCluster|openInstallation|openAdminDatabase/

/** What walks the whole product: every right and route, a filled hub, the processes killed and started. */
const ofWhole = /^(?:test|src\/cli|src\/demonstration)\//

export type TestFiles = {
  /** House rules that need no database: part of `check`. */
  readonly house: readonly string[]
  /** Everything else without a database, apart from journeys. */
  readonly plain: readonly string[]
  /** Of how it is installed and started, on copies of the project. */
  readonly start: readonly string[]
  /** Of one room or mechanism. */
  readonly database: readonly string[]
  /** With a database too, but of the whole product: it walks every room. */
  readonly whole: readonly string[]
  /** Row security against its specification: the oracle, its worlds, and the faults it must find. */
  readonly access: readonly string[]
  /** In a browser. */
  readonly journeys: readonly string[]
}

/** Finds the tests of the packages, of the source and of `test/`, as paths from the root. */
export async function findTestFiles(root: string): Promise<TestFiles> {
  const found = {
    house: [] as string[],
    plain: [] as string[],
    start: [] as string[],
    database: [] as string[],
    whole: [] as string[],
    access: [] as string[],
    journeys: [] as string[],
  }
  const files: string[] = []
  for await (const file of glob('{packages,src,test}/**/*.test.ts', { cwd: root, exclude: isInstalled }))
    files.push(file)
  for (const file of files.sort((a, b) => a.localeCompare(b, 'en'))) {
    found[await kindOf(root, file)].push(file)
  }
  return found
}

async function kindOf(root: string, file: string): Promise<keyof TestFiles> {
  const place = file.split(path.sep).join('/')
  if (place.startsWith('test/journeys/')) return 'journeys'
  if (place.startsWith('test/start/')) return 'start'
  const text = await readFile(path.join(root, file), 'utf8')
  if (place.endsWith('.db.test.ts') || opensDatabase.test(text)) return kindOfDatabase(place)
  return place.startsWith('test/house/') ? 'house' : 'plain'
}

function kindOfDatabase(place: string): 'access' | 'whole' | 'database' {
  if (place.startsWith('test/security/access/')) return 'access'
  return ofWhole.test(place) ? 'whole' : 'database'
}

const isInstalled = (name: string): boolean => name.split(path.sep).includes('node_modules')
