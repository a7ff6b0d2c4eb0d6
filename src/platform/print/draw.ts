import type { Font } from 'fontkit'
import PDFKit from 'pdfkit'
import type { Face, Faces } from './faces.ts'
import { forPdf, type Manner } from './shape.ts'
import {
  mm,
  type CodeItem,
  type Ink,
  type Item,
  type LineItem,
  type PrintDocument,
  type Sheet,
  type TextItem,
} from './sheet.ts'

/**
 * Sheets as a file for a printer: inks and not screen colours, letters inside of the file, the cut marked in the page’s own boxes
 * and by marks outside of it; and for whoever hears it, tagged, titled and with its words as they are read (PDF/UA-1).
 *
 * The same sheets give the same bytes: nothing of the hour or the machine goes in.
 */
export function drawPdf(document: PrintDocument, faces: Faces): Promise<Uint8Array> {
  const { title, language, at } = document
  const pdf = new PDFKit({
    autoFirstPage: false,
    pdfVersion: '1.7',
    // The type knows the archives alone; the library writes PDF/UA too.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    displayTitle: true,
    lang: language,
    // None until the first words: the library’s own is not ours to print, and would not be inside of the file.
    font: null as unknown as string,
    info: { Title: title, CreationDate: at, ModDate: at, Producer: 'Article 4', Creator: 'Article 4' },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  const pen = { pdf, faces, letters: new Set<string>() }
  for (const sheet of document.sheets) drawSheet(pen, whole, sheet)
  whole.end()
  pdf.end()
  return done
}

type Pdf = InstanceType<typeof PDFKit>
type Structure = PDFKit.PDFStructureElement

interface Pen {
  readonly pdf: Pdf
  readonly faces: Faces
  /** The faces that the file has. */
  readonly letters: Set<string>
}

/** Marks stand off the cut, so that none is left on the paper; and the page is as much larger as they need. */
const marks = { gap: mm(3), length: mm(5) }

function drawSheet(pen: Pen, whole: Structure, sheet: Sheet): void {
  const { pdf } = pen
  const { width, height, bleed } = sheet
  const around = bleed === 0 ? 0 : Math.max(bleed, marks.gap) + marks.length
  pdf.addPage({ size: [width + 2 * around, height + 2 * around], margin: 0 })
  boxes(pdf, sheet, around)
  pdf.save()
  pdf.translate(around, around)
  if (bleed > 0) asArtifact(pdf, () => cropMarks(pdf, sheet))
  for (const group of groupsOf(sheet.items)) drawGroup(pen, whole, group)
  pdf.restore()
}

/** Where the printer cuts, and how far the ink goes: as the file format says it, from the lower left. */
function boxes(pdf: Pdf, { width, height, bleed }: Sheet, around: number): void {
  const box = (more: number): number[] => [
    around - more,
    around - more,
    around + width + more,
    around + height + more,
  ]
  Object.assign(pdf.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) })
}

function cropMarks(pdf: Pdf, { width, height }: Sheet): void {
  const { gap, length } = marks
  for (const [x, out] of [
    [0, -1],
    [width, 1],
  ] as const)
    for (const [y, down] of [
      [0, -1],
      [height, 1],
    ] as const) {
      pdf.moveTo(x + out * gap, y).lineTo(x + out * (gap + length), y)
      pdf.moveTo(x, y + down * gap).lineTo(x, y + down * (gap + length))
    }
  hairline(pdf)
}

const hairline = (pdf: Pdf): Pdf => pdf.lineWidth(0.25).strokeColor(registration).stroke()
/** Fine lines in black alone: they need no other ink. */
const registration: Ink & PDFKit.Mixins.ColorValue = [0, 0, 0, 100]

/** List items that follow one another are one list. */
function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<Item[][]>((groups, item) => {
    const group = groups.at(-1)
    if (group !== undefined && isListItem(item) && group.every(isListItem)) group.push(item)
    else groups.push([item])
    return groups
  }, [])
}

const isListItem = (item: Item): item is TextItem => item.kind === 'text' && item.tag === 'LI'

function drawGroup(pen: Pen, whole: Structure, group: readonly Item[]): void {
  const items = group.filter(isListItem)
  if (items.length === 0) for (const item of group) drawItem(pen, whole, item)
  else drawList(pen, whole, items)
}

function drawList(pen: Pen, whole: Structure, items: readonly TextItem[]): void {
  const { pdf } = pen
  const list = pdf.struct('L')
  whole.add(list)
  for (const item of items) {
    const one = pdf.struct('LI')
    list.add(one)
    one.add(pdf.struct('LBody', spoken(item), () => setText(pen, item)))
    one.end()
  }
  list.end()
}

function drawItem(pen: Pen, whole: Structure, item: Item): void {
  const { pdf } = pen
  switch (item.kind) {
    case 'text':
      whole.add(pdf.struct(item.tag, spoken(item), () => setText(pen, item)))
      break
    case 'box':
      asArtifact(pdf, () =>
        pdf.rect(item.x, item.y, item.width, item.height).fillColor(inkOf(item.ink)).fill(),
      )
      break
    case 'line':
      asArtifact(pdf, () => drawLine(pdf, item))
      break
    case 'code':
      whole.add(pdf.struct('Figure', { alt: item.alt }, () => drawCode(pdf, item)))
      break
  }
}

/** The words as they are read, whatever order and shape their letters have on the page. */
const spoken = ({ text, language }: TextItem): { lang: string; actual: string } => ({
  lang: language,
  actual: text,
})

function asArtifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}

function setText(pen: Pen, { lines, size, ink }: TextItem): void {
  const { pdf } = pen
  for (const { baseline, runs } of lines)
    for (const run of runs) {
      pdf
        .font(lettersOf(pen, pen.faces.byId(run.face)))
        .fontSize(size)
        .fillColor(inkOf(ink))
        .text(run.text, run.x, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          features: mannerAsFeatures(run),
        })
    }
}

/**
 * The library takes a font as fontkit makes it, and asks it to lay letters out. Ours answers with HarfBuzz; the direction and the
 * language come through the one argument that the library hands on unread. The pieces of the Chinese font share one name, by which
 * the library would take them for each other: each gets a name of its own.
 */
function lettersOf({ pdf, letters }: Pen, face: Face): string {
  if (letters.has(face.id)) return face.id
  letters.add(face.id)
  const font = Object.create(face.font, {
    layout: { value: (text: string, manner: Manner | undefined) => forPdf(face, text, manner ?? plain) },
    postscriptName: { value: face.name },
  }) as Font
  pdf.registerFont(face.id, font as unknown as string)
  return face.id
}

const plain: Manner = { direction: 'ltr', language: 'en' }
const mannerAsFeatures = ({ direction, language }: Manner): PDFKit.Mixins.OpenTypeFeatures[] =>
  ({ direction, language }) as unknown as PDFKit.Mixins.OpenTypeFeatures[]

function drawLine(pdf: Pdf, { from, to }: LineItem): void {
  pdf.moveTo(...from).lineTo(...to)
  hairline(pdf)
}

/** One path of squares, so that no hair of paper shows between two of them. */
function drawCode(pdf: Pdf, { x, y, size, modules }: CodeItem): void {
  const module = size / modules.length
  pdf
    .rect(x, y, size, size)
    .fillColor(inkOf([0, 0, 0, 0]))
    .fill()
  modules.forEach((row, down) => {
    row.forEach((isDark, across) => {
      if (isDark) pdf.rect(x + across * module, y + down * module, module, module)
    })
  })
  pdf.fillColor(inkOf([0, 0, 0, 100])).fill()
}

const inkOf = ([cyan, magenta, yellow, key]: Ink): [number, number, number, number] => [
  cyan,
  magenta,
  yellow,
  key,
]
