/**
 * The size of an image from its header, before anything decodes it. An image of a few hundred bytes can claim 60,000
 * by 60,000 pixels, and a decoder that believes it asks for 14 GB.
 */
export type Dimensions = { readonly width: number; readonly height: number }

/** Width and height of a PNG, or null when the header is not whole. */
export function pngDimensions(bytes: Buffer): Dimensions | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return real(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
}

/** Width and height of a JPEG from the largest frame header, or null when there is none. */
export function jpegDimensions(bytes: Buffer): Dimensions | null {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrameHeader(marker)) return real(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    // Picture data, or the end, before any frame header: no decoder knows what to do with it either.
    if (marker === 0xda || marker === 0xd9) return null
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += isBare ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** SOF0 to SOF15, without the three numbers in that row that are something else (DHT, JPG, DAC). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Width and height of a WebP, whichever of its three forms it has, or null when the header is not whole. */
export function webpDimensions(bytes: Buffer): Dimensions | null {
  if (bytes.length < 30) return null
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return real(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
  if (chunk === 'VP8L' && bytes[20] === 0x2f) {
    const bits = bytes.readUInt32LE(21)
    return real((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  const isKeyFrame = bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a
  if (chunk !== 'VP8 ' || !isKeyFrame) return null
  return real(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
}

function real(width: number, height: number): Dimensions | null {
  return width > 0 && height > 0 ? { width, height } : null
}
