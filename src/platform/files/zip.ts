import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * A small archive of texts (PKWARE's ZIP, version 2.0): written deflated, with UTF-8 names and one fixed moment, so that the same files give the same bytes; read
 * back by its central directory, within limits, each file checked against its sum. No ZIP64, no encryption, no folders: what needs more has its own library.
 */
export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export class ZipError extends Error {}

const most = { bytes: 20 * 1024 * 1024, files: 50 } as const
/** 1 January 1980, the first that the format knows. */
const [fixedTime, fixedDay] = [0, 33]
const utf8Name = 0x0800
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u

export function writeZip(files: readonly ZipFile[]): Uint8Array {
  if (files.length > most.files) throw new ZipError(`more than ${most.files} files`)
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of files) {
    if (!plainName.test(name)) throw new ZipError('a name is not plain')
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(utf8Name, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(fixedTime, 6)
    common.writeUInt16LE(fixedDay, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    const body = Buffer.concat([signature(0x0403_4b50), common, title, packed])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([signature(0x0201_4b50), Buffer.from([20, 0]), common, entry, title]))
    bodies.push(body)
    at += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, index, signature(0x0605_4b50), end])
}
const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The files by name; throws a `ZipError` in plain words for anything that is not such an archive, whole. */
export function readZip(given: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length > most.bytes) throw new ZipError('the archive is too large')
  try {
    return entriesOf(bytes)
  } catch (cause) {
    // Every place is read out of the file itself: one that points beyond its end is a broken file, not a fault of ours.
    if (cause instanceof RangeError) throw new ZipError('the archive is cut off', { cause })
    throw cause
  }
}

function entriesOf(bytes: Buffer): ReadonlyMap<string, Uint8Array> {
  const end = bytes.lastIndexOf(signature(0x0605_4b50))
  if (end === -1) throw new ZipError('this is no archive')
  const count = bytes.readUInt16LE(end + 10)
  if (count > most.files) throw new ZipError(`the archive has more than ${most.files} files`)
  const files = new Map<string, Uint8Array>()
  let at = bytes.readUInt32LE(end + 16)
  let room: number = most.bytes
  for (let read = 0; read < count; read += 1) {
    if (bytes.readUInt32LE(at) !== 0x0201_4b50) throw new ZipError('the archive’s list is broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (!plainName.test(name) || files.has(name))
      throw new ZipError('the archive has a name that is not plain')
    const file = fileAt(bytes, at, room)
    room -= file.length
    files.set(name, file)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

function fileAt(bytes: Buffer, entry: number, room: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10)
  const packedLength = bytes.readUInt32LE(entry + 20)
  const start = bytes.readUInt32LE(entry + 42)
  const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(body, body + packedLength)
  const whole = unpacked(packed, method, room)
  if (crc32(whole) !== bytes.readUInt32LE(entry + 16)) throw new ZipError('a file of the archive is damaged')
  return whole
}

function unpacked(packed: Buffer, method: number, room: number): Buffer {
  if (method === 0 && packed.length <= room) return packed
  if (method !== 8)
    throw new ZipError('a file of the archive is packed in a way that is not known, or too large')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) })
  } catch (cause) {
    throw new ZipError('a file of the archive is damaged, or too large', { cause })
  }
}
