import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import fc from 'fast-check'
import sharp from 'sharp'

import { takeIn } from './arrive.ts'
import { identifyFile, mediaTypes } from './kind.ts'
import { checkTogether, fileLimits } from './limits.ts'
import { bombPng, markedImage, markedPdf } from './specimens.ts'

const reasonOf = (bytes: Uint8Array) => {
  const known = identifyFile(bytes)
  return known.ok ? known.kind : known.reason
}
const sentenceOf = (bytes: Uint8Array) => {
  const known = identifyFile(bytes)
  return known.ok ? '' : known.message
}

test('knows JPEG, PNG, WebP and PDF by their content', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    assert.equal(reasonOf(await markedImage(kind)), kind)
    assert.match(mediaTypes[kind], /^image\//)
  }
  assert.equal(reasonOf(await markedPdf()), 'pdf')
})

test('refuses every other kind with a sentence that says what to do', () => {
  const refused: readonly (readonly [Buffer, RegExp])[] = [
    [Buffer.from('PK\u0003\u0004rest of a zip named photo.jpg'), /Word, Excel and ZIP/],
    [Buffer.from('d0cf11e0a1b11ae100', 'hex'), /Word and Excel/],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /SVG/],
    [Buffer.from('  <?xml version="1.0"?><svg/>'), /SVG/],
    [Buffer.from('<!DOCTYPE html><script>'), /Web pages/],
    [Buffer.from('GIF89a........'), /GIF/],
    [Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), /HEIC/],
    [Buffer.from('\0\0\0\u0018ftypavif\0\0\0\0'), /AVIF/],
    [Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0'), /Video/],
    [Buffer.from('MZ\u0090\0'), /This kind of file/],
    [Buffer.from('junk before %PDF-1.7'), /This kind of file/],
    [Buffer.of(0xff), /This kind of file/],
    [Buffer.from('RIFF\0\0\0\0WAVEfmt '), /This kind of file/],
  ]
  for (const [bytes, sentence] of refused) {
    assert.equal(reasonOf(bytes), 'not-allowed')
    assert.match(sentenceOf(bytes), sentence)
    assert.match(sentenceOf(bytes), /Attach a JPG, PNG or WebP image, or a PDF\.$/)
  }
  assert.equal(reasonOf(Buffer.alloc(0)), 'empty')
})

test('reads the pixels of each kind from the header and refuses more than 40 million', async () => {
  assert.equal(reasonOf(bombPng(60_000, 60_000)), 'too-many-pixels')
  assert.equal(reasonOf(bombPng(0xffff_ffff, 1)), 'too-many-pixels')
  assert.equal(reasonOf(bombPng(8000, 5000)), 'png')
  assert.equal(reasonOf(bombPng(8000, 5001)), 'too-many-pixels')
  assert.equal(reasonOf(bombPng(0, 5)), 'broken')

  const jpeg = await markedImage('jpeg')
  const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0))
  jpeg.writeUInt16BE(60_000, frame + 5)
  jpeg.writeUInt16BE(60_000, frame + 7)
  assert.equal(reasonOf(jpeg), 'too-many-pixels')

  const create = { width: 300, height: 200, channels: 4 as const, background: '#ff000080' }
  for (const options of [{}, { lossless: true }]) {
    const webp = await sharp({ create }).webp(options).toBuffer()
    assert.equal(reasonOf(webp), 'webp')
  }
  const extended = Buffer.from('524946460000000057454250565038580a00000000000000ffffffffffff', 'hex')
  assert.equal(reasonOf(extended), 'too-many-pixels')
  const lossless = Buffer.concat([
    Buffer.from('52494646000000005745425056503 84c0a0000002fffffffff'.replace(' ', ''), 'hex'),
    Buffer.alloc(8),
  ])
  assert.equal(reasonOf(lossless), 'too-many-pixels')
})

test('agrees with the decoder about the size of real images', async () => {
  const { jpegDimensions, pngDimensions, webpDimensions } = await import('./dimensions.ts')
  const create = { width: 123, height: 77, channels: 3 as const, background: 'red' }
  assert.deepEqual(jpegDimensions(await sharp({ create }).jpeg({ progressive: true }).toBuffer()), {
    width: 123,
    height: 77,
  })
  assert.deepEqual(pngDimensions(await sharp({ create }).png().toBuffer()), { width: 123, height: 77 })
  assert.deepEqual(webpDimensions(await sharp({ create }).webp().toBuffer()), { width: 123, height: 77 })
  assert.deepEqual(webpDimensions(await sharp({ create }).webp({ lossless: true }).toBuffer()), {
    width: 123,
    height: 77,
  })
  assert.deepEqual(webpDimensions(await markedImage('webp')), { width: 60, height: 40 })
})

test('never throws on a header cut anywhere or on any bytes behind a magic number', async () => {
  for (const kind of ['jpeg', 'png', 'webp'] as const) {
    const whole = await markedImage(kind)
    for (let length = 0; length < 400; length += 1) identifyFile(whole.subarray(0, length))
  }
  const magic = fc.constantFrom('ffd8ff', '89504e470d0a1a0a', '524946460000000057454250', '255044462d', '')
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      identifyFile(Buffer.concat([Buffer.from(start, 'hex'), rest]))
    }),
    { numRuns: 2000 },
  )
})

test('takes a file in with its SHA-256, whatever pieces it comes in', async () => {
  const bytes = await markedImage('png')
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) =>
    bytes.subarray(n * 7, n * 7 + 7),
  )
  const arrived = await takeIn(pieces)
  assert.ok(arrived.ok)
  assert.deepEqual(arrived.bytes, bytes)
  assert.deepEqual(arrived.sha256, createHash('sha256').update(bytes).digest())
})

test('stops taking in at 25 MB, however much is still to come', async () => {
  const megabyte = Buffer.alloc(1024 * 1024)
  let sent = 0
  function* endless() {
    yield Buffer.from('%PDF-')
    for (; sent < 10_000; sent += 1) yield megabyte
  }
  const arrived = await takeIn(endless())
  assert.ok(!arrived.ok && arrived.reason === 'too-large')
  assert.match(arrived.message, /25 MB/)
  assert.equal(sent, 24)
})

test('takes in 25 MB exactly and refuses 26 MB, and an empty file', async () => {
  const file = (size: number) => Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(size - 5)])
  assert.ok((await takeIn([file(fileLimits.bytesEach)])).ok)
  for (const size of [fileLimits.bytesEach + 1, 26 * 1024 * 1024]) {
    const arrived = await takeIn([file(size)])
    assert.ok(!arrived.ok && arrived.reason === 'too-large')
  }
  const empty = await takeIn([])
  assert.ok(!empty.ok && empty.reason === 'empty')
})

test('allows ten files and 100 MB for one record, and not one more', () => {
  const megabytes = (count: number, each: number) => Array.from({ length: count }, () => each * 1024 * 1024)
  assert.deepEqual(checkTogether(megabytes(10, 10)), { ok: true })
  const reasons = [megabytes(11, 1), [...megabytes(4, 25), 1]].map((sizes) => {
    const checked = checkTogether(sizes)
    return checked.ok ? 'ok' : checked.reason
  })
  assert.deepEqual(reasons, ['too-many-files', 'too-large-together'])
})
