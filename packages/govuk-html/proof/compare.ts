/**
 * Tells whether two pieces of markup mean the same to a browser. Used by the tests only.
 *
 * Only two things are set aside: the order of attributes, and white space that a browser drops when it lays out a
 * page (runs of it, and what touches the edge of a block) or reads a list of classes. A space beside a word inside a line counts. Entities are
 * not decoded, so a character that ought to be escaped and is not makes a difference. Markup that is not
 * well nested is an error, so equal token lists are equal trees.
 */

/** One tag, text or comment; the text of a tag holds its sorted attributes. */
export type Token = { readonly kind: 'open' | 'close' | 'text' | 'comment'; readonly text: string }

type Sink = { tokens: Token[]; open: string[]; atEdge: boolean }

const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'path', 'circle', 'rect', 'wbr'])
const inlines = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
)
// Boxes in a line: white space counts beside them, and the edge of their inside is an edge.
const boxes = new Set(['button', 'img', 'svg', 'path', 'input', 'select', 'textarea', 'label'])
const verbatim = new Set(['textarea', 'script', 'style', 'title', 'pre'])

const tagPattern =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+|\/|[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)>/giy
const attributePattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Reads markup into tokens; throws when tags are not well nested. */
export function tokens(markup: string): Token[] {
  const sink: Sink = { tokens: [], open: [], atEdge: true }
  let at = 0
  while (at < markup.length) {
    tagPattern.lastIndex = at
    const match = tagPattern.exec(markup)
    if (match === null) {
      const next = markup.indexOf('<', at + 1)
      const end = next === -1 ? markup.length : next
      addText(sink, markup.slice(at, end))
      at = end
    } else {
      at = tagPattern.lastIndex
      at = addTag(sink, markup, at, match)
    }
  }
  trimEnd(sink)
  if (sink.open.length > 0) throw new Error(`never closed: ${sink.open.join(', ')}`)
  return sink.tokens
}

function addTag(sink: Sink, markup: string, at: number, match: RegExpExecArray): number {
  const [whole, slash = '', written, attributes = ''] = match
  if (written === undefined) {
    sink.tokens.push({ kind: 'comment', text: whole })
    return at
  }
  const name = written.toLowerCase()
  if (slash === '/') {
    closeTag(sink, name)
    return at
  }
  edge(sink, name, true)
  sink.tokens.push({ kind: 'open', text: `<${name}${printed(attributes)}>` })
  if (voids.has(name)) return at
  sink.open.push(name)
  return verbatim.has(name) ? addVerbatim(sink, markup, at, name) : at
}

function closeTag(sink: Sink, name: string): void {
  if (voids.has(name)) return
  const expected = sink.open.pop()
  if (expected !== name) throw new Error(`</${name}> where ${String(expected)} is open`)
  edge(sink, name, false)
  sink.tokens.push({ kind: 'close', text: `</${name}>` })
}

function addVerbatim(sink: Sink, markup: string, at: number, name: string): number {
  const end = markup.toLowerCase().indexOf(`</${name}`, at)
  if (end === -1) throw new Error(`never closed: ${name}`)
  sink.tokens.push({ kind: 'text', text: markup.slice(at, end) })
  return end
}

function printed(attributes: string): string {
  const found = [...attributes.matchAll(attributePattern)].map(([, name = '', double, single, bare]) =>
    pair(name.toLowerCase(), double ?? single ?? bare ?? ''),
  )
  return found.sort().join('')
}

function pair(name: string, value: string): string {
  return ` ${name}="${name === 'class' ? value.trim().replace(/\s+/g, ' ') : value}"`
}

// White space before the tag is dropped at the start or end of a block; what comes after depends on the same.
function edge(sink: Sink, name: string, isOpening: boolean): void {
  if (inlines.has(name)) return
  if (!boxes.has(name)) {
    trimEnd(sink)
    sink.atEdge = true
    return
  }
  if (!isOpening) trimEnd(sink)
  sink.atEdge = isOpening && !voids.has(name)
}

function addText(sink: Sink, text: string): void {
  let collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
  if (sink.atEdge && collapsed.startsWith(' ')) collapsed = collapsed.slice(1)
  if (collapsed === '') return
  sink.atEdge = collapsed.endsWith(' ')
  sink.tokens.push({ kind: 'text', text: collapsed })
}

// The last text may lie inside inline elements that have just closed: `<a>word </a></li>`.
function trimEnd(sink: Sink): void {
  for (let index = sink.tokens.length - 1; index >= 0; index -= 1) {
    const token = sink.tokens[index]
    if (token?.kind === 'text') {
      const text = token.text.replace(/ $/, '')
      sink.tokens.splice(index, 1, ...(text === '' ? [] : [{ kind: 'text' as const, text }]))
      return
    }
    if (token === undefined || !inlines.has(nameOf(token))) return
  }
}

function nameOf(token: Token): string {
  return /^<\/?([a-z0-9-]+)/.exec(token.text)?.[1] ?? ''
}

/** The first difference between two pieces of markup in words, or null when they mean the same. */
export function difference(actual: string, expected: string): string | null {
  const ours = tokens(actual)
  const theirs = tokens(expected)
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const a = ours[index]
    const b = theirs[index]
    if (a?.kind !== b?.kind || a?.text !== b?.text) {
      return `at ${index}: got ${JSON.stringify(a?.text)}, expected ${JSON.stringify(b?.text)}`
    }
  }
  return null
}
