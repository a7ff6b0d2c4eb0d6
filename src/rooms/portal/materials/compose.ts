import type { Faces } from '#platform/print/faces.ts'
import type { PrintDocument, Sheet } from '#platform/print/sheet.ts'
import { reference } from '../journey/reference.ts'
import { cardNumbers, cardSheets } from './card.ts'
import { codeSheets } from './codes.ts'
import { publicNumbers } from './calls.ts'
import { leafletNumbers, leafletSheets } from './leaflet.ts'
import { noteSheet } from './note.ts'
import type { Order } from './order.ts'
import { posterSheet } from './poster.ts'
import { isPublicOrigin } from './rules/links.ts'
import { numbersFor, type Numbers } from './rules/numbers.ts'

/** Why nothing can be printed. */
export type Refusal = 'no-address' | 'no-numbers'
export type Composed =
  | { readonly kind: 'composed'; readonly document: PrintDocument }
  | { readonly kind: 'refused'; readonly why: Refusal }

/** An order as sheets: pure but for the letters, so that what is printed can be read and compared before there is a file. */
export function compose(order: Order, faces: Faces): Composed {
  if (!isPublicOrigin(order.origin)) return { kind: 'refused', why: 'no-address' }
  const sheets = sheetsOf(order, faces)
  if (sheets === null) return { kind: 'refused', why: 'no-numbers' }
  const [language = 'en'] = order.languages
  return {
    kind: 'composed',
    document: {
      title: titles[order.kind],
      language: order.kind === 'pack' || order.kind === 'codes' ? 'en-GB' : localeOf(language),
      at: new Date(`${order.on}T00:00:00Z`),
      sheets,
    },
  }
}

const localeOf = (code: string): string => (code === 'en' ? 'en-GB' : code)

/** Neutral: it stands in a list of files that others may see. */
const titles: Readonly<Record<Order['kind'], string>> = {
  poster: 'Poster',
  'poster-large': 'Poster',
  place: 'Poster',
  card: 'Cards',
  leaflet: 'Leaflet',
  codes: 'Codes',
  pack: 'Pack',
}

function sheetsOf(order: Order, faces: Faces): readonly Sheet[] | null {
  switch (order.kind) {
    case 'poster':
    case 'poster-large':
    case 'place':
      return whole(order.languages.map((language) => one(posterSheet(faces, order, language))))
    case 'card':
      return withNote(order, faces, cardNumber(order), (language) => cardSheets(faces, order, language))
    case 'leaflet':
      return whole(order.languages.map((language) => leafletSheets(faces, order, language)))
    case 'codes':
      return codeSheets(faces, order)
    case 'pack':
      return packSheets(order, faces)
  }
}

const one = (sheet: Sheet | null): readonly Sheet[] | null => (sheet === null ? null : [sheet])

/** All of them, or nothing: a pack that lacks a piece would be given out as if it were whole. */
function whole(parts: readonly (readonly Sheet[] | null)[]): readonly Sheet[] | null {
  const made = parts.flatMap((part) => part ?? [])
  return parts.includes(null) ? null : made
}

function withNote(
  order: Order,
  faces: Faces,
  numbers: Numbers | null,
  sheets: (language: string) => readonly Sheet[] | null,
): readonly Sheet[] | null {
  if (numbers === null) return null
  return whole([[noteSheet(faces, order, numbers)], ...order.languages.map(sheets)])
}

const cardNumber = (order: Order): Numbers | null =>
  numbersFor(reference.channels.channels, cardNumbers, order.on)

/** Everything for a district: a poster, cards and a leaflet in each language, and the codes. */
function packSheets(order: Order, faces: Faces): readonly Sheet[] | null {
  const parts = [
    leafletNumbers(order),
    numbersFor(reference.channels.channels, publicNumbers(order.district), order.on),
  ]
  const until = parts.map((numbers) => numbers?.until ?? '').sort()[0] ?? ''
  const [, shown] = parts
  if (shown === null || shown === undefined || until === '') return null
  const sheets = withNote(order, faces, { ...shown, until }, (language) =>
    whole([
      one(posterSheet(faces, { ...order, kind: 'poster' }, language)),
      cardSheets(faces, order, language),
      leafletSheets(faces, order, language),
    ]),
  )
  return whole([sheets, codeSheets(faces, order)])
}
