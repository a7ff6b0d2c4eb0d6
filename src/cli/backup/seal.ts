/**
 * The outside of a backup: encryption.
 *
 * File: the eight letters `A4BACKUP`, the length of the header (4 bytes), the header (JSON), then chunks. A random
 * file key encrypts the chunks with AES-256-GCM; the header holds that key, wrapped. Each chunk is 64 KiB of content
 * (the last may be shorter) and a tag. Its nonce is its number and whether it is the last, so that chunks cannot be
 * left out, swapped or cut off at the end; its associated data is the hash of everything before the chunks, so that no
 * byte of the header can change either. The file key is new for each file, which is what makes counting nonces safe.
 *
 * Two ways to wrap: to a recovery key (X25519), whose private half is kept away from the machine, so that the machine
 * can make backups it cannot read; or under a passphrase through argon2id. Nothing is ever on disk in plain.
 */
import { argon2, createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Value } from 'typebox/value'
import { decrypt, encrypt, nonceBytes, tagBytes } from '#platform/crypto/aead.ts'
import { openSealed, SealedBoxError, sealTo } from '#platform/crypto/sealed-box.ts'
import { ArchiveError } from './archive.ts'

const magic = Buffer.from('A4BACKUP', 'latin1')
const chunkBytes = 1 << 16
const longestHeader = 1 << 16
const boxContext = 'article4 backup file key'
/**
 * A backup may be attacked at leisure, unlike a sign-in: half a second and 128 MiB for each guess. The upper bound is
 * for reading: a forged header must not ask for all the memory there is.
 */
const cost = { memory: 131_072, passes: 4, parallelism: 1 }
const mostMemory = 1_048_576
const slowHash = promisify(argon2)

const Header = Type.Object({
  format: Type.Literal(1),
  key: Type.Union([
    Type.Object({ kind: Type.Literal('recovery'), publicKey: Type.String(), box: Type.String() }),
    Type.Object({
      kind: Type.Literal('passphrase'),
      salt: Type.String(),
      memory: Type.Integer({ minimum: 8, maximum: mostMemory }),
      passes: Type.Integer({ minimum: 1, maximum: 20 }),
      parallelism: Type.Integer({ minimum: 1, maximum: 8 }),
      nonce: Type.String(),
      wrapped: Type.String(),
    }),
  ]),
})
type Header = Static<typeof Header>

/** Who will be able to read the file. */
export type Recipient =
  | { readonly kind: 'recovery'; readonly publicKey: Buffer }
  | { readonly kind: 'passphrase'; readonly passphrase: string }

/** What a reader holds. */
export type Opener =
  | { readonly kind: 'recovery'; readonly privateKey: Buffer }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** The writer checks its own file with the key that it still has in memory. */
  | { readonly kind: 'file-key'; readonly fileKey: Buffer }

export type Sealing = { readonly fileKey: Buffer; readonly head: Buffer }

/** A new file key and the head of the file that holds it wrapped. */
export async function startSealing(recipient: Recipient): Promise<Sealing> {
  const fileKey = randomBytes(32)
  const header: Header = { format: 1, key: await wrap(fileKey, recipient) }
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return { fileKey, head: Buffer.concat([magic, length, json]) }
}

/** Encrypts a stream: the head, then the chunks. */
export async function* seal(
  { fileKey, head }: Sealing,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield head
  const associated = hashOf(head)
  let number = 0
  for await (const { bytes, last } of inChunks(source, chunkBytes)) {
    yield encrypt(fileKey, nonce(number, last), associated, bytes)
    number += 1
  }
}

/** Decrypts a stream. Throws `ArchiveError` at the first byte that is not as it was written. */
export async function* unseal(source: AsyncIterable<Buffer>, opener: Opener): AsyncGenerator<Buffer> {
  const { head, header, rest } = await readHead(source)
  const fileKey = await unwrap(header, opener)
  const associated = hashOf(head)
  let number = 0
  for await (const { bytes, last } of inChunks(rest, chunkBytes + tagBytes)) {
    const plain = bytes.length < tagBytes ? null : decrypt(fileKey, nonce(number, last), associated, bytes)
    if (plain === null)
      throw new ArchiveError('The backup was changed, damaged or cut short: it is refused as a whole.')
    yield plain
    number += 1
  }
}

/** Whether a file asks for a passphrase or for the recovery key. */
export async function openerKind(source: AsyncIterable<Buffer>): Promise<'passphrase' | 'recovery'> {
  return (await readHead(source)).header.key.kind
}

async function wrap(fileKey: Buffer, recipient: Recipient): Promise<Header['key']> {
  if (recipient.kind === 'recovery') {
    const box = sealTo(recipient.publicKey, fileKey, boxContext).toString('base64')
    return { kind: 'recovery', publicKey: recipient.publicKey.toString('base64'), box }
  }
  const salt = randomBytes(16)
  const nonce = randomBytes(nonceBytes)
  const wrapped = encrypt(await passphraseKey(recipient.passphrase, salt, cost), nonce, salt, fileKey)
  return {
    kind: 'passphrase',
    salt: salt.toString('base64'),
    ...cost,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
  }
}

async function unwrap({ key }: Header, opener: Opener): Promise<Buffer> {
  if (opener.kind === 'file-key') return opener.fileKey
  if (key.kind === 'recovery') {
    if (opener.kind !== 'recovery')
      throw new ArchiveError('This backup opens with the recovery key: give its file with --key.')
    return openBox(opener.privateKey, Buffer.from(key.box, 'base64'))
  }
  if (opener.kind !== 'passphrase')
    throw new ArchiveError('This backup opens with a passphrase, not with a recovery key.')
  const salt = Buffer.from(key.salt, 'base64')
  const wrapping = await passphraseKey(opener.passphrase, salt, key)
  const fileKey = decrypt(
    wrapping,
    Buffer.from(key.nonce, 'base64'),
    salt,
    Buffer.from(key.wrapped, 'base64'),
  )
  if (fileKey === null)
    throw new ArchiveError('The passphrase is not the one of this backup, or its header is damaged.')
  return fileKey
}

function openBox(privateKey: Buffer, box: Buffer): Buffer {
  try {
    return openSealed(privateKey, box, boxContext)
  } catch (cause) {
    if (!(cause instanceof SealedBoxError)) throw cause
    throw new ArchiveError('The recovery key is not the one of this backup, or its header is damaged.', {
      cause,
    })
  }
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

async function passphraseKey(
  passphrase: string,
  salt: Buffer,
  { memory, passes, parallelism }: Cost,
): Promise<Buffer> {
  // The same passphrase typed on two keyboards may differ in how accents are composed.
  const message = Buffer.from(passphrase.normalize('NFC'), 'utf8')
  return slowHash('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: 32 })
}

const hashOf = (head: Buffer): Buffer => createHash('sha256').update(head).digest()

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(nonceBytes)
  bytes.writeUIntBE(number, nonceBytes - 7, 6)
  bytes[nonceBytes - 1] = last ? 1 : 0
  return bytes
}

/** Cuts a stream into chunks of one size; only the last may be shorter, and it is marked. */
async function* inChunks(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    held.push(piece)
    length += piece.length
    // Strictly more: a full chunk is held back until it is known whether it is the last.
    if (length <= size) continue
    let all: Buffer = Buffer.concat(held)
    while (all.length > size) {
      yield { bytes: all.subarray(0, size), last: false }
      all = all.subarray(size)
    }
    held = [all]
    length = all.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}

async function readHead(
  source: AsyncIterable<Buffer>,
): Promise<{ head: Buffer; header: Header; rest: AsyncIterable<Buffer> }> {
  const pieces = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const atLeast = async (bytes: number): Promise<void> => {
    while (held.length < bytes) {
      const next = await pieces.next()
      if (next.done === true) throw notABackup()
      held = Buffer.concat([held, next.value])
    }
  }
  await atLeast(magic.length + 4)
  const length = held.readUInt32BE(magic.length)
  if (!held.subarray(0, magic.length).equals(magic) || length > longestHeader) throw notABackup()
  const end = magic.length + 4 + length
  await atLeast(end)
  const head = held.subarray(0, end)
  return {
    head,
    header: parseHeader(head.subarray(magic.length + 4)),
    rest: rest(held.subarray(end), pieces),
  }
}

async function* rest(first: Buffer, pieces: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (;;) {
    const next = await pieces.next()
    if (next.done === true) return
    yield next.value
  }
}

function parseHeader(json: Buffer): Header {
  try {
    return Value.Parse(Header, JSON.parse(json.toString('utf8')))
  } catch (cause) {
    throw new ArchiveError('The header of the backup is damaged.', { cause })
  }
}

const notABackup = (): ArchiveError =>
  new ArchiveError('This file is not a backup of Article 4, or its beginning is damaged.')
