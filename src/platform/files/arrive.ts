import { createHash } from 'node:crypto'

import type { FileKind, KnownFile } from './kind.ts'
import { identifyFile, tooLarge } from './kind.ts'
import { fileLimits } from './limits.ts'

/** A file as it came: its bytes, what it is, and the hash by which it can be recognised for ever. */
export type ArrivedFile = {
  readonly ok: true
  readonly kind: FileKind
  readonly bytes: Buffer
  readonly sha256: Buffer
}
export type Arrival = ArrivedFile | Exclude<KnownFile, { ok: true }>

/**
 * Takes a file in, in memory, hashing it as it comes. Stops reading at the first byte too many, so that a file
 * without end costs 25 MB and not the machine.
 */
export async function takeIn(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Arrival> {
  const hash = createHash('sha256')
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > fileLimits.bytesEach) break
    hash.update(chunk)
    parts.push(chunk)
  }
  const known = size > fileLimits.bytesEach ? tooLarge() : identifyFile(Buffer.concat(parts))
  if (!known.ok) return known
  return { ok: true, kind: known.kind, bytes: Buffer.concat(parts), sha256: hash.digest() }
}
