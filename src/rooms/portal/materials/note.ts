import type { Passage, Style } from '#platform/print/flow.ts'
import type { Faces } from '#platform/print/faces.ts'
import { mm, type Sheet } from '#platform/print/sheet.ts'
import { a4, openSheet } from './builder.ts'
import { cardWords } from './card.ts'
import { footLine } from './foot.ts'
import type { Order } from './order.ts'
import { districtOf, districts } from './reference.ts'
import type { Numbers } from './rules/numbers.ts'
import { dayInEnglish, english, sayIn, speakerOf } from './say.ts'

/** The first page of a pack and of cards, in English, for whoever gives them out: read, then kept back. */
export function noteSheet(faces: Faces, order: Order, numbers: Numbers): Sheet {
  const builder = openSheet(faces, a4, 0)
  const x = mm(20)
  const width = a4.width - 2 * x
  const parts = order.kind === 'pack' ? packNote(order, numbers) : cardNote(order, numbers)
  parts.reduce(
    (y, { passage, style, before }) => builder.set(passage, style, { x, y: y + before, width }),
    mm(18),
  )
  return builder.finish(a4.height).sheet
}

interface Part {
  readonly passage: Passage
  readonly style: Style
  readonly before: number
}

const title = (text: string): Part => ({
  passage: english(text),
  style: { tag: 'H1', size: 22, weight: 'bold', leading: 1.2 },
  before: 0,
})
const heading = (text: string): Part => ({
  passage: english(text),
  style: { tag: 'H2', size: 14, weight: 'bold' },
  before: 12,
})
const line = (text: string): Part => ({
  passage: english(text),
  style: { tag: 'P', size: 11, leading: 1.4 },
  before: 4,
})
const point = (text: string): Part => ({
  passage: english(`• ${text}`),
  style: { tag: 'LI', size: 11, leading: 1.4 },
  before: 3,
})

const named = (code: string): string => new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code

function cardNote(order: Order, numbers: Numbers): readonly Part[] {
  return [
    title('Before you give these cards out'),
    line('This page is for you. Do not give it out, and do not leave it with the cards.'),
    ...cardPoints(),
    heading(`What the card says in English (${order.languages.map(named).join(', ')})`),
    ...cardSaying(),
    ...reviewed(order.languages),
    line(footLine(order, numbers)),
  ]
}

const cardPoints = (): readonly Part[] => [
  point('Print both pages on the two sides of one sheet, at full size, and cut on the marks.'),
  point('Give one only where nobody else sees: a card that is found can put a person in danger.'),
  point('Say what it is, and let the person choose. They may want to learn the number and give it back.'),
  point('Leave a few where people are alone, such as a toilet, and look at them each week.'),
  point('It has no code on purpose: a camera and a list of visited pages can be looked at by others.'),
]

function cardSaying(): readonly Part[] {
  const say = sayIn(speakerOf('en'))
  return cardWords.map((key) => point(say(key).text))
}

function packNote(order: Order, numbers: Numbers): readonly Part[] {
  const district = districtOf(order.district)
  const where = district === null ? '' : ` for ${district.name}`
  return [
    title(`Materials${where}`),
    line('This page is for you. The rest is to print, hang up and give out.'),
    heading('What is in it'),
    point(
      'A poster for the public in each language, with the English below. Hang it where many people pass.',
    ),
    point('Two pages of cards in each language, ten to a sheet, for somebody who may need help.'),
    point('A leaflet of rights in each language, then in English: to read together.'),
    point(
      'A sheet of codes, for rooms where professionals are. Never hang a code where somebody may be watched.',
    ),
    heading('Cards'),
    ...cardPoints(),
    line(`The card says: ${cardWords.map((key) => sayIn(speakerOf('en'))(key).text).join(' ')}`),
    heading('Languages'),
    line(`${order.languages.map(named).join(', ')}. ${whyThese(order)}`),
    ...reviewed(order.languages),
    line(footLine(order, numbers)),
  ]
}

function whyThese({ district }: Order): string {
  if (districtOf(district) === null) return ''
  const { atLeast } = districts.rule
  return `Chosen by the Census of 2021 (main language of at least ${atLeast} people here, most first), and Albanian and Vietnamese, because people who are hidden are not counted. Figures checked on ${dayInEnglish(districts.verifiedOn)}.`
}

function reviewed(languages: readonly string[]): readonly Part[] {
  const waiting = languages.filter((code) => !speakerOf(code).language.reviewed)
  if (waiting.length === 0) return []
  return [
    line(
      `A machine put these words into ${waiting.map(named).join(', ')}. No speaker has checked all of them yet. The phone numbers are right.`,
    ),
  ]
}
