/**
 * What must not stand on a published page, found in its markup: false claims (BR37), and a telephone number that is not, digit for
 * digit, one of the numbers that may be shown (BR34). Wherever the words came from, a page is what a frightened person reads.
 */
import { wordingProblems } from '../../content/wording.ts'
import type { ChannelsFile } from '../../journey/reference-files.ts'

/** Why a page must not be published, in words; empty when it may. */
export function publishedProblems(markup: string, { access, channels }: ChannelsFile): readonly string[] {
  const numbered = [...Object.values(access), ...channels.filter(({ publish }) => publish)]
  const known = new Map(
    numbered.flatMap(({ digits, display }) =>
      digits === null || display === null ? [] : [[digits, display] as const],
    ),
  )
  return [
    ...claimProblems(passagesOf(markup)),
    ...linkProblems(markup, known),
    ...plainProblems(markup, known),
  ]
}

/**
 * A claim is read passage by passage, so that a word far away excuses nothing. Hours are of the helpline wherever its name or number
 * stands on the same page.
 */
function claimProblems(text: string): readonly string[] {
  const beside = helpline.test(text) ? ' (helpline)' : ''
  return [...new Set(text.split('\n').flatMap((passage) => wordingProblems(`${passage}${beside}`)))]
}

/** A link to call leads to a known number, and shows that number as it is written. */
function linkProblems(markup: string, known: ReadonlyMap<string, string>): readonly string[] {
  return callLinksOf(markup).flatMap(({ digits, shown }) => {
    const display = known.get(digits)
    if (display === undefined) return [`a link calls ${digits}, which is no number of ours`]
    return passagesOf(shown).includes(display)
      ? []
      : [`a link to ${digits} shows ${passagesOf(shown).trim()}`]
  })
}

function callLinksOf(markup: string): { digits: string; shown: string }[] {
  const links: { digits: string; shown: string }[] = []
  let open: { digits: string; shown: string } | null = null
  for (const [piece] of markup.matchAll(pieces)) {
    if (startsLink.test(piece)) {
      const called = calls.exec(piece)?.[1]
      open = called === undefined ? null : { digits: called, shown: '' }
      if (open !== null) links.push(open)
    } else if (piece === '</a>') open = null
    else if (open !== null) open.shown += piece
  }
  return links
}

/** A run of digits in the text that could be called is a known number. */
function plainProblems(markup: string, known: ReadonlyMap<string, string>): readonly string[] {
  return [...passagesOf(markup).matchAll(callable)]
    .map(([run]) => run.replaceAll(notDigits, ''))
    .filter((digits) => !known.has(digits))
    .map((digits) => `the text gives ${digits}, which is no number of ours`)
}

/** What is read: a new passage at every tag that ends a line, nothing of scripts, styles and pictures. */
function passagesOf(markup: string): string {
  let text = ''
  let unread: string | null = null
  for (const [piece] of markup.matchAll(pieces)) {
    const [, slash, name = ''] = tag.exec(piece) ?? []
    if (unread !== null) {
      if (slash === '/' && name === unread) unread = null
    } else if (name === '') text += piece
    else if (slash === '' && unreadTags.has(name)) {
      unread = name
      text += ' '
    } else if (!inlineTags.has(name)) text += '\n'
  }
  return text.replaceAll(isolates, '')
}

const unreadTags: ReadonlySet<string> = new Set(['script', 'style', 'svg'])
const inlineTags: ReadonlySet<string> = new Set(['span', 'bdi', 'a', 'strong', 'em'])

/** A tag, or text between two. In what we write a bracket inside an attribute is always written as an entity. */
const pieces = /<[^<>]*>|[^<]+|</gu
const tag = /^<(\/?)([a-z!][a-z0-9-]*)/u
const startsLink = /^<a\s/u
const calls = /\shref="tel:(\d+)"/u
/** Emergency and short codes, relays, and anything as long as a number: groups joined by spaces or dashes. */
const callable =
  /(?<![\p{L}\d.-])(?:0\d[\d -]{5,}\d|1800\d(?: ?\d{3})?|1[01]\d(?:\d{3})?|99\d)(?![\d\p{L}])/gu
const helpline = /help\s?line|08000\s?121\s?700/iu
const notDigits = /\D/gu
const isolates = /[\u2066-\u2069]/gu
