import sharp from 'sharp'

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
 * Makes a copy of an image from its pixels alone: decoded, turned the way the camera said, and encoded anew. Position,
 * device, names, thumbnails, comments, colour profiles and whatever stands behind the image are not carried over,
 * because nothing but pixels is. Of a moving image the first picture is kept.
 */
export async function cleanImage(kind: ImageKind, bytes: Uint8Array): Promise<Buffer> {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: [decoders[kind]] })
  sharp.cache(false)
  sharp.concurrency(1)
  const picture = sharp(bytes, {
    limitInputPixels: fileLimits.pixels,
    failOn: 'warning',
    pages: 1,
  }).autoOrient()
  switch (kind) {
    case 'jpeg':
      return picture.jpeg({ quality: 88 }).toBuffer()
    case 'webp':
      return picture.webp({ quality: 88 }).toBuffer()
    case 'png': {
      const copy = await picture.clone().png().toBuffer()
      // A photograph saved as PNG can grow when it is encoded anew; a copy for reading need not be exact.
      return copy.length <= fileLimits.bytesEach
        ? copy
        : picture.flatten({ background: 'white' }).jpeg().toBuffer()
    }
  }
}
