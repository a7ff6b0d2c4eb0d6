import { fileURLToPath } from 'node:url'
import PDFKit from 'pdfkit'

/**
 * A PDF that a screen reader can read: tagged, with a title, a language and embedded letters (PDF/UA-1). The stamp stands at the
 * head and the foot of each page, outside of what is read in order, and once as its first paragraph.
 *
 * Nothing of the machine goes in: no author, no path; the only date is the one that is given.
 */
export interface PdfHead {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** What stands over and under every page: one line each. */
  readonly stamp: readonly string[]
  /** Over and under each page, short: marking and handling. */
  readonly banner: string
  readonly at: Date
}
export interface PdfDocument extends PdfHead {
  readonly sections: readonly PdfSection[]
}
export interface PdfSection {
  readonly heading: string
  /** Said in front of the list. */
  readonly lead: string | null
  readonly items: readonly string[]
}

export const regular = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
export const bold = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'))
/** Points: a sheet of A4 with room for the banners. */
export const margins = { top: 72, bottom: 72, left: 57, right: 57 }
export const size = { title: 20, heading: 14, text: 11, banner: 9 }

export function accessiblePdf(document: PdfDocument): Promise<Uint8Array> {
  const { pdf, done } = openPdf(document)
  write(pdf, document)
  banners(pdf, document.banner)
  pdf.end()
  return done
}

/** An empty document, and its bytes once it is ended. */
export function openPdf(document: PdfHead): { readonly pdf: Pdf; readonly done: Promise<Uint8Array> } {
  const pdf = new PDFKit({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    // The type knows the archives alone; the library writes PDF/UA too.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    lang: document.language,
    font: regular,
    bufferPages: true,
    info: {
      Title: document.title,
      CreationDate: document.at,
      ModDate: document.at,
      Producer: 'Article 4',
      Creator: 'Article 4',
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  return { pdf, done }
}

export type Pdf = InstanceType<typeof PDFKit>

function write(pdf: Pdf, { title, stamp, sections }: PdfDocument): void {
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  const add = (tag: string, words: string, font: string, points: number, indent = 0): void => {
    whole.add(
      pdf.struct(tag, {}, () => {
        pdf
          .font(font)
          .fontSize(points)
          .text(words, margins.left + indent, undefined, { lineGap: 2 })
      }),
    )
    pdf.moveDown(0.4)
  }
  add('H1', title, bold, size.title)
  for (const line of stamp) add('P', line, regular, size.text)
  for (const { heading, lead, items } of sections) {
    pdf.moveDown(0.6)
    add('H2', heading, bold, size.heading)
    if (lead !== null) add('P', lead, regular, size.text)
    if (items.length > 0) list(pdf, whole, items)
  }
  whole.end()
}

function list(pdf: Pdf, whole: PDFKit.PDFStructureElement, items: readonly string[]): void {
  const all = pdf.struct('L')
  whole.add(all)
  for (const words of items) {
    const item = pdf.struct('LI')
    all.add(item)
    item.add(
      pdf.struct('LBody', {}, () => {
        pdf
          .font(regular)
          .fontSize(size.text)
          .text(`– ${words}`, margins.left, undefined, { lineGap: 2, indent: 0 })
      }),
    )
    item.end()
    pdf.moveDown(0.3)
  }
  all.end()
}

/** Marking and page, over and under every page: pagination, which a screen reader leaves out. */
export function banners(pdf: Pdf, words: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    const { width, height, margins: kept } = pdf.page
    // Text below the margin would begin a new page.
    pdf.page.margins = { ...kept, top: 0, bottom: 0 }
    const line = `${words}     Page ${page - start + 1} of ${count}`
    for (const y of [30, height - 42]) {
      pdf.markContent('Artifact', { type: 'Pagination' })
      pdf
        .font(bold)
        .fontSize(size.banner)
        .text(line, margins.left, y, { width: width - margins.left - margins.right, lineBreak: false })
      pdf.endMarkedContent()
    }
    pdf.page.margins = kept
  }
}
