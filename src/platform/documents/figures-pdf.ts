import {
  chartHeight,
  chartInk,
  chartWidth,
  drawingOf,
  markLetter,
  wordSize,
  dotRadius,
} from '../views/chart-shape.ts'
import type { Chart, Drawn } from '../views/chart-shape.ts'
import { banners, bold, margins, openPdf, regular, size, type Pdf, type PdfHead } from './accessible-pdf.ts'

/**
 * Figures on paper that a screen reader can read too (PDF/UA-1): headings, lists, tables whose head cells say of what they are the head,
 * and charts drawn as lines, each with what it says in words and its table below. Every piece carries its words as they are read.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of each row names it. */
      readonly rows: readonly (readonly string[])[]
      /** How wide the columns are beside each other. */
      readonly widths: readonly number[]
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
export interface FiguresDocument extends PdfHead {
  readonly blocks: readonly Block[]
}

export async function figuresPdf(document: FiguresDocument): Promise<Uint8Array> {
  const { pdf, done } = openPdf(document)
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  const pen: Pen = { pdf, whole }
  line(pen, 'H1', document.title, { font: bold, points: size.title })
  for (const words of document.stamp) line(pen, 'P', words, { font: regular, points: size.text })
  for (const block of document.blocks) draw(pen, block)
  whole.end()
  banners(pdf, document.banner)
  pdf.end()
  return done
}

interface Pen {
  readonly pdf: Pdf
  readonly whole: PDFKit.PDFStructureElement
}
const tableSize = 8.5
const pad = 3

function draw(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return heading(pen, `H${block.level}`, block.words, block.level === 2 ? size.heading : size.text + 1)
    case 'paragraph':
      return line(pen, 'P', block.words, { font: regular, points: size.text })
    case 'list':
      return list(pen, block.items)
    case 'table':
      return table(pen, block)
    case 'chart':
      return chart(pen, block.chart)
  }
}

const lowest = ({ pdf }: Pen): number => pdf.page.height - margins.bottom
const inner = ({ pdf }: Pen): number => pdf.page.width - margins.left - margins.right
const room = (pen: Pen, height: number): void => {
  if (pen.pdf.y + height > lowest(pen)) pen.pdf.addPage()
}

/** Never at the foot of a page without what it is the heading of. */
function heading(pen: Pen, tag: string, words: string, points: number): void {
  room(pen, 130)
  pen.pdf.moveDown(0.6)
  line(pen, tag, words, { font: bold, points })
}
function line(
  { pdf, whole }: Pen,
  tag: string,
  words: string,
  { font, points }: { readonly font: string; readonly points: number },
): void {
  whole.add(
    pdf.struct(tag, { actual: words }, () => {
      pdf
        .font(font)
        .fontSize(points)
        .fillColor(chartInk.text)
        .text(words, margins.left, undefined, { lineGap: 2 })
    }),
  )
  pdf.moveDown(0.4)
}
function list({ pdf, whole }: Pen, items: readonly string[]): void {
  if (items.length === 0) return
  const all = pdf.struct('L')
  whole.add(all)
  for (const words of items) {
    const item = pdf.struct('LI')
    all.add(item)
    item.add(
      pdf.struct('LBody', { actual: words }, () => {
        pdf.font(regular).fontSize(size.text).text(`– ${words}`, margins.left, undefined, { lineGap: 2 })
      }),
    )
    item.end()
    pdf.moveDown(0.2)
  }
  all.end()
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** The head stands again on each further page; what stands again is not read again. */
function table(pen: Pen, block: TableBlock): void {
  const { pdf, whole } = pen
  const columns = columnsOf(block.widths, inner(pen))
  const headHeight = heightOf(pdf, block.head, columns, bold)
  room(pen, headHeight + 60)
  const all = pdf.struct('Table')
  whole.add(all)
  all.add(
    pdf.struct('Caption', { actual: block.caption }, () => {
      pdf.font(bold).fontSize(tableSize).fillColor(chartInk.text).text(block.caption, margins.left)
    }),
  )
  pdf.moveDown(0.3)
  tableRow(pen, all, block.head, columns, 'head')
  for (const cells of block.rows) {
    const height = heightOf(pdf, cells, columns, regular)
    if (pdf.y + height > lowest(pen)) {
      pdf.addPage()
      headAgain(pen, block.head, columns)
    }
    tableRow(pen, all, cells, columns, 'body')
  }
  all.end()
  pdf.moveDown(0.8)
}

interface Column {
  readonly x: number
  readonly width: number
}
function columnsOf(widths: readonly number[], whole: number): readonly Column[] {
  const all = widths.reduce((sum, one) => sum + one, 0)
  let x = margins.left
  return widths.map((share) => {
    const column = { x, width: (share / all) * whole }
    x += column.width
    return column
  })
}
const heightOf = (pdf: Pdf, cells: readonly string[], columns: readonly Column[], font: string): number =>
  Math.max(
    ...cells.map((words, at) =>
      pdf
        .font(font)
        .fontSize(tableSize)
        .heightOfString(words, { width: (columns[at]?.width ?? 60) - 2 * pad }),
    ),
  ) +
  2 * pad

function tableRow(
  { pdf }: Pen,
  all: PDFKit.PDFStructureElement,
  cells: readonly string[],
  columns: readonly Column[],
  kind: 'head' | 'body',
): void {
  const row = pdf.struct('TR')
  all.add(row)
  const y = pdf.y
  const height = heightOf(pdf, cells, columns, kind === 'head' ? bold : regular)
  cells.forEach((words, at) => {
    const isHead = kind === 'head' || at === 0
    const options = {
      actual: words,
      ...(isHead ? { scope: kind === 'head' ? 'Column' : 'Row' } : {}),
    }
    row.add(
      pdf.struct(isHead ? 'TH' : 'TD', options, () => cell(pdf, words, columns[at], y, kind === 'head')),
    )
  })
  row.end()
  rule(pdf, y + height)
  pdf.y = y + height + 1
  pdf.x = margins.left
}
function cell(pdf: Pdf, words: string, column: Column | undefined, y: number, isBold: boolean): void {
  pdf
    .font(isBold ? bold : regular)
    .fontSize(tableSize)
    .fillColor(chartInk.text)
    .text(words, (column?.x ?? margins.left) + pad, y + pad, { width: (column?.width ?? 60) - 2 * pad })
}
function headAgain(pen: Pen, cells: readonly string[], columns: readonly Column[]): void {
  const { pdf } = pen
  const y = pdf.y
  const height = heightOf(pdf, cells, columns, bold)
  asArtifact(pdf, () => {
    cells.forEach((words, at) => cell(pdf, words, columns[at], y, true))
  })
  rule(pdf, y + height)
  pdf.y = y + height + 1
}
function rule(pdf: Pdf, y: number): void {
  asArtifact(pdf, () => {
    pdf
      .moveTo(margins.left, y)
      .lineTo(pdf.page.width - margins.right, y)
      .lineWidth(0.5)
      .strokeColor(chartInk.grid)
      .stroke()
  })
}
function asArtifact(pdf: Pdf, paint: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  paint()
  pdf.endMarkedContent()
}

/** The picture is one figure with its words; its numbers are in the table that whoever makes the document puts below. */
function chart(pen: Pen, model: Chart): void {
  const { pdf, whole } = pen
  const scale = inner(pen) / chartWidth
  const height = chartHeight * scale
  heading(pen, 'H3', model.title, size.text + 1)
  room(pen, height + 10)
  const y = pdf.y
  whole.add(
    pdf.struct(
      'Figure',
      {
        alt: altOf(model),
        // The type does not know where a figure stands; the library writes it.
        ...({
          bbox: [margins.left, y, margins.left + chartWidth * scale, y + height],
          placement: 'Block',
        } as object),
      },
      () => {
        pdf.save()
        pdf.translate(margins.left, y).scale(scale)
        for (const one of drawingOf(model)) paint(pdf, one)
        pdf.restore()
      },
    ),
  )
  pdf.x = margins.left
  pdf.y = y + height + 6
  list(pen, [
    ...model.lines.map(({ name, shape }) => `${shapeWords[shape]}: ${name}`),
    ...(model.range === undefined ? [] : [`Grey band: ${model.range.name}`]),
    ...(model.marks ?? []).map(
      (mark, at) => `${markLetter(at)}, ${model.periods[mark.at] ?? ''}: ${mark.words}`,
    ),
  ])
}
const shapeWords = { line: 'Line', dots: 'Dots', dashes: 'Dashes' } as const
const altOf = (model: Chart): string =>
  `${model.title}, ${model.unit}, from ${model.periods[0] ?? ''} to ${model.periods.at(-1) ?? ''}. ${model.caveat} The figures stand in the table below.`

function paint(pdf: Pdf, one: Drawn): void {
  switch (one.kind) {
    case 'line':
      stroke(pdf.moveTo(+one.from[0], +one.from[1]).lineTo(+one.to[0], +one.to[1]), one)
      break
    case 'path':
      if (one.path !== '') stroke(pdf.path(one.path), one)
      break
    case 'area':
      if (one.path !== '') pdf.path(one.path).fillColor(one.ink, one.opacity).fill().fillOpacity(1)
      break
    case 'dot':
      pdf.circle(+one.at[0], +one.at[1], dotRadius).fillColor(one.ink).fill()
      break
    case 'words':
      chartWords(pdf, one)
      break
  }
}
function stroke(pdf: Pdf, { ink, thick, dashes }: Extract<Drawn, { kind: 'line' | 'path' }>): void {
  pdf.lineWidth(thick).strokeColor(ink)
  if (dashes === null) pdf.undash()
  else pdf.dash(dashes[0], { space: dashes[1] })
  pdf.stroke().undash()
}
function chartWords(pdf: Pdf, { at, anchor, words }: Extract<Drawn, { kind: 'words' }>): void {
  pdf.font(regular).fontSize(wordSize).fillColor(chartInk.text)
  const wide = pdf.widthOfString(words)
  const back = anchor === 'start' ? 0 : anchor === 'middle' ? wide / 2 : wide
  pdf.text(words, Number(at[0]) - back, Number(at[1]), { lineBreak: false, baseline: 'alphabetic' })
}
