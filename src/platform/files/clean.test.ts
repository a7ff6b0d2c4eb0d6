import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDeflate, deflateSync } from 'node:zlib'

import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'

import { limitedQueue } from '../crypto/limited.ts'
import { mostPixelsOfCopy } from './clean-image.ts'
import { cleanCopy, cleanLimits } from './clean.ts'
import type { FileKind } from './kind.ts'
import { annotatedPng, bombPng, commentedJpeg, hasMark, mark, markedImage, markedPdf } from './specimens.ts'
import { pdfFile, pdfStream } from './specimens.ts'
import type { PdfObject } from './specimens.ts'

/** Memory is what these tests bound; time is bounded in its own, so that a busy machine does not fail them all. */
const patient = { ...cleanLimits, deadlineMs: 90_000 }

async function copyOf(bytes: Buffer): Promise<{ kind: FileKind; bytes: Buffer }> {
  const copy = await cleanCopy(bytes, patient)
  assert.ok(copy.ok, copy.ok ? '' : copy.reason)
  return copy
}

async function reasonOf(bytes: Buffer, limits = cleanLimits): Promise<string> {
  const copy = await cleanCopy(bytes, limits)
  return copy.ok ? 'ok' : copy.reason
}

const onePage = (content: string | Buffer, more: PdfObject[] = []) =>
  pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << >> >>',
    pdfStream('', content),
    ...more,
  ])

for (const kind of ['jpeg', 'png', 'webp'] as const) {
  test(`the copy of a ${kind} has no position, camera, name or XMP, and the original had`, async () => {
    const original = await markedImage(kind)
    const before = await sharp(original).metadata()
    assert.ok(before.exif !== undefined && before.xmp !== undefined && before.orientation === 6)
    assert.ok(before.exif.includes(`${mark}-gps`) && hasMark(original, `${mark}-xmp`))

    const copy = await copyOf(original)
    assert.equal(copy.kind, kind)
    const after = await sharp(copy.bytes).metadata()
    for (const field of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const) {
      assert.equal(after[field], undefined, field)
    }
    assert.ok(!hasMark(copy.bytes))
  })

  test(`the copy of a ${kind} is turned the way the camera said`, async () => {
    const copy = await copyOf(await markedImage(kind))
    const { data, info } = await sharp(copy.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    assert.deepEqual([info.width, info.height], [40, 60])
    const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)
    // Orientation 6 turns by a quarter to the right: what was below (blue) is left, what was above (red) is right.
    const [left, right] = [at(3, 30), at(36, 30)]
    assert.ok((left[2] ?? 0) > 200 && (left[0] ?? 0) < 60, `left ${left.toString('hex')}`)
    assert.ok((right[0] ?? 0) > 200 && (right[2] ?? 0) < 60, `right ${right.toString('hex')}`)
  })
}

test('comments, text chunks, private chunks and what stands behind the end are not copied', async () => {
  for (const original of [await commentedJpeg(), await annotatedPng()]) {
    assert.ok(hasMark(original))
    assert.ok(!hasMark((await copyOf(original)).bytes))
  }
})

test('every mark of a PDF is in the original and none is in the copy', async () => {
  const original = await markedPdf()
  const marks =
    'js embedded name field value uri note modified piece place property xmp gps make form opi author producer title id'
  for (const one of marks.split(' '))
    assert.ok(hasMark(original, `${mark}-${one}`), `the original should have ${one}`)

  const copy = await copyOf(original)
  assert.equal(copy.kind, 'pdf')
  for (const one of marks.split(' ')) assert.ok(!hasMark(copy.bytes, `${mark}-${one}`), one)
  assert.ok(!hasMark(copy.bytes))
  for (const trace of [
    'JavaScript',
    'OpenAction',
    'Annots',
    'AcroForm',
    'EmbeddedFile',
    'PieceInfo',
    'Metadata',
    'URI',
  ]) {
    assert.ok(!hasMark(copy.bytes, `/${trace}`), trace)
  }
  assert.ok(
    !hasMark(copy.bytes, 'Producer') &&
      !hasMark(copy.bytes, 'pdf-lib') &&
      !hasMark(copy.bytes, 'CreationDate'),
  )
})

test('the copy of a PDF still shows its words, fonts and pictures', async () => {
  const copy = await copyOf(await markedPdf())
  for (const kept of ['VISIBLE WORDS', '/Helvetica', '/DCTDecode', '0 0 9 9 re f'])
    assert.ok(hasMark(copy.bytes, kept), kept)
  for (const font of ['/A ', '/AA ']) assert.ok(hasMark(copy.bytes, font), `the font called ${font}`)
  const pages = (await PDFDocument.load(copy.bytes)).getPages()
  assert.deepEqual(
    pages.map((page) => page.getSize()),
    [{ width: 200, height: 200 }],
  )
  const start = copy.bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff))
  const picture = copy.bytes.subarray(start, copy.bytes.indexOf('endstream', start))
  assert.equal((await sharp(picture).metadata()).width, 60)
})

test('negative control: copying the pages without baring them first carries marks along', async () => {
  const source = await PDFDocument.load(await markedPdf(), { updateMetadata: false })
  const careless = await PDFDocument.create({ updateMetadata: false })
  for (const page of await careless.copyPages(source, [0])) careless.addPage(page)
  const bytes = Buffer.from(await careless.save())
  for (const one of ['js', 'gps', 'piece', 'uri', 'xmp']) assert.ok(hasMark(bytes, `${mark}-${one}`), one)
})

test('an earlier version inside a PDF is not copied', async () => {
  const first = onePage(`BT (${mark}-old) Tj ET`)
  const second = Buffer.concat([
    first,
    Buffer.from('4 0 obj\n'),
    pdfStream('', 'BT (new) Tj ET'),
    Buffer.from(
      `\nendobj\nxref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${first.length + 60}\n%%EOF\n`,
    ),
  ])
  assert.ok(hasMark(second))
  const copy = await copyOf(second)
  assert.ok(!hasMark(copy.bytes) && hasMark(copy.bytes, '(new)'))
})

test('a picture that is two files at once is one file afterwards', async () => {
  const png = await markedImage('png')
  const pdf = onePage(`BT (${mark}) Tj ET`)
  for (const polyglot of [
    Buffer.concat([png, pdf]),
    Buffer.concat([png, Buffer.from(`<script>${mark}</script>`)]),
  ]) {
    const copy = await copyOf(polyglot)
    assert.ok(!hasMark(copy.bytes))
    assert.ok(!copy.bytes.includes('%PDF') && !copy.bytes.includes('<script'))
  }
})

test('says that a protected PDF is protected', async () => {
  const encrypted = pdfFile(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      '<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -44 >>',
    ],
    '/Encrypt 3 0 R /ID [(a) (a)]',
  )
  assert.equal(await reasonOf(encrypted), 'protected')
})

test('hostile files are refused or copied, and never bring the caller down', async () => {
  const jpeg = await markedImage('jpeg', 600, 400)
  const png = await markedImage('png', 600, 400)
  const pdf = await markedPdf()
  const nestedArrays = `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(50_000)}${']'.repeat(50_000)} >>`
  const hostile: Record<string, readonly [Buffer, readonly string[]]> = {
    'half a JPEG': [jpeg.subarray(0, jpeg.length / 2), ['unreadable']],
    'half a PNG': [png.subarray(0, png.length / 2), ['unreadable']],
    'half a PDF': [pdf.subarray(0, pdf.length / 2), ['unreadable']],
    'a PNG of 60,000 by 60,000': [bombPng(60_000, 60_000), ['unreadable']],
    'a PNG that promises 40 million pixels and has none': [bombPng(8000, 5000), ['unreadable']],
    'a JPEG of noise': [Buffer.concat([jpeg.subarray(0, 300), Buffer.alloc(50_000, 0x5a)]), ['unreadable']],
    'a zip': [Buffer.from('PK\u0003\u0004'), ['unreadable']],
    'an SVG': [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ['unreadable']],
    nothing: [Buffer.alloc(0), ['unreadable']],
    '26 MB': [Buffer.concat([pdf, Buffer.alloc(26 * 1024 * 1024)]), ['unreadable']],
    'a PDF of one line': [Buffer.from('%PDF-1.7'), ['unreadable']],
    'a PDF without pages': [
      pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      ['unreadable'],
    ],
    'a PDF whose table of contents is wrong': [
      Buffer.from(pdf.toString('latin1').replace(/\d{10} 00000 n/g, '0000000007 00000 n'), 'latin1'),
      ['ok', 'unreadable'],
    ],
    'a PDF whose page tree goes in a circle': [
      pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      ['unreadable'],
    ],
    'a PDF nested 50,000 deep': [
      pdfFile([nestedArrays, '<< /Type /Pages /Kids [] /Count 0 >>']),
      ['unreadable'],
    ],
    'a PDF whose picture is none': [
      pdfFile([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /I 4 0 R >> >> >>',
        pdfStream('/Subtype /Image /Filter /DCTDecode', 'no picture'),
      ]),
      ['unreadable'],
    ],
  }
  for (const [name, [bytes, expected]] of Object.entries(hostile)) {
    const reason = await reasonOf(bytes)
    assert.ok(expected.includes(reason), `${name}: ${reason}`)
  }
})

test('a PDF that unpacks to a gigabyte is stopped, and the same PDF with a megabyte is copied', async () => {
  const packed = async (megabytes: number) => {
    const objects = deflateSync(await objectsAndSpaces(megabytes))
    return onePage('', [
      pdfStream('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', objects),
    ])
  }
  const bomb = await packed(1024)
  assert.ok(bomb.length < 100_000)
  const start = performance.now()
  assert.equal(await reasonOf(bomb), 'unreadable')
  assert.ok(performance.now() - start < cleanLimits.deadlineMs + 1000)
  assert.equal(await reasonOf(await packed(1)), 'ok')
})

/** One object and so many megabytes of spaces behind it, compressed piece by piece. */
async function objectsAndSpaces(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 1 })
  const piece = Buffer.alloc(1024 * 1024, 0x20)
  const writing = (async () => {
    deflate.write('9 0 null')
    for (let n = 0; n < megabytes; n += 1) {
      if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve))
    }
    deflate.end()
  })()
  const parts: Buffer[] = []
  for await (const part of deflate) parts.push(Buffer.from(part))
  await writing
  return Buffer.concat(parts)
}

test('the largest image that is allowed is copied within the limits, turned and smaller, in every kind', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    const copy = await copyOf(await markedImage(kind, 8000, 5000))
    const { width, height } = await sharp(copy.bytes).metadata()
    assert.ok(
      width * height <= mostPixelsOfCopy && width * height > mostPixelsOfCopy * 0.99,
      `${width} x ${height}`,
    )
    assert.ok(Math.abs(height / width - 1.6) < 0.001)
  }
})

test('an image of ordinary size keeps every pixel', async () => {
  const { width, height } = await sharp(
    (await copyOf(await markedImage('jpeg', 4000, 3000))).bytes,
  ).metadata()
  assert.deepEqual([width, height], [3000, 4000])
})

test('turns and mirrors all eight orientations as the image library does', async () => {
  const pixels = Buffer.from('ff000000ff000000ffffff0000ffffff00ff', 'hex')
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const input = await sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } })
      .withMetadata({ orientation })
      .png()
      .toBuffer()
    const expected = await sharp(input).autoOrient().removeAlpha().raw().toBuffer()
    const copy = await copyOf(input)
    assert.deepEqual(
      await sharp(copy.bytes).removeAlpha().raw().toBuffer(),
      expected,
      `orientation ${orientation}`,
    )
  }
})

test('negative control: the same image under a smaller limit of memory, time or output is refused', async () => {
  const large = await markedImage('jpeg', 8000, 5000)
  for (const smaller of [{ memoryBytes: 60 * 1024 * 1024 }, { deadlineMs: 300 }, { outputBytes: 1000 }]) {
    assert.equal(
      await reasonOf(large, { ...cleanLimits, ...smaller }),
      'unreadable',
      Object.keys(smaller).join(),
    )
  }
})

test('a crowd gets busy, not an error', async () => {
  const queue = limitedQueue({ atOnce: 1, waiting: 0, waitMs: 10 })
  const image = await markedImage('png')
  const answers = await Promise.all([1, 2].map(() => cleanCopy(image, cleanLimits, queue)))
  assert.deepEqual(
    answers.map((answer) => (answer.ok ? 'ok' : answer.reason)),
    ['ok', 'busy'],
  )
})
