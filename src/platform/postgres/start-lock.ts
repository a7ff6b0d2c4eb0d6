/**
 * One opener at a time per data folder.
 *
 * The lock is a file that names its holder and is created exclusively, complete from its first moment (written aside,
 * then linked into place). A holder that died leaves it behind; the next one sees that and takes it over. That
 * take-over has a small gap in which two might go ahead, and nothing rests on its absence: a new database is put in
 * place by one rename that fails for the second, and PostgreSQL itself refuses two servers on one folder.
 */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { textOf } from './problem.ts'

const retryAfterMilliseconds = 25
const tellAfterMilliseconds = 2000

/** Does the work while holding the lock, waiting for another holder first. */
export async function holdingStartLock<T>(
  file: string,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const mine = `${process.pid} ${await startedAt(process.pid)} ${randomUUID()}`
  await take(file, mine, log)
  try {
    return await work()
  } finally {
    // Only our own: after a take-over the file is somebody else's.
    if ((await read(file)) === mine) await rm(file, { force: true })
  }
}

async function take(file: string, mine: string, log: (line: string) => void): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, mine, { mode: 0o600 })
  const started = Date.now()
  let told = false
  try {
    while (!(await tryLink(aside, file))) {
      const holder = await read(file)
      if (holder !== null && !(await isHeld(holder))) {
        await rename(file, `${aside}.stale`).catch(() => undefined)
        await rm(`${aside}.stale`, { force: true })
        continue
      }
      if (!told && Date.now() - started > tellAfterMilliseconds) {
        told = true
        log('Another process is opening the same database; waiting for it.')
      }
      await sleep(retryAfterMilliseconds)
    }
  } finally {
    await rm(aside, { force: true })
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (textOf(error, 'code') === 'EEXIST') return false
    throw error
  }
}

async function read(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null)
}

async function isHeld(holder: string): Promise<boolean> {
  const [pid = '', started = ''] = holder.split(' ')
  return isAlive(Number(pid)) && (await startedAt(Number(pid))) === started
}

/** Whether a process with this number exists; one that we may not signal exists too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return textOf(error, 'code') === 'EPERM'
  }
}

/** Process numbers are used again; the start time tells one from the next. Where /proc is missing the number must do. */
async function startedAt(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The program's name stands in brackets and may hold spaces; the fields count from behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields[19] ?? '-'
}
