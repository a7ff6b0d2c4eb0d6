/**
 * A Chromium for the journeys: the one named by ARTICLE4_CHROMIUM, one that the machine has, or the one npm brought.
 *
 * npm's is packed and is inflated once, into a folder of ours. Left to itself it would unpack to a shared temporary
 * folder and run whatever lies there under the right name, so another account could put its own program in our hands.
 * Where the machine lacks the nss libraries the package can bring its own, which it does only when it believes itself
 * on the cloud service it was made for.
 */
import { execFile } from 'node:child_process'
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The package's own arguments are not used: `--single-process` ends the browser at the second context, and
 * `--disable-web-security` would hide the very faults the journeys look for.
 */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] as const

export type Chromium = {
  readonly executablePath: string
  readonly version: string
  readonly origin: 'given' | 'system' | 'npm'
  /** Variables it needs to start: where its own libraries lie. Empty for a system's browser. */
  readonly env: Readonly<Record<string, string>>
}

export type ChromiumQuestion = {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The first Chromium that starts; null when none can be had. */
export async function findChromium({ root, env }: ChromiumQuestion): Promise<Chromium | null> {
  const given = env['ARTICLE4_CHROMIUM']
  if (given !== undefined && given !== '') return starts(given, 'given', {})
  for (const place of systemPlaces) {
    const found = await starts(place, 'system', {})
    if (found !== null) return found
  }
  return (await fromNpm(root, false)) ?? (await fromNpm(root, true))
}

async function fromNpm(root: string, withLibraries: boolean): Promise<Chromium | null> {
  const version = await packageVersion()
  if (version === null || process.platform !== 'linux') return null
  const folder = path.join(root, 'build', `chromium-${version}${withLibraries ? '-with-libraries' : ''}`)
  const executablePath = path.join(folder, 'chromium')
  const libraries = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
  const env = { ...(withLibraries ? libraries : {}), ...(await fontsFrom(folder)) }
  if (!(await isThere(executablePath)) && !(await inflate(root, folder, withLibraries))) return null
  return starts(executablePath, 'npm', env)
}

/** A machine without any font configuration would draw empty boxes; then the package's own fonts serve. */
async function fontsFrom(folder: string): Promise<Record<string, string>> {
  return (await isThere('/etc/fonts/fonts.conf')) ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }
}

/** Unpacks beside its place and moves it there when it is whole, so that a stopped unpacking leaves nothing half. */
async function inflate(root: string, folder: string, withLibraries: boolean): Promise<boolean> {
  const work = `${folder}.unpacking-${process.pid}`
  const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`
  const pretend = withLibraries ? { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } : {}
  try {
    await mkdir(work, { recursive: true, mode: 0o700 })
    await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env: { PATH: process.env['PATH'], TMPDIR: work, HOME: work, ...pretend },
    })
    await rename(work, folder)
    return true
  } catch {
    return await isThere(path.join(folder, 'chromium'))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function packageVersion(): Promise<string | null> {
  try {
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
    const text = await readFile(path.join(path.dirname(path.dirname(entry)), 'package.json'), 'utf8')
    return /"version": "([\d.]+)"/.exec(text)?.[1] ?? null
  } catch {
    return null
  }
}

async function starts(
  executablePath: string,
  origin: Chromium['origin'],
  env: Chromium['env'],
): Promise<Chromium | null> {
  if (!(await isThere(executablePath))) return null
  try {
    const { stdout } = await run(executablePath, ['--version', ...chromiumArguments], {
      env: { ...process.env, ...env },
      timeout: 30_000,
    })
    return { executablePath, version: stdout.trim(), origin, env }
  } catch {
    return null
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
}
