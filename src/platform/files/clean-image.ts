import sharp from 'sharp'
import type { Sharp } from 'sharp'

import type { FileKind } from './kind.ts'
import { fileLimits } from './limits.ts'

type ImageKind = Exclude<FileKind, 'pdf'>

/** The one decoder that each kind needs. All others are switched off, so that no content can choose another. */
const decoders: Record<ImageKind, string> = {
  jpeg: 'VipsForeignLoadJpegBuffer',
  png: 'VipsForeignLoadPngBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
}

/**
 * Larger images are made smaller, to this many pixels: twice what a large screen shows. It keeps the largest image that
 * is let in (40 million pixels, progressive) under the memory limit when it must be turned.
 */
export const mostPixelsOfCopy = 16_000_000

/**
 * Makes a copy of an image from its pixels alone: decoded, turned the way the camera said, and encoded anew. Position,
 * device, names, thumbnails, comments, colour profiles and whatever stands behind the image are not carried over,
 * because nothing but pixels is. Of a moving image the first picture is kept.
 */
export async function cleanImage(kind: ImageKind, bytes: Uint8Array): Promise<Buffer> {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: [decoders[kind]] })
  sharp.cache(false)
  sharp.concurrency(1)
  const picture = await upright(bytes)
  if (kind === 'jpeg') return picture.jpeg({ quality: 88 }).toBuffer()
  if (kind === 'webp') return picture.webp({ quality: 88 }).toBuffer()
  const copy = await picture.clone().png().toBuffer()
  if (copy.length <= fileLimits.bytesEach) return copy
  // A photograph saved as PNG can grow when it is encoded anew; a copy for reading need not be exact.
  return picture.flatten({ background: 'white' }).jpeg({ quality: 88 }).toBuffer()
}

/**
 * Made smaller first and turned afterwards: turning holds the whole image in memory, twice. The library's own turning
 * comes first always, so it is done here from the number that the camera wrote.
 */
async function upright(bytes: Uint8Array): Promise<Sharp> {
  const picture = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'warning', pages: 1 })
  const { width, height, orientation } = await picture.metadata()
  const scale = Math.sqrt(mostPixelsOfCopy / (width * height))
  const sized = scale < 1 ? picture.resize({ width: Math.floor(width * scale) }) : picture
  const { angle, isMirrored } = turns[orientation ?? 1] ?? upwards
  const mirrored = isMirrored ? sized.flop() : sized
  return angle === 0 ? mirrored : mirrored.rotate(angle)
}

type Turn = { readonly angle: number; readonly isMirrored: boolean }

const upwards: Turn = { angle: 0, isMirrored: false }

/** The eight orientations of EXIF: turn clockwise by the angle, having mirrored left and right or not. */
const turns: Readonly<Record<number, Turn>> = {
  1: upwards,
  2: { angle: 0, isMirrored: true },
  3: { angle: 180, isMirrored: false },
  4: { angle: 180, isMirrored: true },
  5: { angle: 270, isMirrored: true },
  6: { angle: 90, isMirrored: false },
  7: { angle: 90, isMirrored: true },
  8: { angle: 270, isMirrored: false },
}
