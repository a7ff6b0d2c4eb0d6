/**
 * Runs one of our programs on bytes from a stranger, with as little as possible within its reach.
 *
 * Walls, from the inside out: Node's permission model (reads only the named folders; writes, starts and connects to
 * nothing through Node), an empty environment (no passwords, no proxy), a network namespace without any network where
 * the system allows one, limits on memory, processor time, open files and written files where `prlimit` exists, and
 * the watch kept here: a deadline, a ceiling on resident memory, and a ceiling on output.
 *
 * States: started -> (finished | deadline | memory | output | crash). Always true: whatever happens, the promise
 * settles with one of these and the process is gone.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

export type Confinement = {
  readonly script: string
  readonly input: Uint8Array
  /** Files and folders the program may read: its own code, and nothing of anybody's. */
  readonly readable: readonly string[]
  readonly deadlineMs: number
  readonly memoryBytes: number
  readonly outputBytes: number
}

export type Confined =
  | { readonly ended: 'finished'; readonly code: number; readonly output: Buffer; readonly peakBytes: number }
  | { readonly ended: 'deadline' | 'memory' | 'output' | 'crash'; readonly peakBytes: number }

/** Runs the program to its end, or to the first limit it meets. */
export async function runConfined(confinement: Confinement): Promise<Confined> {
  const [command, ...rest] = await commandLine(confinement)
  return new Promise((resolve) => {
    const child = spawn(command ?? process.execPath, rest, {
      // Few threads and memory arenas, because the limits count them; and the image library, which puts large
      // images into a temporary file, is told not to: a file would outlive us, and may not be written anyway.
      env: { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '4g' },
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: '/',
    })
    const parts: Buffer[] = []
    let outputSize = 0
    let stopped: 'deadline' | 'memory' | 'output' | null = null
    const stop = (why: 'deadline' | 'memory' | 'output') => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const deadline = setTimeout(() => stop('deadline'), confinement.deadlineMs)
    const watch = watchMemory(child, confinement.memoryBytes, () => stop('memory'))
    const settle = (code: number | null) => {
      clearTimeout(deadline)
      const peakBytes = watch.end()
      if (stopped !== null) resolve({ ended: stopped, peakBytes })
      else if (code === null) resolve({ ended: 'crash', peakBytes })
      else resolve({ ended: 'finished', code, output: Buffer.concat(parts), peakBytes })
    }
    child.on('error', () => settle(null))
    child.on('close', settle)
    child.stdout.on('data', (part: Buffer) => {
      outputSize += part.length
      if (outputSize > confinement.outputBytes) stop('output')
      else parts.push(part)
    })
    // A program that dies early closes its input; how it died is told by `close`.
    child.stdin.on('error', () => {})
    child.stdin.end(confinement.input)
  })
}

/** Looks at resident memory twenty times a second, where the system shows it. Also remembers the most it saw. */
function watchMemory(child: ChildProcess, most: number, stop: () => void): { readonly end: () => number } {
  let peak = 0
  const timer = setInterval(() => {
    if (child.pid === undefined) return
    void readFile(`/proc/${child.pid}/status`, 'latin1').then(
      (status) => {
        peak = Math.max(peak, kilobytes(status, 'VmHWM') * 1024)
        if (kilobytes(status, 'VmRSS') * 1024 > most) stop()
      },
      () => {},
    )
  }, 50)
  return {
    end: () => {
      clearInterval(timer)
      return peak
    },
  }
}

function kilobytes(status: string, field: string): number {
  const line = status.split('\n').find((line) => line.startsWith(`${field}:`)) ?? ''
  return Number.parseInt(line.slice(field.length + 1), 10) || 0
}

async function commandLine(confinement: Confinement): Promise<string[]> {
  return [...(await withoutNetwork(confinement.script)), ...withLimits(confinement), ...nodeLine(confinement)]
}

function nodeLine({ script, readable }: Confinement): string[] {
  return [
    process.execPath,
    '--permission',
    // The image library is native code. Its own dangers are what the outer walls are for.
    '--allow-addons',
    ...readable.map((place) => `--allow-fs-read=${place}`),
    '--max-old-space-size=256',
    '--v8-pool-size=1',
    '--no-warnings',
    script,
  ]
}

/**
 * The limit of the system counts what is reserved, touched or not: V8 sets aside 512 MB for code when it starts, and
 * libraries and stacks of threads come to about as much. The limit that counts what is touched is the watch above.
 */
const reservedButUntouched = 1024 * 1024 * 1024

function withLimits({ memoryBytes, deadlineMs }: Confinement): string[] {
  const prlimit = toolAt('prlimit')
  if (prlimit === null) return []
  return [
    prlimit,
    `--data=${memoryBytes + reservedButUntouched}`,
    `--cpu=${Math.ceil(deadlineMs / 1000) + 5}`,
    '--fsize=0',
    '--nofile=64',
    '--core=0',
    '--',
  ]
}

const networkless = new Map<string, Promise<string[]>>()

/**
 * Asked once for each program: whether this system lets us take the network away from it. Where root runs a program
 * that lies in the private folder of somebody else, it could not be read from inside, and goes without this wall.
 */
function withoutNetwork(script: string): Promise<string[]> {
  const known = networkless.get(script)
  if (known !== undefined) return known
  const asked = askWithoutNetwork(script)
  networkless.set(script, asked)
  return asked
}

function askWithoutNetwork(script: string): Promise<string[]> {
  const unshare = toolAt('unshare')
  if (unshare === null) return Promise.resolve([])
  return new Promise((resolve) => {
    const wall = [unshare, '-rn', '--']
    const question = [
      ...wall.slice(1),
      process.execPath,
      '-e',
      'require("fs").readFileSync(process.argv[1])',
      script,
    ]
    const probe = spawn(unshare, question, { stdio: 'ignore', env: {}, cwd: '/' })
    probe.on('error', () => resolve([]))
    probe.on('close', (code) => resolve(code === 0 ? wall : []))
  })
}

/** Says whether this program runs without any network here. For the health page. */
export async function runsWithoutNetwork(script: string): Promise<boolean> {
  return (await withoutNetwork(script)).length > 0
}

function toolAt(name: string): string | null {
  return (
    ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((folder) => `${folder}/${name}`).find(existsSync) ?? null
  )
}
