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
const deepest = 10

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
  /<\?xml[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/y
/** One after the other from the start, so that no text is looked through twice. */
const attribute = /\s+([\w:.-]+)\s*=\s*"([^"<]*)"/gy

interface Draft {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

export function readXml(source: string): Element {
  const root: Draft = { name: '', attributes: {}, children: [], text: '' }
  const open: Draft[] = [root]
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const found = token.exec(source)
    if (found === null) throw new Unreadable('It is not XML as this hub reads it')
    const [, closes, name, attributes = '', isEmpty, text] = found
    const here = open.at(-1) ?? root
    if (text !== undefined) here.text += unescape(text)
    else if (name !== undefined && closes === '/') close(open, name)
    else if (name !== undefined) {
      if (open.length > deepest) throw new Unreadable('It is nested deeper than GraphML')
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' })
      if (isEmpty === '/') close(open, name)
    }
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || only === undefined || others.length > 0)
    throw new Unreadable('It is cut off or damaged')
  return only
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
const unescape = (text: string): string =>
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
