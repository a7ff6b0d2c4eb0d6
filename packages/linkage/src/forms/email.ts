/** E-mail addresses, typed or spelt out to slip past a filter ("(at)", "dot com"). Syntax by RFC 5321, plain ASCII part. */
import { foldForm } from './fold.ts'

/** An e-mail address. */
export type Email = {
  /** Lower case. Case never tells two mailboxes apart in practice, though RFC 5321 would allow it. */
  readonly value: string
  readonly local: string
  readonly domain: string
  /** `possible`: spelt out, or spaces taken out. */
  readonly sure: 'sure' | 'possible'
  readonly raw: string
  /** The address, then the mailbox it is delivered to: a tag after + dropped, and for Google's domains points, too. */
  readonly keys: readonly string[]
}

/** Domains of the one provider that ignores points in the local part, each to the name of the mailbox's domain. */
const pointsIgnored: Readonly<Record<string, string>> = {
  'gmail.com': 'gmail.com',
  'googlemail.com': 'gmail.com',
}

const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainPart = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,24}$/u

/** Reads one address; null where it is none. A name before it and angle brackets around it are taken off. */
export function readEmail(raw: string): Email | null {
  const text = foldForm(raw)?.toLowerCase()
  if (text === undefined) return null
  const bare = (/<([^<>]*)>$/.exec(text)?.[1] ?? text)
    .replace(/^(?:mailto|e-?mail)[: ]+/, '')
    .replace(/[.,;]$/, '')
  const address = unspelt(bare)
  const at = address.lastIndexOf('@')
  if (at < 1 || at > 64) return null
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  if (domain.length > 253 || !localPart.test(local) || !domainPart.test(domain)) return null
  return {
    value: address,
    local,
    domain,
    sure: address === bare ? 'sure' : 'possible',
    raw,
    keys: [`email:${address}`, `mailbox:${mailboxOf(local, domain)}`],
  }
}

/** "mary (at) example dot com" to `mary@example.com`; text without such words comes back without its spaces. */
function unspelt(text: string): string {
  return text
    .replaceAll(/ ?(?:[([{<] ?(?:a ?t|@) ?[)\]}>]|_at_) ?| at /g, '@')
    .replaceAll(/ ?(?:[([{<] ?(?:dot|\.) ?[)\]}>]|_dot_) ?| dot | point /g, '.')
    .replaceAll(/ (underscore|dash|hyphen|plus) /g, (_all, word: string) =>
      word === 'underscore' ? '_' : word === 'plus' ? '+' : '-',
    )
    .replaceAll(/ ?([@.]) ?/g, '$1')
    .replace(/,(?=(?:com|co|org|net|uk)\b)/, '.')
}

function mailboxOf(local: string, domain: string): string {
  const base = local.replace(/(?<=.)\+.*$/, '')
  const home = Object.hasOwn(pointsIgnored, domain) ? pointsIgnored[domain] : undefined
  return home === undefined ? `${base}@${domain}` : `${base.replaceAll('.', '')}@${home}`
}
