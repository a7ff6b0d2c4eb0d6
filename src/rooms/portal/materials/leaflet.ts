import type { Passage, Style } from '#platform/print/flow.ts'
import { flow } from '#platform/print/flow.ts'
import type { Faces } from '#platform/print/faces.ts'
import { mm, type Sheet } from '#platform/print/sheet.ts'
import { reference } from '../journey/reference.ts'
import { keyOf, type KnowWords } from '../know/content/catalogue.ts'
import { knowReference } from '../know/reference.ts'
import type { Topic } from '../know/reference-files.ts'
import { shownFacts } from '../know/rules/shown-facts.ts'
import { a5, band, openSheet, type Builder } from './builder.ts'
import { ownNumbers, setCalls } from './calls.ts'
import { setFoot } from './foot.ts'
import type { Order } from './order.ts'
import { numbersFor, type Numbers } from './rules/numbers.ts'
import { sayIn, speakerOf } from './say.ts'

/**
 * A leaflet of rights, on paper the size of a hand: first in the language, then the same in English, so that somebody can go through
 * it together with the person. It carries no code and no address.
 */
interface Part {
  readonly passage: Passage
  readonly style: Style
  readonly before: number
}

const topics: readonly Topic[] = ['rights', 'help']

/** The numbers and the law on it are in review until this day; null where there is none to give. */
export function leafletNumbers(order: Order): Numbers | null {
  const numbers = numbersFor(reference.channels.channels, ownNumbers, order.on)
  if (numbers === null) return null
  const facts = topics.flatMap((topic) => shownFacts(knowReference.facts.facts, { topic, on: order.on }))
  const until = [numbers.until, ...facts.map(({ reviewBy }) => reviewBy)].sort()[0] ?? numbers.until
  return { ...numbers, until }
}

export function leafletSheets(faces: Faces, order: Order, language: string): readonly Sheet[] | null {
  const numbers = leafletNumbers(order)
  if (numbers === null) return null
  const languages = language === 'en' ? ['en'] : [language, 'en']
  return languages.flatMap((code) => setLanguage(faces, order, numbers, speakerOf(code, order.said)))
}

const edge = mm(11)

function setLanguage(faces: Faces, order: Order, numbers: Numbers, t: KnowWords): readonly Sheet[] {
  const bleed = order.finish === 'house' ? mm(3) : 0
  const width = a5.width - 2 * edge
  const lowest = a5.height - edge - mm(9)
  const sheets: Sheet[] = []
  let builder = opened(faces, bleed)
  let y = edge
  const turn = (): void => {
    foot(builder, { order, numbers, t, width })
    sheets.push(builder.finish(a5.height).sheet)
    builder = opened(faces, bleed)
    y = edge
  }
  for (const { passage, style, before } of partsOf(t, order.on)) {
    const deep = flow(faces, passage, style, { x: edge, y: 0, width }).bottom
    if (y + before + deep > lowest) turn()
    if (style.tag === 'LI') bullet(builder, { t, y: y + before, size: style.size })
    y = builder.set(passage, style, placeOf(t, style, y + before))
  }
  const calls = { t, channels: numbers.channels }
  const unit = 10.5
  const tried = setCalls(openSheet(faces, a5, bleed), calls, { x: edge, y: 0, width, unit })
  if (y + unit + tried > lowest) turn()
  setCalls(builder, calls, { x: edge, y: y + unit, width, unit })
  turn()
  return sheets
}

function opened(faces: Faces, bleed: number): Builder {
  const builder = openSheet(faces, a5, bleed)
  builder.add({
    kind: 'box',
    x: -bleed,
    y: -bleed,
    width: a5.width + 2 * bleed,
    height: mm(4) + bleed,
    ink: band,
  })
  return builder
}

const indent = mm(5)

function placeOf(t: KnowWords, { tag }: Style, y: number): { x: number; y: number; width: number } {
  const width = a5.width - 2 * edge
  if (tag !== 'LI') return { x: edge, y, width }
  return { x: t.language.dir === 'rtl' ? edge : edge + indent, y, width: width - indent }
}

function bullet(
  builder: Builder,
  { t, y, size }: { readonly t: KnowWords; readonly y: number; readonly size: number },
): void {
  const mark = size * 0.5
  const x = t.language.dir === 'rtl' ? a5.width - edge - mark : edge
  builder.add({ kind: 'box', x, y: y + size * 0.5, width: mark, height: mark, ink: band })
}

interface FootOf {
  readonly order: Order
  readonly numbers: Numbers
  readonly t: KnowWords
  readonly width: number
}

const foot = (builder: Builder, { order, numbers, t, width }: FootOf): number =>
  setFoot(builder, { order, t, numbers }, { x: edge, y: a5.height - edge - mm(6), width, size: 5.8 })

/** Headings, the facts that are in review, and what is not promised. */
function partsOf(t: KnowWords, on: string): readonly Part[] {
  const say = sayIn(t)
  const body: Style = { tag: 'P', size: 9.5, leading: 1.38 }
  return [
    {
      passage: say('you.rights.title'),
      style: { tag: 'H1', size: 19, weight: 'bold', leading: 1.2 },
      before: 4,
    },
    { passage: say('you.rights.intro'), style: body, before: 3 },
    ...factsOf(t, 'rights', on),
    {
      passage: say('you.help.title'),
      style: { tag: 'H2', size: 13, weight: 'bold', leading: 1.25 },
      before: 8,
    },
    { passage: say('you.help.intro'), style: body, before: 2 },
    ...factsOf(t, 'help', on),
    { passage: say('you.limits'), style: body, before: 4 },
    { passage: say('call.bill'), style: { ...body, weight: 'bold' }, before: 4 },
  ]
}

function factsOf(t: KnowWords, topic: Topic, on: string): readonly Part[] {
  const say = sayIn(t)
  return shownFacts(knowReference.facts.facts, { topic, on }).map(({ code }) => ({
    passage: say(keyOf(t, `fact.${code}`)),
    style: { tag: 'LI', size: 9.5, leading: 1.36 } as const,
    before: 3,
  }))
}
