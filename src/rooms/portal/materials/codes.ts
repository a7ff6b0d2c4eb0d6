import { codeOf } from '#platform/print/code.ts'
import type { Faces } from '#platform/print/faces.ts'
import { mm, type Sheet } from '#platform/print/sheet.ts'
import { reference } from '../journey/reference.ts'
import { a4, openSheet, type Builder } from './builder.ts'
import { publicNumbers } from './calls.ts'
import { footLine } from './foot.ts'
import type { Order } from './order.ts'
import { prefixOf } from './prefix.ts'
import { paperLink, type PaperLink } from './rules/links.ts'
import { numbersFor, type Numbers } from './rules/numbers.ts'
import { english, sayIn, speakerOf } from './say.ts'

/**
 * Codes to stick up where professionals are: one for each language, with the language’s own name over it, eight to a sheet. Each
 * opens the page of numbers, which always has the numbers of the day; so paper with a code does not go out of date as a number does.
 */
const across = 2
const down = 4
const perSheet = across * down

/** Null where the hub has no address that anybody can reach, or no number in review. */
export function codeSheets(faces: Faces, order: Order): readonly Sheet[] | null {
  const numbers = numbersFor(reference.channels.channels, publicNumbers(null), order.on)
  const stickers = order.languages.flatMap((language) => {
    const asked = { origin: order.origin, prefix: prefixOf(language), target: 'calls', place: null } as const
    const link = paperLink('codes', 'code', asked)
    return link === null ? [] : [{ language, link }]
  })
  if (numbers === null || stickers.length === 0) return null
  const sheets = Math.ceil(stickers.length / perSheet)
  return Array.from({ length: sheets }, (_, at) =>
    setSheet(faces, order, numbers, stickers.slice(at * perSheet, (at + 1) * perSheet)),
  )
}

interface Sticker {
  readonly language: string
  readonly link: PaperLink
}

const edge = { x: mm(12), y: mm(14) }
const cell = { width: (a4.width - 2 * edge.x) / across, height: (a4.height - 2 * edge.y) / down }

function setSheet(faces: Faces, order: Order, numbers: Numbers, stickers: readonly Sticker[]): Sheet {
  const builder = openSheet(faces, a4, 0)
  stickers.forEach((sticker, at) => {
    const x = edge.x + (at % across) * cell.width
    const y = edge.y + Math.floor(at / across) * cell.height
    setSticker(builder, order, sticker, { x, y })
  })
  grid(builder)
  builder.set(
    english(`For rooms where professionals are. ${footLine(order, numbers)}`),
    { tag: 'P', size: 6.5 },
    { x: edge.x, y: mm(5), width: a4.width - 2 * edge.x },
  )
  return builder.finish(a4.height).sheet
}

function setSticker(
  builder: Builder,
  { said }: Order,
  { language, link }: Sticker,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const t = speakerOf(language, said)
  const say = sayIn(t)
  const size = mm(36)
  const isRtl = t.language.dir === 'rtl'
  const pad = mm(4)
  const codeAt = isRtl ? x + cell.width - pad - size : x + pad
  const alt = `A code for a camera. It opens ${link.address}`
  builder.add(codeOf(link.address, { x: codeAt, y: y + (cell.height - size) / 2, size, alt }))
  const words = { x: isRtl ? x + pad : x + pad + size + mm(3), width: cell.width - size - 2 * pad - mm(3) }
  const own = {
    text: t.language.name,
    language: language === 'en' ? 'en-GB' : language,
    direction: t.language.dir,
  }
  let top = builder.set(
    own,
    { tag: 'H2', size: 13, weight: 'bold', leading: 1.3 },
    { ...words, y: y + mm(15) },
  )
  top = builder.set(say('home.call.title'), { tag: 'P', size: 10.5, leading: 1.35 }, { ...words, y: top + 3 })
  const address = { tag: 'P', size: 8, align: isRtl ? 'end' : 'start' } as const
  builder.set(english(link.printed), address, { ...words, y: top + 4 })
}

function grid(builder: Builder): void {
  for (let column = 0; column <= across; column += 1) {
    const x = edge.x + column * cell.width
    builder.add({ kind: 'line', from: [x, edge.y], to: [x, a4.height - edge.y] })
  }
  for (let row = 0; row <= down; row += 1) {
    const y = edge.y + row * cell.height
    builder.add({ kind: 'line', from: [edge.x, y], to: [a4.width - edge.x, y] })
  }
}
