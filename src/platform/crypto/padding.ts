/**
 * Hides the exact length of a short text. Without this, "yes" and a paragraph differ visibly in a stolen database,
 * and the length of an address can be enough to guess it.
 *
 * Layout: length in 4 bytes, big-endian | content | zeros up to the next multiple of 256.
 */
const step = 256
const prefix = 4
const longest = 0xff_ff_ff_ff

/** Adds the exact length in front and zeros behind, up to the next multiple of 256 bytes. */
export function pad(content: Uint8Array): Buffer {
  if (content.length > longest) throw new Error('Content is too long to be padded')
  const padded = Buffer.alloc(Math.ceil((prefix + content.length) / step) * step)
  padded.writeUInt32BE(content.length, 0)
  padded.set(content, prefix)
  return padded
}

/**
 * Takes the padding off again, or returns null when it is not exactly what `pad` would have made. Strict on purpose:
 * only one padded form exists for each content, so nothing can be smuggled in the tail.
 */
export function unpad(padded: Buffer): Buffer | null {
  if (padded.length < step || padded.length % step !== 0) return null
  const length = padded.readUInt32BE(0)
  if (Math.ceil((prefix + length) / step) * step !== padded.length) return null
  if (padded.subarray(prefix + length).some((byte) => byte !== 0)) return null
  return padded.subarray(prefix, prefix + length)
}
