import { Unreadable } from './exported.ts'

/**
 * As much XML as GraphML needs: elements, attributes, text. No document type, so no entity of its own, no file of this
 * machine and no thousandfold laugh; no processing instruction but the first line; a bounded depth.
 */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}
/** What is refused though it were XML. */
export interface XmlRule {
  readonly names: ReadonlySet<string>
  readonly depth: number
  readonly elements: number
  /** Of one tag, from < to >. */
  readonly tagCharacters: number
  /** Between two tags, as it is written. */
  readonly textCharacters: number
}

const special = /[&<>"'\r\n\t]/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
export const escapeXml = (text: string): string =>
  text.replaceAll(special, (character) => references[character] ?? '')

const token =
  /<\?xml[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/y
/** One after the other from the start, so that no text is looked through twice. */
const attribute = /\s+([\w:.-]+)\s*=\s*"([^"<]*)"/gy

interface Draft {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Where the next tag begins, or the end. */
function tagAfter(source: string, from: number): number {
  const next = source.indexOf('<', from)
  return next === -1 ? source.length : next
}

export function readXml(source: string, rule: XmlRule): Element {
  const root: Draft = { name: '', attributes: {}, children: [], text: '' }
  const open: Draft[] = [root]
  let elements = 0
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const here = open.at(-1) ?? root
    if (source[token.lastIndex] !== '<') {
      // Words are cut out and not matched: an expression that goes through millions of letters runs out of its stack.
      const end = tagAfter(source, token.lastIndex)
      here.text += textOf(source.slice(token.lastIndex, end), rule)
      token.lastIndex = end
      continue
    }
    if (isLongTag(source, token.lastIndex, rule)) throw new Unreadable('A tag is longer than GraphML has one')
    const found = token.exec(source)
    if (found === null) throw new Unreadable('It is not XML as this hub reads it')
    const [, closes, name, attributes = '', isEmpty] = found
    if (name !== undefined && closes === '/') close(open, name)
    else if (name !== undefined) {
      elements += 1
      admit(name, open.length, elements, rule)
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' })
      if (isEmpty === '/') close(open, name)
    }
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || only === undefined || others.length > 0)
    throw new Unreadable('It is cut off or damaged')
  return only
}

function admit(name: string, depth: number, elements: number, rule: XmlRule): void {
  if (!rule.names.has(name)) throw new Unreadable('It has an element that this hub does not write')
  if (depth > rule.depth) throw new Unreadable('It is nested deeper than GraphML')
  if (elements > rule.elements) throw new Unreadable('It is larger than any export of this hub')
}

function textOf(text: string, { textCharacters }: XmlRule): string {
  if (text.length > textCharacters) throw new Unreadable('A part of it is longer than this hub writes it')
  return unescape(text)
}

/** Asked before the expression is tried: it keeps a place to go back to for each attribute, and a million are too many. */
function isLongTag(source: string, at: number, { tagCharacters }: XmlRule): boolean {
  if (source[at] !== '<' || source.startsWith('<!--', at)) return false
  const end = source.slice(at, at + tagCharacters).indexOf('>')
  return end < 0 && source.length - at > tagCharacters
}

function close(open: Draft[], name: string): void {
  const closed = open.pop()
  const parent = open.at(-1)
  if (closed?.name !== name || parent === undefined) throw new Unreadable('It is cut off or damaged')
  parent.children.push(closed)
}

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescape(value)]),
  )

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const isUnknown = /&(?!(?:amp|lt|gt|quot|apos);)/
/** One name after the other, a tenth of the time that a function for each takes; `&amp;` last, or `&amp;lt;` would be `<`. */
const inOrder = ['lt', 'gt', 'quot', 'apos', 'amp'] as const
function unescape(text: string): string {
  if (!text.includes('&')) return text
  if (isUnknown.test(text)) return unescapeEach(text)
  return inOrder.reduce((done, name) => done.replaceAll(`&${name};`, named[name] ?? ''), text)
}
/** With references by number, and to refuse what is none. */
const unescapeEach = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{1,8}));|&/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      const code =
        decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null
      const character =
        code === null ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined
      if (character === undefined) throw new Unreadable('It has a character that XML does not know')
      return character
    },
  )
