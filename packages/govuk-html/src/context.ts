/**
 * Where the holes of a template stand.
 *
 * Escaping is right for text and for quoted values only. So each template is read once, when it is first used, as a
 * browser would: text, tag, value, comment, script. What may go into a hole follows from the state before it. A template
 * may also be a piece of a tag, such as ` id="${id}"`; it is recognised by its beginning.
 */

/**
 * `text` and `value` take text, escaped; `address` is the start of a value that a browser follows, and takes a safe one;
 * `word` stands among the attributes of a tag, and takes `Html` or a bare name such as `hidden`; `markup` is a place where
 * no escaping helps (a comment, a script, the name of a tag, a value that is itself a script), and takes `Html` only.
 */
export type Hole = 'text' | 'value' | 'address' | 'word' | 'markup'

type State = {
  kind: 'text' | 'tag' | 'value' | 'unquoted' | 'comment' | 'verbatim'
  element: string
  attribute: string
  quote: string
  isStart: boolean
}

type Kind = State['kind']

const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'data',
  'cite',
  'ping',
])
// Their values are read as a script or as a page of their own.
const scripts = /^(?:on.*|srcdoc)$/
const pieceOfTag = /^\s+[a-z][\w:.-]*=["']/i

/** True for an attribute whose value a browser follows. */
export function isAddress(name: string): boolean {
  return addresses.has(name.toLowerCase())
}

/** Reads a template; throws where a hole stands in an unquoted value, which no escaping makes safe. */
export function holesOf(strings: readonly string[]): readonly Hole[] {
  const isPiece = pieceOfTag.test(strings.join('x'))
  const state: State = {
    kind: isPiece ? 'tag' : 'text',
    element: '',
    attribute: '',
    quote: '',
    isStart: false,
  }
  return strings.slice(0, -1).map((text) => {
    let at = 0
    while (at < text.length) at = steps[state.kind](state, text, at)
    const hole = holeIn(state, text)
    state.isStart = false
    return hole
  })
}

function holeIn(state: State, before: string): Hole {
  if (state.kind === 'text') return 'text'
  if (state.kind === 'value') return holeInValue(state)
  if (state.kind === 'tag') return before.endsWith('<') || before.endsWith('</') ? 'markup' : 'word'
  if (state.kind === 'unquoted') throw new TypeError(`html: quote the value of ${state.attribute}`)
  return 'markup'
}

function holeInValue(state: State): Hole {
  if (scripts.test(state.attribute)) return 'markup'
  return state.isStart && isAddress(state.attribute) ? 'address' : 'value'
}

// Each step reads on from a place in the text and returns the next place.
const steps: Readonly<Record<Kind, (state: State, text: string, at: number) => number>> = {
  text(state, text, at) {
    const opening = /<(?:!--|(\/?)(?:([a-z][a-z0-9-]*)|$))/gi
    opening.lastIndex = at
    const found = opening.exec(text)
    if (found === null) return text.length
    state.kind = found[1] === undefined ? 'comment' : 'tag'
    state.element = found[1] === '' && found[2] !== undefined ? found[2].toLowerCase() : ''
    return opening.lastIndex
  },

  tag(state, text, at) {
    const part = /[\s/]+|>|([^\s"'>/=]+)(?:\s*(=)\s*(["']?))?/giy
    part.lastIndex = at
    const found = part.exec(text)
    // A stray quote or equals sign; a browser makes an attribute of it.
    if (found === null) return at + 1
    const [whole, name, equals, quote] = found
    if (whole === '>') state.kind = /^(?:script|style)$/.test(state.element) ? 'verbatim' : 'text'
    if (equals !== undefined && name !== undefined) {
      state.attribute = name.toLowerCase()
      state.kind = quote === '' ? 'unquoted' : 'value'
      state.quote = String(quote)
      state.isStart = true
    }
    return at + whole.length
  },

  value(state, text, at) {
    const end = text.indexOf(state.quote, at)
    state.isStart = false
    if (end === -1) return text.length
    state.kind = 'tag'
    return end + 1
  },

  unquoted(state, text, at) {
    const end = text.slice(at).search(/[\s>]/)
    if (end === -1) return text.length
    state.kind = 'tag'
    return at + end
  },

  comment: (state, text, at) => until(state, text, at, '-->'),

  verbatim: (state, text, at) => until(state, text, at, `</${state.element}>`),
}

function until(state: State, text: string, at: number, mark: string): number {
  const end = text.toLowerCase().indexOf(mark, at)
  if (end === -1) return text.length
  state.kind = 'text'
  return end + mark.length
}
