/**
 * The inside of a backup, before encryption: a sequence of entries and a manifest.
 *
 * A frame is a letter, the length of what follows (4 bytes, big-endian), and that. An entry is a frame `H` with its
 * header, any number of frames `D` with its bytes, and a frame `E`. The last frame is `M`, the manifest: every entry
 * with its rows, bytes and SHA-256, and what holds for the whole. Nothing follows it. A reader believes an archive
 * only when it has reached a manifest that agrees with everything before it.
 */
import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Value } from 'typebox/value'

/** Larger than any frame we write; a damaged length must not make us ask for gigabytes. */
const longestFrame = 1 << 24
const pieceBytes = 1 << 16

const EntryHeader = Type.Object({
  schema: Type.String(),
  name: Type.String(),
  columns: Type.Array(Type.String()),
})
export type EntryHeader = Static<typeof EntryHeader>

const ManifestEntry = Type.Object({
  schema: Type.String(),
  name: Type.String(),
  columns: Type.Array(Type.String()),
  rows: Type.Integer(),
  bytes: Type.Integer(),
  sha256: Type.String(),
})
export type ManifestEntry = Static<typeof ManifestEntry>

const Manifest = Type.Object({
  format: Type.Literal(1),
  madeAt: Type.String(),
  server: Type.String(),
  migrations: Type.Array(Type.Object({ name: Type.String(), sha256: Type.String() })),
  sequences: Type.Array(
    Type.Object({ schema: Type.String(), name: Type.String(), value: Type.String(), called: Type.Boolean() }),
  ),
  entries: Type.Array(ManifestEntry),
})
export type Manifest = Static<typeof Manifest>

/** A file that is damaged, cut short, or not a backup. The message says so in a sentence. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** Writes one entry as frames and answers, at its end, with its line of the manifest. */
export async function* writeEntry(
  header: EntryHeader,
  data: AsyncIterable<Buffer>,
  rows: () => number,
): AsyncGenerator<Buffer, ManifestEntry> {
  yield frame('H', Buffer.from(JSON.stringify(header)))
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of inPieces(data)) {
    hash.update(piece)
    bytes += piece.length
    yield frame('D', piece)
  }
  yield frame('E', Buffer.alloc(0))
  return { ...header, rows: rows(), bytes, sha256: hash.digest('hex') }
}

/** The manifest as the last frame. */
export function writeManifest(manifest: Manifest): Buffer {
  return frame('M', Buffer.from(JSON.stringify(manifest)))
}

export type EntryReader = {
  /** Called for each entry; whatever it leaves unread is read and checked all the same. */
  onEntry(header: EntryHeader, data: AsyncIterable<Buffer>): Promise<void>
}

/** Reads a whole archive, checks every entry against the manifest, and answers with the manifest. */
export async function readArchive(source: AsyncIterable<Buffer>, reader: EntryReader): Promise<Manifest> {
  const frames = readFrames(source)
  const seen: Omit<ManifestEntry, 'rows'>[] = []
  for (;;) {
    const next = await frames.next()
    if (next.done === true) throw new ArchiveError('The backup is cut short: its manifest is missing.')
    if (next.value.letter === 'M') {
      const manifest = parse(Manifest, next.value.payload)
      if ((await frames.next()).done !== true)
        throw new ArchiveError('Something follows the manifest of the backup.')
      compare(seen, manifest)
      return manifest
    }
    if (next.value.letter !== 'H')
      throw new ArchiveError('The backup is damaged: its parts are out of order.')
    seen.push(await readEntry(parse(EntryHeader, next.value.payload), frames, reader))
  }
}

async function readEntry(
  header: EntryHeader,
  frames: AsyncGenerator<Frame>,
  reader: EntryReader,
): Promise<Omit<ManifestEntry, 'rows'>> {
  const hash = createHash('sha256')
  let bytes = 0
  let ended = false
  async function* data(): AsyncGenerator<Buffer> {
    while (!ended) {
      const next = await frames.next()
      if (next.done === true) throw new ArchiveError('The backup is cut short in the middle of a table.')
      if (next.value.letter === 'E') ended = true
      else if (next.value.letter === 'D') {
        hash.update(next.value.payload)
        bytes += next.value.payload.length
        yield next.value.payload
      } else throw new ArchiveError('The backup is damaged: its parts are out of order.')
    }
  }
  await reader.onEntry(header, data())
  for await (const rest of data()) void rest
  return { ...header, bytes, sha256: hash.digest('hex') }
}

function compare(seen: readonly Omit<ManifestEntry, 'rows'>[], { entries }: Manifest): void {
  const same =
    seen.length === entries.length && seen.every((entry, index) => sameEntry(entry, entries[index]))
  if (!same) throw new ArchiveError('The backup does not agree with its own manifest.')
}

function sameEntry(a: Omit<ManifestEntry, 'rows'>, b: ManifestEntry | undefined): boolean {
  return a.schema === b?.schema && a.name === b.name && a.bytes === b.bytes && a.sha256 === b.sha256
}

type Frame = { readonly letter: string; readonly payload: Buffer }

function frame(letter: string, payload: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter, 0, 'latin1')
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    let at = 0
    while (held.length - at >= 5) {
      const length = held.readUInt32BE(at + 1)
      if (length > longestFrame)
        throw new ArchiveError('The backup is damaged: a part has an impossible length.')
      if (held.length - at < 5 + length) break
      yield { letter: held.toString('latin1', at, at + 1), payload: held.subarray(at + 5, at + 5 + length) }
      at += 5 + length
    }
    held = held.subarray(at)
  }
  if (held.length > 0) throw new ArchiveError('The backup is cut short.')
}

/** COPY sends a message for each row; frames of a row each would double a backup of short rows. */
async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of source) {
    held.push(chunk)
    bytes += chunk.length
    if (bytes < pieceBytes) continue
    yield* slices(Buffer.concat(held))
    held = []
    bytes = 0
  }
  if (bytes > 0) yield* slices(Buffer.concat(held))
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += longestFrame) yield bytes.subarray(at, at + longestFrame)
}

function parse<T extends Type.TSchema>(schema: T, payload: Buffer): Static<T> {
  try {
    return Value.Parse(schema, JSON.parse(payload.toString('utf8')))
  } catch (cause) {
    throw new ArchiveError('The backup is damaged: a header cannot be read.', { cause })
  }
}
