/**
 * Files made for the tests of this folder: ordinary ones that carry marks where cameras and programs leave theirs,
 * and hostile ones. Made here rather than kept, so that one can read what is in them.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

import sharp from 'sharp'

/** The mark that must be in the original and must not be in the copy. */
export const mark = 'MARKER-7f3k'

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${mark}-xmp</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

/** An image of one colour above another, with camera data, a position, XMP, and an orientation that turns it. */
export async function markedImage(kind: 'jpeg' | 'png' | 'webp', width = 60, height = 40): Promise<Buffer> {
  const lower = { create: { width, height: height / 2, channels: 3 as const, background: '#0000ff' } }
  const base = sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: lower, left: 0, top: height / 2 },
  ])
  return base
    .withExif({
      IFD0: { Make: `${mark}-make`, Artist: `${mark}-artist` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 38/1 1234/100', GPSMapDatum: `${mark}-gps` },
    })
    .withMetadata({ orientation: 6 })
    .withXmp(xmp)
    .toFormat(kind)
    .toBuffer()
}

/** A JPEG with a comment segment, and with bytes behind its end. */
export async function commentedJpeg(): Promise<Buffer> {
  const plain = await markedImage('jpeg')
  const text = Buffer.from(`${mark}-comment`)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  const comment = Buffer.concat([Buffer.of(0xff, 0xfe), length, text])
  return Buffer.concat([
    plain.subarray(0, 2),
    comment,
    plain.subarray(2),
    Buffer.from(`PK\u0003\u0004${mark}-tail`),
  ])
}

/** A PNG chunk, as the specification lays it out. */
export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(content.length, 0)
  chunk.set(body, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** A PNG with a text chunk, a compressed text chunk and a private chunk. */
export async function annotatedPng(): Promise<Buffer> {
  const plain = await markedImage('png')
  const chunks = [
    pngChunk('tEXt', Buffer.from(`Author\0${mark}-text`, 'latin1')),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(`${mark}-ztxt`)])),
    pngChunk('prVt', Buffer.from(`${mark}-private`)),
  ]
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)])
}

/** A PNG of a few bytes that claims to be enormous. */
export function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** One numbered object of a PDF: what stands between `obj` and `endobj`. */
export type PdfObject = string | Buffer

/** A stream object with its length filled in. */
export function pdfStream(dictionary: string, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

/** Writes a PDF with these objects, numbered from 1; the first is the catalogue. `trailer` adds to the trailer. */
export function pdfFile(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [n, object] of objects.entries()) {
    offsets.push(at)
    const part = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    at += part.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(xref, 'latin1')])
}

/** A one-page PDF whose every corner carries a mark, and whose visible words do not. */
export async function markedPdf(): Promise<Buffer> {
  const photo = await markedImage('jpeg')
  const script = `/S /JavaScript /JS (app.alert\\('${mark}-js'\\))`
  return pdfFile(
    [
      `<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R /OpenAction << ${script} >> /Names << /JavaScript << /Names [(x) << ${script} >>] >> /EmbeddedFiles << /Names [(f) 7 0 R] >> >> /AcroForm << /Fields [9 0 R] >> /AA << /WC << ${script} >> >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >>',
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [9 0 R 10 0 R] /AA << /O << ${script} >> >> /Metadata 6 0 R /LastModified (${mark}-modified) /PieceInfo << /App << /Private (${mark}-piece) >> >> /Thumb 11 0 R /VP [<< /Measure << /Name (${mark}-place) >> >>] /Resources << /Font << /A 5 0 R /AA 5 0 R >> /XObject << /Im 11 0 R /Packed 12 0 R /Fm 13 0 R >> /Properties << /P0 << /Author (${mark}-property) >> >> >> >>`,
      pdfStream('', 'BT /A 12 Tf 10 100 Td (VISIBLE WORDS) Tj ET /Im Do /Packed Do /Fm Do /P0 /P0 BDC EMC\n'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      pdfStream('/Type /Metadata /Subtype /XML /Filter /FlateDecode', deflateSync(xmp)),
      `<< /Type /Filespec /F (${mark}-name.txt) /EF << /F 8 0 R >> >>`,
      pdfStream('/Type /EmbeddedFile', `${mark}-embedded`),
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${mark}-field) /V (${mark}-value) /Rect [0 0 10 10] /P 3 0 R >>`,
      `<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (https://example.org/${mark}-uri) >> /Contents (${mark}-note) >>`,
      pdfStream(
        '/Type /XObject /Subtype /Image /Width 60 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Metadata 6 0 R',
        photo,
      ),
      pdfStream(
        '/Type /XObject /Subtype /Image /Width 60 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /DCTDecode] /Meta#64ata 6 0 R',
        deflateSync(photo),
      ),
      pdfStream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /PieceInfo << /X (${mark}-form) >> /LastModified (${mark}) /Metadata 6 0 R /OPI << /2.0 (${mark}-opi) >>`,
        '0 0 9 9 re f',
      ),
      `<< /Author (${mark}-author) /Producer (${mark}-producer) /Title (${mark}-title) /CreationDate (D:20260302) >>`,
    ],
    `/Info 14 0 R /ID [(${mark}-id) (${mark}-id)]`,
  )
}

/** Everything a mark could hide in: the bytes, the bytes as UTF-16, and each compressed piece unpacked. */
export function hasMark(bytes: Buffer, text: string = mark): boolean {
  return [bytes, ...unpacked(bytes)].some((part) =>
    [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()].some((needle) =>
      part.includes(needle),
    ),
  )
}

/** The content of each piece that begins like a zlib stream, and of each piece inside it. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at + 2 <= bytes.length; at += 1) {
    const isZlib = ((bytes[at] ?? 0) & 0x8f) === 8 && bytes.readUInt16BE(at) % 31 === 0
    if (!isZlib) continue
    try {
      const inner = inflateSync(bytes.subarray(at), { maxOutputLength: 10_000_000 })
      found.push(inner)
    } catch {
      // Two bytes that only looked like the beginning of something.
    }
  }
  return found
}
