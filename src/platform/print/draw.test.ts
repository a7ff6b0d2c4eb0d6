import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'
import { test } from 'node:test'
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { decodeQR } from 'qr/decode.js'
import { codeOf } from './code.ts'
import { drawPdf } from './draw.ts'
import { openFaces } from './faces.ts'
import { flow } from './flow.ts'
import { mm, wordsOf, type Item, type PrintDocument } from './sheet.ts'

const faces = await openFaces('您不必确定')
const place = { x: mm(14), y: mm(20), width: mm(120) }
const text = (words: string, language: string, tag: 'H1' | 'P' | 'LI', y: number): Item =>
  flow(
    faces,
    { text: words, language, direction: language === 'ar' ? 'rtl' : 'ltr' },
    { tag, size: 14 },
    { ...place, y },
  ).item
const address = 'https://hub.example/pl/calls'
const document: PrintDocument = {
  title: 'Poster',
  language: 'pl',
  at: new Date('2026-11-29T00:00:00Z'),
  sheets: [
    {
      width: mm(210),
      height: mm(297),
      bleed: mm(3),
      items: [
        { kind: 'box', x: -mm(3), y: -mm(3), width: mm(216), height: mm(40), ink: [95, 70, 10, 45] },
        text('Pięć znaków', 'pl', 'H1', mm(20)),
        text('اتصل \u206808000 121 700\u2069', 'ar', 'LI', mm(60)),
        text('તેઓ કામ કરે છે', 'gu', 'LI', mm(70)),
        text('您不必确定', 'zh', 'P', mm(80)),
        codeOf(address, { x: mm(20), y: mm(100), size: mm(30), alt: 'A code for a camera' }),
      ],
    },
  ],
}
const bytes = await drawPdf(document, faces)
const read = await PDFDocument.load(bytes, { updateMetadata: false })
const objects = read.context.enumerateIndirectObjects().map(([, object]) => object)

function contents(): string {
  const stream = read.context.lookup(read.getPages()[0]?.node.get(PDFName.of('Contents')))
  assert.ok(stream instanceof PDFRawStream)
  return inflateSync(stream.contents).toString('latin1')
}

test('what the file says to a listener is exactly the words of the sheets, in their languages', () => {
  const said = objects.flatMap((object) => {
    if (!('get' in object)) return []
    const words = (object as { get(name: PDFName): unknown }).get(PDFName.of('ActualText'))
    return words instanceof PDFString || words instanceof PDFHexString ? [words.decodeText()] : []
  })
  assert.deepEqual(said, document.sheets.flatMap(wordsOf))
  const all = objects.map(String)
  for (const language of ['pl', 'ar', 'gu', 'zh'])
    assert.ok(
      all.some((one) => one.includes(`/Lang (${language})`) && one.includes('/S ')),
      language,
    )
  const tags = all.flatMap((one) => /\/S \/(Document|H1|P|L|LI|LBody|Figure)\b/u.exec(one)?.[1] ?? [])
  assert.deepEqual(tags.sort(), ['Document', 'Figure', 'H1', 'L', 'LBody', 'LBody', 'LI', 'LI', 'P'])
  assert.ok(all.some((one) => one.includes('/Alt (A code for a camera)')))
})

test('the page says where it is cut, to a hundredth of a point, and ink goes three millimetres over', () => {
  const [page] = read.getPages()
  const box = (name: string): number[] =>
    String(page?.node.lookup(PDFName.of(name)))
      .match(/[\d.]+/gu)
      ?.map(Number) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box('TrimBox')
  assert.ok(Math.abs(right - left - 595.276) < 0.01)
  assert.ok(Math.abs(top - bottom - 841.89) < 0.01)
  const bleed = box('BleedBox')
  assert.ok(Math.abs(left - (bleed[0] ?? 0) - mm(3)) < 0.01)
  assert.ok(Math.abs((bleed[3] ?? 0) - top - mm(3)) < 0.01)
  const media = box('MediaBox')
  assert.ok((media[2] ?? 0) > (bleed[2] ?? 0))
})

test('every letter is inside of the file, and none is left to the reader', () => {
  const all = objects.map(String)
  assert.ok(all.filter((one) => one.includes('/FontFile2')).length >= 4)
  assert.ok(!all.some((one) => /\/BaseFont \/(?:Helvetica|Times|Courier)/u.test(one)))
})

test('there is no screen colour in it: all is printing ink', () => {
  assert.doesNotMatch(contents(), /\s(?:rg|RG|g|G)\n/u)
  assert.match(contents(), /\/DeviceCMYK/u)
})

test('a camera reads the code from the squares that are drawn', () => {
  const squares = [...contents().matchAll(/([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re/gu)].map((found) =>
    found.slice(1).map(Number),
  )
  const modules = squares.filter(([, , width = 0]) => width < 5)
  assert.ok(modules.length > 100)
  const side = modules[0]?.[2] ?? 0
  const scale = 8
  const size = Math.round(mm(30) / side) * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [x = 0, y = 0] of modules) {
    const across = Math.round((x - mm(20)) / side)
    const down = Math.round((y - mm(100)) / side)
    for (let row = down * scale; row < (down + 1) * scale; row += 1)
      data.fill(0, (row * size + across * scale) * 4, (row * size + (across + 1) * scale) * 4)
  }
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255
  assert.equal(decodeQR({ width: size, height: size, data }), address)
})

test('the same sheets give the same bytes, and the file names nobody and no machine', async () => {
  assert.deepEqual(await drawPdf(document, faces), bytes)
  assert.equal(read.getAuthor(), undefined)
  assert.equal(read.getCreationDate()?.toISOString(), '2026-11-29T00:00:00.000Z')
})
