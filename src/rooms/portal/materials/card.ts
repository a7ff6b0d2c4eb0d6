import type { Faces } from '#platform/print/faces.ts'
import { mm, moved, type Sheet } from '#platform/print/sheet.ts'
import { reference } from '../journey/reference.ts'
import type { KnowKey, KnowWords } from '../know/content/catalogue.ts'
import { a4, largest, openSheet, type Builder } from './builder.ts'
import { footLine } from './foot.ts'
import type { Order } from './order.ts'
import { numbersFor, type Numbers } from './rules/numbers.ts'
import { dialled, english, sayIn, speakerOf } from './say.ts'

/**
 * A card for somebody who may be in it, the size of a bank card, ten to a sheet. Its face is a telephone number in small and nothing
 * else: no name, no sign, no code, no address. The back is short and in their language. What it says in English, and until when it
 * may be given, stands on the note that comes with it and on the part that is cut away.
 */
export const cardNumbers = ['helpline'] as const
export const cardWords = [
  'situation.self-not-free.note',
  'call.interpreters',
  'call.danger',
  'call.bill',
] as const satisfies readonly KnowKey[]

const card = { width: mm(85), height: mm(55) }
const across = 2
const down = 5

/** Faces, then backs: the same on every card, so that they meet whichever way the paper is turned. Null without a number to give. */
export function cardSheets(faces: Faces, order: Order, language: string): readonly Sheet[] | null {
  const numbers = numbersFor(reference.channels.channels, cardNumbers, order.on)
  if (numbers === null) return null
  const edge = (side: string): string =>
    `${side} of cards (${language}). ${footLine(order, numbers)} This edge is cut away.`
  return [
    tenOf(faces, setFace(faces, numbers).sheet, edge('Front')),
    tenOf(
      faces,
      largest((scale) => setBack(faces, speakerOf(language, order.said), scale)),
      edge('Back'),
    ),
  ]
}

type Finished = ReturnType<Builder['finish']>

function setFace(faces: Faces, numbers: Numbers): Finished {
  const builder = openSheet(faces, card, 0)
  const number = dialled(numbers.channels[0]?.display ?? '')
  builder.set(
    number,
    { tag: 'P', size: 11, align: 'centre' },
    { x: 0, y: card.height / 2 - 8, width: card.width },
  )
  return builder.finish(card.height)
}

function setBack(faces: Faces, t: KnowWords, scale: number): Finished {
  const builder = openSheet(faces, card, 0)
  const say = sayIn(t)
  const pad = mm(4.5)
  const style = { tag: 'P', size: 8 * scale, leading: 1.35 } as const
  const inside = { x: pad, width: card.width - 2 * pad }
  cardWords.reduce((y, key) => builder.set(say(key), style, { ...inside, y }) + 1.5, pad)
  return builder.finish(card.height - pad / 2)
}

/** Ten of the same on one sheet. */
function tenOf(faces: Faces, one: Sheet, edgeWords: string): Sheet {
  const builder = openSheet(faces, a4, 0)
  const left = (a4.width - across * card.width) / 2
  const top = (a4.height - down * card.height) / 2
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1)
      for (const item of one.items)
        builder.add(moved(item, left + column * card.width, top + row * card.height))
  cutMarks(builder, left, top)
  const place = { x: left + mm(6), y: mm(2), width: a4.width - 2 * left - mm(12) }
  builder.set(english(edgeWords), { tag: 'P', size: 6.5 }, place)
  return builder.finish(a4.height).sheet
}

/** In the part that is cut away, so that no line is left on a card. */
function cutMarks(builder: Builder, left: number, top: number): void {
  const right = left + across * card.width
  const bottom = top + down * card.height
  const off = mm(2)
  const long = mm(4)
  for (let column = 0; column <= across; column += 1) {
    const x = left + column * card.width
    builder.add({ kind: 'line', from: [x, top - off], to: [x, top - off - long] })
    builder.add({ kind: 'line', from: [x, bottom + off], to: [x, bottom + off + long] })
  }
  for (let row = 0; row <= down; row += 1) {
    const y = top + row * card.height
    builder.add({ kind: 'line', from: [left - off, y], to: [left - off - long, y] })
    builder.add({ kind: 'line', from: [right + off, y], to: [right + off + long, y] })
  }
}
