/** E-mail addresses, web addresses and handles in running text, spelt out ones included. */
import { readEmail } from '../forms/email.ts'
import { platforms } from '../forms/handle-data.ts'
import { readHandle } from '../forms/handle.ts'
import { readLink, type Link } from '../forms/link.ts'
import { before, type Candidate, type Sureness } from './candidate.ts'

/** Endings of file names, which look like domains. */
const fileEndings =
  /\.(?:png|jpe?g|gif|webp|svg|pdf|docx?|xlsx?|pptx?|txt|csv|zip|exe|mp[34]|mov|avi|html?|js|ts|css|json|xml|final|heic)$/i

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?'
const commonEnding = '(?:com|co\\.uk|org\\.uk|ac\\.uk|gov\\.uk|org|net|uk|info|me|eu|ro|pl|bg|al|vn|ru)'
const localEnd = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_][\p{L}\p{N}_%+'.-]{0,62}( ?)$/u
const domainStart = new RegExp(`@(?:${label}\\.){1,6}\\p{L}{2,24}(?![\\p{L}\\p{N}])`, 'uy')
const looseStart = new RegExp(
  `@ ?(?:${label}(?:\\.|,(?=${commonEnding}\\b))){1,4}${commonEnding}(?![\\p{L}\\p{N}])`,
  'iuy',
)

/** Addresses with their @, read both ways from it. With a space or a comma in it an address needs a common ending. */
function plainEmails(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const lead = localEnd.exec(text.slice(Math.max(0, at - 66), at))
    if (lead === null) continue
    domainStart.lastIndex = at
    looseStart.lastIndex = at
    const start = at - lead[0].length
    const strict = lead[1] === '' ? domainStart.exec(text)?.[0] : undefined
    if (strict !== undefined) {
      const typed = lead[0] + strict
      if (!fileEndings.test(typed)) found.push(...email(typed, start, 'sure', 'a whole e-mail address'))
      continue
    }
    const loose = looseStart.exec(text)?.[0]
    if (loose === undefined || /^(?:me|us|it|here|him|her|meet|look)\b/i.test(lead[0])) continue
    found.push(...email(lead[0] + loose, start, 'likely', 'an e-mail address with a space or comma in it'))
  }
  return found
}

function email(found: string, start: number, sure: Sureness, why: string): readonly Candidate[] {
  const read = readEmail(found)
  return read === null
    ? []
    : [{ kind: 'email', start, end: start + found.length, value: read.value, sure, why }]
}

const said = '(?:[.]|[ ]?[([{<][ ]?(?:dot|[.])[ ]?[)\\]}>][ ]?|[ ]dot[ ]|_dot_)'
const part = '[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,40}'
const spokenDomain = new RegExp(
  `(?:[ ]?[([{<][ ]?(?:a ?t|@)[ ]?[)\\]}>][ ]?|[ ]at[ ]|_at_)${label}(?:${said}${label}){0,3}${said}\\p{L}{2,24}(?![\\p{L}\\p{N}])`,
  'giu',
)
const spokenLocal = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])${part}(?:(?:[.+]|[ ](?:dot|underscore|dash|hyphen)[ ])${part}){0,4}$`,
  'iu',
)
const mailHosts =
  /\bat (?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|aol|proton|protonmail|mail|msn|gmx|btinternet|sky)\b/i
const mailWords = /\b(?:e-?mails?|mail|address|contact|write|spelt)\b[^.]{0,24}$/

/** "mary (at) example dot com". A bare "at" needs more: a mail provider, a word for e-mail, or a name with figures or dots. */
function spokenEmails(text: string): readonly Candidate[] {
  return [...text.matchAll(spokenDomain)].flatMap((match) => {
    // The sign is looked for first and the name before it then: every word of a text could begin a name.
    const name = spokenLocal.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[0]
    if (name === undefined) return []
    const [start, domain] = [match.index - name.length, match[0]]
    if (/^ at /i.test(domain)) {
      const isNamed =
        /[\d._]| dot | underscore /.test(name) ||
        mailHosts.test(domain) ||
        mailWords.test(before(text, start, 32))
      if (!/ dot /i.test(domain) || !isNamed) return []
    }
    return email(name + domain, start, 'likely', 'an e-mail address spelt out')
  })
}

const schemed =
  /(?<![A-Za-z0-9])(?:https?|hxxps?):\/\/[^\s<>"'|\\^`{}]{3,2000}|(?<![A-Za-z0-9@./-])www\.[^\s<>"'|\\^`{}]{3,2000}/gi
const bareEnd = new RegExp(
  `(?:\\.|\\[\\.\\])(?:${commonEnding}(?![\\p{L}\\p{N}@-]|\\.[\\p{L}\\p{N}])|[a-z]{2,24}(?=/))(?:/[^\\s<>"'|\\\\^\`{}]{0,500})?`,
  'gu',
)
const bareStart = /(?<![\p{L}\p{N}@._/+-])(?:[a-z0-9-]{1,63}(?:\.|\[\.\])){0,4}[a-z0-9-]{1,63}$/u

/** Addresses without their scheme, found from the end of the host and read backwards. */
function bareAddresses(text: string): readonly { readonly found: string; readonly start: number }[] {
  return [...text.matchAll(bareEnd)].flatMap((match) => {
    const host = bareStart.exec(text.slice(Math.max(0, match.index - 260), match.index))?.[0]
    return host === undefined ? [] : [{ found: host + match[0], start: match.index - host.length }]
  })
}

/** Web addresses; the address of a profile is its handle, one that opens a chat is its telephone number. */
function links(text: string): readonly Candidate[] {
  const whole = [...text.matchAll(schemed)].map((match) => ({ found: match[0], start: match.index }))
  return [...whole, ...bareAddresses(text)].flatMap(({ found, start }) => {
    const address = trimmed(found)
    const link = fileEndings.test(address) && !address.includes('/') ? null : readLink(address)
    return link === null ? [] : [linkTo(link, address, start)]
  })
}

function linkTo(link: Link, address: string, start: number): Candidate {
  const place = { start, end: start + address.length } as const
  const chat = chatNumber(link)
  if (chat !== null)
    return { ...place, kind: 'phone', value: chat, sure: 'sure', why: 'the number of a chat link' }
  const handle = readHandle(address)?.value
  if (handle !== undefined)
    return { ...place, kind: 'handle', value: handle, sure: 'sure', why: 'the address of a profile' }
  const { value, isGeneric } = link
  if (/:\/\/|^www\./i.test(address))
    return { ...place, kind: 'link', value, sure: 'sure', why: 'a web address' }
  // A bare host is the least that an address can be, and often the end of something else.
  const sure = isGeneric ? 'guess' : 'likely'
  return { ...place, kind: 'link', value, sure, why: 'a web address without its scheme' }
}

const chatHosts = /^(?:wa\.me|api\.whatsapp\.com|whatsapp\.com|viber\.click)$/

/** The number that a link opens a chat with. */
function chatNumber({ host, path, value }: Link): string | null {
  if (!chatHosts.test(host)) return null
  const digits = /^\/\+?(\d{8,15})$/.exec(path)?.[1] ?? /[?&]phone=(?:%2B)?(\d{8,15})/.exec(value)?.[1]
  return digits === undefined ? null : `+${digits}`
}

/** Without the punctuation of the sentence around it; a bracket stays where it was opened inside. */
function trimmed(address: string): string {
  let end = address.length
  let open = address.split('(').length - address.split(')').length
  while (end > 0 && /[.,;:!?)\]*_]/.test(address[end - 1] as string)) {
    if (address[end - 1] === ')') {
      if (open >= 0) break
      open += 1
    }
    end -= 1
  }
  return address.slice(0, end)
}

const words = platforms
  .flatMap((platform) => platform.words.map((word) => word.replace('.', '\\.')))
  .sort((one, other) => other.length - one.length)
  .join('|')
const atName = /(?<![\p{L}\p{N}._@/])@([\p{L}\p{N}_][\p{L}\p{N}_.]{1,29})/gu
const platformBefore = new RegExp(
  `\\b(${words})\\b(?: ?(?:is|handle|name|id|user(?:name)?|at|on))?[ :=-]{0,3}$`,
)
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(${words})(?: ?(?:handle|name|id|user(?:name)?))?( ?[:=] ?| is | as | - )@?([\\p{L}\\p{N}_][\\p{L}\\p{N}_.]{2,29})`,
  'giu',
)
const isTelling = /[\d_]|\p{L}\.\p{L}/u

function handles(text: string): readonly Candidate[] {
  const withAt = [...text.matchAll(atName)].flatMap((match): readonly Candidate[] => {
    const name = trimmed(match[1] as string)
    const word = platformBefore.exec(before(text, match.index, 24))?.[1]
    // "@home" and "@door" are no handles: a bare one needs a figure, an underscore, a dot or its platform.
    if ((word === undefined && !isTelling.test(name)) || !/\p{L}/u.test(name)) return []
    const read = readHandle(word === undefined ? `@${name}` : `${word}: ${name}`)
    if (read === null) return []
    const why = word === undefined ? 'a name after @' : `a name after @ and the word ${word}`
    return [
      {
        kind: 'handle',
        start: match.index,
        end: match.index + 1 + name.length,
        value: read.value,
        sure: word === undefined ? 'likely' : 'sure',
        why,
      },
    ]
  })
  const withWord = [...text.matchAll(labelled)].flatMap((match): readonly Candidate[] => {
    const [all, word, between, rest] = match as unknown as readonly [string, string, string, string]
    const name = trimmed(rest)
    if ((!/[:=]/.test(between) && !isTelling.test(name)) || !/\p{L}/u.test(name)) return []
    const read = readHandle(`${word}: ${name}`)
    if (read?.platform == null) return []
    const start = match.index + all.length - rest.length
    return [
      {
        kind: 'handle',
        start,
        end: start + name.length,
        value: read.value,
        sure: 'likely',
        why: `a name after the word ${word.toLowerCase()}`,
      },
    ]
  })
  return [...withAt, ...withWord]
}

/** Everything that leads to somebody on the internet. */
export function findOnline(text: string): readonly Candidate[] {
  // Most texts hold none of it: the costly patterns run only where a sign of them stands.
  const hasAt = text.includes('@')
  return [...(hasAt ? plainEmails(text) : []), ...spokenEmails(text), ...links(text), ...handles(text)]
}
