import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { accessiblePdf, type PdfDocument } from './accessible-pdf.ts'

const document: PdfDocument = {
  title: 'Problem profile: Łódź Street, Δ and Жук',
  language: 'en-GB',
  banner: 'OFFICIAL-SENSITIVE',
  stamp: ['For Midshire Council alone.'],
  sections: [
    {
      heading: 'What is known',
      lead: 'Three items say:',
      items: Array.from({ length: 120 }, (_, n) => `Sentence ${n} [7K3QM-9TXF2, 2BC]`),
    },
    { heading: 'Gaps', lead: null, items: [] },
  ],
  at: new Date('2026-11-28T12:00:00Z'),
}

test('the document has what a screen reader asks for: tags, a title to show, a language, its own letters', async () => {
  const read = await PDFDocument.load(await accessiblePdf(document), { updateMetadata: false })
  const catalog = read.catalog
  assert.equal(String(catalog.get(PDFName.of('Lang'))), '(en-GB)')
  assert.match(String(catalog.lookup(PDFName.of('MarkInfo'))), /\/Marked true/)
  assert.match(String(catalog.lookup(PDFName.of('ViewerPreferences'))), /\/DisplayDocTitle true/)
  assert.notEqual(catalog.get(PDFName.of('StructTreeRoot')), undefined)
  assert.equal(read.getTitle(), document.title)
  const all = read.context.enumerateIndirectObjects().map(([, object]) => String(object))
  const tags = all.flatMap((one) => /\/S \/(H1|H2|P|LI|LBody|L|Document)\b/.exec(one)?.[1] ?? [])
  const counted = (tag: string): number => tags.filter((one) => one === tag).length
  assert.deepEqual(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody'].map(counted), [1, 1, 2, 2, 1, 120, 120])
  assert.ok(
    all.some((one) => one.includes('/FontFile2')),
    'letters are embedded',
  )
  assert.ok(
    !all.some((one) => /\/BaseFont \/(Helvetica|Times|Courier)/.test(one)),
    'and none are left to the reader',
  )
  assert.ok(read.getPageCount() > 2)
})

test('the same document gives the same pages, and names nobody but its title and its date', async () => {
  const read = await PDFDocument.load(await accessiblePdf(document), { updateMetadata: false })
  assert.equal(read.getAuthor(), undefined)
  assert.equal(read.getCreator(), 'Article 4')
  assert.equal(read.getCreationDate()?.toISOString(), '2026-11-28T12:00:00.000Z')
})
