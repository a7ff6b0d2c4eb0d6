import type { Kind } from './rules/kinds.ts'

/**
 * The words of the pages on which materials are chosen. They are for professionals and volunteers, and in English alone: what is
 * printed comes from the catalogues, in every language.
 */
export const kindWords: Readonly<Record<Kind, { readonly title: string; readonly text: string }>> = {
  poster: {
    title: 'Poster, A4',
    text: 'Five signs and who to call. A code and a short address lead to the page of numbers. For places where many people pass.',
  },
  'poster-large': { title: 'Poster, A3', text: 'The same, twice the size.' },
  place: {
    title: 'Poster about a kind of place, A4',
    text: 'Signs at a car wash, in a nail bar, on a farm and more. It has no code, because someone may watch who scans it.',
  },
  card: {
    title: 'Cards, ten to a sheet',
    text: 'For someone who may need help. A phone number on the front and nothing else. No code and no address.',
  },
  leaflet: {
    title: 'Leaflet of rights, A5',
    text: 'What the law says and what help there is. In the language and then in English, to read together.',
  },
  codes: {
    title: 'Sheet of codes',
    text: 'A code for each language, to stick up where professionals are. Never where someone may be watched.',
  },
  pack: {
    title: 'Pack for a district',
    text: 'A poster, cards and a leaflet in each language of the district, a sheet of codes, and a page to read first.',
  },
}

/** What is never printed where. */
export const rulesInWords: readonly string[] = [
  'Do not hang a code where someone may be watched. Whoever watches sees who scans.',
  'Give a card only where nobody else sees. A card that is found can put a person in danger.',
  'Look at the date at the foot of each piece. After it, print a new one and take the old one down.',
]
