/**
 * The readers' copy of an attached file.
 *
 * Readers never open what was sent. They open a copy that was made from it in a process of its own: images encoded
 * anew from their pixels, PDFs rebuilt from their pages. The copy tells nothing of the place, the device or the
 * person, and carries no program. When a copy cannot be made, for whatever reason, the answer is "could not be read
 * safely", and the words of the record are kept all the same.
 */
import { createRequire } from 'node:module'
import path from 'node:path'

import { limitedQueue } from '../crypto/limited.ts'
import type { LimitedQueue } from '../crypto/limited.ts'
import type { Confined, Confinement } from './confined.ts'
import { runConfined, runsWithoutNetwork } from './confined.ts'
import { exitCodes } from './exit-codes.ts'
import type { FileKind } from './kind.ts'
import { identifyFile } from './kind.ts'

export type CleanReason = 'unreadable' | 'protected' | 'busy'

export type CleanCopy =
  /** The kind of the copy can differ from that of the file: a very large PNG becomes a JPEG. */
  | { readonly ok: true; readonly kind: FileKind; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: CleanReason; readonly message: string }

export type CleanLimits = Pick<Confinement, 'deadlineMs' | 'memoryBytes' | 'outputBytes'>

/** What one file may cost. 20 seconds and 512 MB, from the input rules; a copy larger than 64 MB helps nobody. */
export const cleanLimits: CleanLimits = {
  deadlineMs: 20_000,
  memoryBytes: 512 * 1024 * 1024,
  outputBytes: 64 * 1024 * 1024,
}

/** One at a time: the smallest installation has two cores, and one of them is for people. */
const cleanQueue = limitedQueue({ atOnce: 1, waiting: 50, waitMs: 120_000 })

/** Makes the readers' copy. Never throws for anything that the file is or does. */
export async function cleanCopy(
  bytes: Uint8Array,
  limits: CleanLimits = cleanLimits,
  queue: LimitedQueue = cleanQueue,
): Promise<CleanCopy> {
  if (!identifyFile(bytes).ok) return refuse('unreadable')
  const ran = await queue.run(() => runConfined({ script, input: bytes, readable, ...limits }))
  return ran.ok ? judge(ran.value) : refuse('busy')
}

/** Says whether files are looked at without any network on this system. For the health page. */
export function cleansWithoutNetwork(): Promise<boolean> {
  return runsWithoutNetwork(script)
}

function judge(result: Confined): CleanCopy {
  if (result.ended !== 'finished') return refuse('unreadable')
  if (result.code === exitCodes.protected) return refuse('protected')
  if (result.code !== exitCodes.done) return refuse('unreadable')
  // What comes back was made by a process that a stranger's file may have taken over. It is not believed either.
  const known = identifyCopy(result.output)
  return known === null ? refuse('unreadable') : { ok: true, kind: known, bytes: result.output }
}

/** A copy may be larger than an attachment may be; its kind is still read from its content. */
function identifyCopy(output: Buffer): FileKind | null {
  const known = identifyFile(output.subarray(0, 1024 * 1024))
  return known.ok ? known.kind : null
}

const script = path.join(import.meta.dirname, 'clean-child.ts')

/** Its own folder, the libraries, and the manifest that says how to read them. No data, no keys, no settings. */
const readable: readonly string[] = [
  path.join(import.meta.dirname, path.sep),
  path.resolve(import.meta.dirname, '../../../package.json'),
  ...libraryFolders(),
]

function libraryFolders(): string[] {
  const require = createRequire(import.meta.url)
  const folders = ['sharp', '@cantoo/pdf-lib'].map((name) => {
    const file = require.resolve(name)
    return file.slice(0, file.lastIndexOf(`node_modules${path.sep}`) + 'node_modules'.length + 1)
  })
  return [...new Set(folders)]
}

const messages: Record<CleanReason, string> = {
  unreadable: 'The file could not be read safely.',
  protected: 'The PDF is protected with a password, so that it could not be read safely.',
  busy: 'Files cannot be read just now. Try again in a few minutes.',
}

function refuse(reason: CleanReason): CleanCopy {
  return { ok: false, reason, message: messages[reason] }
}
