/**
 * Takes what is not picture out of the JPEG and JPEG 2000 images inside a PDF, without decoding them. A camera's
 * position survives in there when a photo is put into a document.
 */

/**
 * A JPEG without its application segments and comments, and without anything behind its end. APP14 stays: it says how
 * the colours are stored. Null when the bytes are not a JPEG one can walk through.
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    if (marker === 0xda) end = endOfScan(bytes, end)
    const isNotPicture = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (!isNotPicture) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, Buffer.of(0xff, 0xd9)])
}

/** Picture data ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (
    let at = bytes.indexOf(0xff, start);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const notPictureBoxes: ReadonlySet<string> = new Set(['xml ', 'uuid', 'uinf', 'jp2i', 'asoc', 'lbl '])

/** A JPEG 2000 file whose boxes of XML and the like are blanked in place, and whose comments are spaces. */
export function stripJpeg2000(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length > 4 && copy.readUInt16BE(0) === 0xff4f) {
    blankComments(copy, 0)
    return copy
  }
  let at = 0
  while (at + 8 <= copy.length) {
    const type = copy.toString('latin1', at + 4, at + 8)
    const stated = copy.readUInt32BE(at)
    const headerBytes = stated === 1 ? 16 : 8
    if (at + headerBytes > copy.length) break
    const length = stated === 1 ? Number(copy.readBigUInt64BE(at + 8)) : stated
    const end = length === 0 ? copy.length : Math.min(copy.length, at + Math.max(length, headerBytes))
    if (notPictureBoxes.has(type)) {
      copy.write('free', at + 4, 'latin1')
      copy.fill(0, at + headerBytes, end)
    } else if (type === 'jp2c') {
      blankComments(copy, at + headerBytes)
    }
    at = end
  }
  return copy
}

/** Comments stand in the main header of a code stream, before the first tile. */
function blankComments(bytes: Buffer, start: number): void {
  let at = start + 2
  while (at + 4 <= bytes.length) {
    const marker = bytes.readUInt16BE(at)
    const length = bytes.readUInt16BE(at + 2)
    if (marker === 0xff90 || marker < 0xff00) return
    if (marker === 0xff64) bytes.fill(0x20, at + 6, Math.min(bytes.length, at + 2 + length))
    at += 2 + length
  }
}
