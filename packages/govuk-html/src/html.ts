/**
 * Markup that is escaped by construction.
 *
 * There are two kinds of value: text, which is anybody's, and `Html`, which this program has built. The tag `html`
 * escapes the first and passes the second. Nothing else can become `Html`: the class is not exported, and its private
 * field makes the type nominal, so neither a string nor an object of the same shape is accepted in its place.
 * `raw` is the one door around this; a linter keeps it to few folders.
 */

import { holesOf, isAddress, type Hole } from './context.ts'

class Markup {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** Finished markup. `String(value)` gives its source. */
export type Html = Markup

/** Text in any option or hole: a number prints as itself, a string is escaped. */
export type Text = string | number

/** What a hole in a template takes. Dates, promises, plain objects and `true` are compile errors on purpose. */
export type Child = Text | Html | null | undefined | false | readonly Child[]

/** The value of one attribute; with `optional: true` an absent value leaves the attribute out, and `true` prints its bare name. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly value: string | number | boolean | null | undefined; readonly optional?: boolean | undefined }

/** Attributes by name, as the `attributes` option of every GOV.UK macro. */
export type Attributes = Readonly<Record<string, AttributeValue>>

/** Marks a string as trusted markup. Never call it with anything a person typed. */
export function raw(markup: string): Html {
  return new Markup(markup)
}

/** True for a value made by `html` or `raw`. */
export function isHtml(value: unknown): value is Html {
  return value instanceof Markup
}

const special = /[&<>"'`\\]/g
const hasSpecial = /[&<>"'`\\]/

/** Text made safe for element content and quoted attribute values. */
export function escape(text: string): string {
  return hasSpecial.test(text) ? text.replace(special, entity) : text
}

// Backtick and backslash are escaped too: the first ended attributes in old browsers, the second matters when a value
// is later read inside a script string. The same seven characters as the template engine GOV.UK Frontend is written for.
function entity(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case "'":
      return '&#39;'
    case '`':
      return '&#96;'
    default:
      return '&#92;'
  }
}

// A template's strings are one object for the life of the program, so each template is read once.
const known = new WeakMap<TemplateStringsArray, readonly Hole[]>()

function holesIn(strings: TemplateStringsArray): readonly Hole[] {
  const before = known.get(strings)
  if (before !== undefined) return before
  const holes = holesOf(strings)
  known.set(strings, holes)
  return holes
}

/**
 * Builds markup from a template: its own text is trusted, its holes are escaped unless they are `Html`. A hole in an
 * unquoted value throws, as does text inside a tag or a script, where escaping would not help; an address goes through `safeUrl`.
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  const holes = holesIn(strings)
  let markup = ''
  for (const [index, text] of strings.entries()) markup += text + render(children[index], holes[index])
  return raw(markup)
}

/** Joins values as a hole in a template would, with no separator. */
export function join(children: readonly Child[]): Html {
  return raw(render(children, 'text'))
}

function render(child: Child, hole: Hole | undefined): string {
  if (typeof child === 'string' || typeof child === 'number') return renderText(String(child), hole)
  if (child === null || child === undefined || child === false) return ''
  if (child instanceof Markup)
    return hole === 'value' || hole === 'address' ? quoted(child) : child.toString()
  if (Array.isArray(child)) return (child as readonly Child[]).map((part) => render(part, hole)).join('')
  // The compiler refuses all else; a value that arrived through a cast must stop here rather than print [object Object].
  throw new TypeError(`html: a hole cannot take ${describe(child)}`)
}

const bareNames = /^[a-z\s-]*$/i

function renderText(text: string, hole: Hole | undefined): string {
  if (hole === 'address') return escape(safeUrl(text))
  if (hole === 'markup' || (hole === 'word' && !bareNames.test(text))) {
    throw new TypeError('html: only Html can stand inside a tag, a comment or a script')
  }
  return escape(text)
}

// Its entities are kept as they are, but none of its quotes may close the value.
function quoted(markup: Html): string {
  return markup.toString().replace(/[<>"'`]/g, entity)
}

function describe(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

// A name with one of these could end the tag or start another attribute, and no escaping can help inside a name.
const badName = /[\s"'<>/=`\p{Cc}]/u

/** Prints attributes with a leading space each, by the rules of GOV.UK's own `govukAttributes`. */
export function attributes(map: Attributes | undefined): Html {
  let markup = ''
  for (const [name, given] of Object.entries(map ?? {})) {
    if (name === '' || badName.test(name)) throw new TypeError('attributes: not an attribute name')
    markup += attribute(name, given)
  }
  return raw(markup)
}

function attribute(name: string, given: AttributeValue): string {
  const { value, optional } =
    typeof given === 'object' && given !== null ? given : { value: given, optional: false }
  if (optional === true && value === true) return ` ${name}`
  if (optional === true && (value === undefined || value === null || value === false)) return ''
  const text = String(value ?? '')
  return ` ${name}="${escape(isAddress(name) ? safeUrl(text) : text)}"`
}

const anyScheme = /^[a-z][a-z0-9+.-]*:/i
const safeScheme = /^(?:https?|mailto|tel):/i
// A browser drops leading controls and spaces, and tabs and line ends anywhere, before it looks for a scheme.
const ignoredByBrowsers = /^[\p{Cc} ]+|[\t\r\n]/gu

/** The URL itself when it is relative, `https:`, `http:`, `mailto:` or `tel:`; otherwise `#`. */
export function safeUrl(url: string): string {
  const read = url.replace(ignoredByBrowsers, '')
  return anyScheme.test(read) && !safeScheme.test(read) ? '#' : url
}
