import { codeOf } from '#platform/print/code.ts'
import type { Passage } from '#platform/print/flow.ts'
import type { Faces } from '#platform/print/faces.ts'
import { mm, white, type Sheet } from '#platform/print/sheet.ts'
import { reference } from '../journey/reference.ts'
import { keyOf, type KnowKey, type KnowWords } from '../know/content/catalogue.ts'
import { prefixOf } from './prefix.ts'
import { a3, a4, band, largest, openSheet, type Builder } from './builder.ts'
import { callsInEnglish, margin, publicNumbers, setCalls } from './calls.ts'
import { setFoot } from './foot.ts'
import type { Order } from './order.ts'
import { paperLink, type PaperLink } from './rules/links.ts'
import type { Target } from './rules/kinds.ts'
import { numbersFor, type Numbers } from './rules/numbers.ts'
import { english, sayIn, speakerOf, together } from './say.ts'

/**
 * A poster: signs, whom to call, and for the public a way to read more. The language is large; the English of every sentence stands
 * below it, so that whoever hangs it up knows what it says.
 */
interface Poster {
  readonly order: Order
  readonly t: KnowWords
  readonly numbers: Numbers
  readonly title: KnowKey
  readonly intro: readonly KnowKey[]
  readonly signs: readonly KnowKey[]
  /** To be typed. */
  readonly link: PaperLink | null
  /** For a camera. */
  readonly code: PaperLink | null
}

/** Null where no number may be printed. */
export function posterSheet(faces: Faces, order: Order, language: string): Sheet | null {
  const numbers = numbersFor(reference.channels.channels, publicNumbers(order.district), order.on)
  if (numbers === null) return null
  const t = speakerOf(language, order.said)
  const poster = order.kind === 'place' ? ofPlace(order, t, numbers) : ofSigns(order, t, numbers)
  const scaleOfPaper = order.kind === 'poster-large' ? Math.SQRT2 : 1
  return largest((scale) => setPoster(faces, poster, scaleOfPaper, scale))
}

function ofSigns(order: Order, t: KnowWords, numbers: Numbers): Poster {
  return {
    order,
    t,
    numbers,
    title: 'signs.headline',
    intro: ['easy.what.1', 'easy.what.2', 'easy.what.3', 'easy.what.4', 'easy.what.5'],
    signs: ['easy.signs.1', 'easy.signs.2', 'easy.signs.3', 'easy.signs.4', 'easy.signs.5'],
    ...linksOf(order, t, 'calls'),
  }
}

/** Of a kind of place: the five signs where they fit there, then the next that are looked for there. */
function ofPlace(order: Order, t: KnowWords, numbers: Numbers): Poster {
  const place = order.place ?? 'other'
  const offered = reference.signs.offered[place] ?? []
  const five = offered.filter((sign) => reference.signs.headline.codes.includes(sign))
  const shown = [...five, ...offered.filter((sign) => !five.includes(sign))].slice(0, 7)
  return {
    order,
    t,
    numbers,
    title: keyOf(t, `place.${place}.title`),
    intro: [keyOf(t, `place.${place}.intro`)],
    signs: shown.map((sign) => keyOf(t, `sign.${sign}`)),
    ...linksOf(order, t, 'place'),
  }
}

/** What this kind of piece may carry: the rule decides, not the page that is set. */
function linksOf(order: Order, t: KnowWords, target: Target): Pick<Poster, 'link' | 'code'> {
  const { origin, place, link } = order
  const prefix = prefixOf(t.language.code)
  const asked = { origin, prefix, target, place, ...(link === undefined ? {} : { link }) }
  return { link: paperLink(order.kind, 'address', asked), code: paperLink(order.kind, 'code', asked) }
}

const after = ['easy.signs.6', 'signs.sure', 'advice.confront'] as const

function setPoster(
  faces: Faces,
  poster: Poster,
  paper: number,
  scale: number,
): { readonly sheet: Sheet; readonly fits: boolean } {
  const { order, t, numbers } = poster
  const builder = openSheet(
    faces,
    order.kind === 'poster-large' ? a3 : a4,
    order.finish === 'house' ? mm(3) : 0,
  )
  const unit = 13 * paper * scale
  const edge = margin * paper
  const column = { x: edge, width: builder.width - 2 * edge }
  let y = setHead(builder, poster, { ...column, unit, edge })
  y = setSigns(builder, poster, { ...column, y: y + unit * 0.9, unit })
  y = setCalls(builder, { t, channels: numbers.channels }, { ...column, y: y + unit * 0.6, unit })
  y = setLink(builder, poster, { ...column, y: y + unit * 0.4, unit, paper })
  y = t.language.code === 'en' ? y : setEnglish(builder, poster, { ...column, y: y + unit * 0.5, paper })
  const size = 7 * paper
  setFoot(builder, { order, t, numbers }, { ...column, y: y + unit * 0.5, size })
  return builder.finish(builder.height - mm(8) * paper)
}

interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly unit: number
}

/** White on a dark band that runs off the paper on three sides. */
function setHead(
  builder: Builder,
  { t, title, intro }: Poster,
  { x, width, unit, edge }: Omit<Column, 'y'> & { readonly edge: number },
): number {
  const say = sayIn(t)
  const first = builder.set(
    say(title),
    { tag: 'H1', size: unit * 2.7, weight: 'bold', ink: white, leading: 1.2 },
    { x, y: edge * 0.8, width },
  )
  const words: Passage = together(say, intro)
  const bottom =
    builder.set(
      words,
      { tag: 'P', size: unit * 1.15, ink: white, leading: 1.4 },
      { x, y: first + unit * 0.3, width },
    ) +
    unit * 0.8
  const { bleed } = builder
  builder.addBehind({
    kind: 'box',
    x: -bleed,
    y: -bleed,
    width: builder.width + 2 * bleed,
    height: bottom + bleed,
    ink: band,
  })
  return bottom
}

/** A square before each, on the side where reading begins. */
function setSigns(builder: Builder, { t, signs }: Poster, { x, y, width, unit }: Column): number {
  const say = sayIn(t)
  const isRtl = t.language.dir === 'rtl'
  const indent = unit * 1.5
  const mark = unit * 0.62
  const size = unit * (signs.length > 5 ? 1.25 : 1.6)
  const listed = signs.reduce((top, sign) => {
    builder.add({
      kind: 'box',
      x: isRtl ? x + width - mark : x,
      y: top + size * 0.46,
      width: mark,
      height: mark,
      ink: band,
    })
    const place = { x: isRtl ? x : x + indent, y: top, width: width - indent }
    return builder.set(say(sign), { tag: 'LI', size, weight: 'bold', leading: 1.3 }, place) + unit * 0.25
  }, y)
  return builder.set(
    together(say, after),
    { tag: 'P', size: unit, leading: 1.35 },
    { x, y: listed + unit * 0.2, width },
  )
}

/** Where to read more: the words, the address to type, and for the public a code. */
function setLink(
  builder: Builder,
  { order, t, link, code }: Poster,
  { x, y, width, unit, paper }: Column & { readonly paper: number },
): number {
  if (link === null) return y
  const isRtl = t.language.dir === 'rtl'
  const size = code === null ? 0 : mm(27) * paper
  const gap = code === null ? 0 : unit
  const say = sayIn(t)
  const words = { x: isRtl ? x + size + gap : x, width: width - size - gap }
  const top = y + gap * 0.4
  const next = builder.set(
    say(order.kind === 'place' ? 'home.signs.title' : 'home.call.title'),
    { tag: 'P', size: unit * 1.1, weight: 'bold' },
    { ...words, y: top },
  )
  const address = { ...english(link.printed), direction: 'ltr' } as const
  const end = builder.set(
    address,
    { tag: 'P', size: unit * 1.1, align: isRtl ? 'end' : 'start' },
    { ...words, y: next },
  )
  if (code === null) return end
  const alt = `A code for a camera. It opens ${code.address}`
  builder.add(codeOf(code.address, { x: isRtl ? x : x + width - size, y, size, alt }))
  return Math.max(end, y + size)
}

/** All of it in English, small, for whoever hangs it up. */
function setEnglish(
  builder: Builder,
  { numbers, title, intro, signs }: Poster,
  { x, y, width, paper }: Omit<Column, 'unit'> & { readonly paper: number },
): number {
  const say = sayIn(speakerOf('en'))
  const size = 8.5 * paper
  builder.add({ kind: 'line', from: [x, y], to: [x + width, y] })
  const style = { tag: 'P', size, leading: 1.3 } as const
  const heading = english(`In English: ${say(title).text}`)
  const top = builder.set(heading, { ...style, tag: 'H2', weight: 'bold' }, { x, y: y + size * 0.4, width })
  const passages = [
    together(say, intro),
    together(say, signs),
    together(say, after),
    callsInEnglish(numbers.channels),
  ]
  return passages.reduce((from, passage) => builder.set(passage, style, { x, y: from, width }), top)
}
