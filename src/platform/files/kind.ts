/**
 * What a file is, by its content. The name and the type that a browser states are never asked: both are typed by
 * whoever sends the file.
 */
import type { Dimensions } from './dimensions.ts'
import { jpegDimensions, pngDimensions, webpDimensions } from './dimensions.ts'
import { fileLimits } from './limits.ts'

export const fileKinds = ['jpeg', 'png', 'webp', 'pdf'] as const
export type FileKind = (typeof fileKinds)[number]

/** The type under which a copy is served. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

export type FileReason = 'empty' | 'too-large' | 'not-allowed' | 'broken' | 'too-many-pixels'

export type KnownFile =
  | { readonly ok: true; readonly kind: FileKind }
  | { readonly ok: false; readonly reason: FileReason; readonly message: string }

/** Says what a file is, or why it cannot be attached. Reads headers only and decodes nothing. */
export function identifyFile(content: Uint8Array): KnownFile {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length === 0) return refuse('empty', 'The file is empty.')
  if (bytes.length > fileLimits.bytesEach) return tooLarge()
  const kind = kindOf(bytes)
  if (kind === null)
    return refuse('not-allowed', `${whatItIs(bytes)} Attach a JPG, PNG or WebP image, or a PDF.`)
  if (kind === 'pdf') return { ok: true, kind }
  const size = dimensionsOf[kind](bytes)
  if (size === null)
    return refuse('broken', 'The image is damaged. Save it again, or take a picture of the screen.')
  if (size.width * size.height > fileLimits.pixels) {
    return refuse(
      'too-many-pixels',
      'The image has more than 40 million pixels. Save it smaller and attach it again.',
    )
  }
  return { ok: true, kind }
}

/** The refusal of a file that is too large, also for whoever counts while it arrives. */
export function tooLarge(): KnownFile {
  return refuse('too-large', 'The file is larger than 25 MB. Attach a smaller one.')
}

const dimensionsOf: Record<Exclude<FileKind, 'pdf'>, (bytes: Buffer) => Dimensions | null> = {
  jpeg: jpegDimensions,
  png: pngDimensions,
  webp: webpDimensions,
}

/** Only at the very start: a PDF that begins somewhere inside another file is two files in one. */
function kindOf(bytes: Buffer): FileKind | null {
  if (startsWith(bytes, 'ffd8ff')) return 'jpeg'
  if (startsWith(bytes, '89504e470d0a1a0a')) return 'png'
  if (startsWith(bytes, '52494646') && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  return startsWith(bytes, '255044462d') ? 'pdf' : null
}

/** Names the commonest refused kinds, because "not allowed" alone does not tell a person what to do. */
function whatItIs(bytes: Buffer): string {
  const heading = bytes.toString('latin1', 0, 512).trimStart().toLowerCase()
  const brand = bytes.toString('latin1', 4, 12)
  if (brand.startsWith('ftyp')) {
    return /^ftyp(?:hei|hev|mif|msf|avif)/.test(brand)
      ? 'This is an HEIC or AVIF photo. A phone can save photos as "most compatible".'
      : 'Video and sound files cannot be attached.'
  }
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) {
    return 'Word, Excel and ZIP files cannot be attached.'
  }
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return 'Word and Excel files cannot be attached.'
  if (heading.startsWith('<svg') || heading.startsWith('<?xml'))
    return 'SVG and XML files cannot be attached.'
  if (heading.startsWith('<!doctype') || heading.startsWith('<html')) return 'Web pages cannot be attached.'
  if (heading.startsWith('gif8')) return 'GIF images cannot be attached.'
  return 'This kind of file cannot be attached.'
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex
}

function refuse(reason: FileReason, message: string): KnownFile {
  return { ok: false, reason, message }
}
