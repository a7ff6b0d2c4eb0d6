import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js'
import type { Face, Faces } from './faces.ts'
import { shape, widthOf, withoutMarks } from './shape.ts'
import {
  black,
  type Direction,
  type Ink,
  type Run,
  type SetLine,
  type Tag,
  type TextItem,
  type Weight,
} from './sheet.ts'

/** Words and the language they are in, as a catalogue gives them. */
export interface Passage {
  readonly text: string
  readonly language: string
  readonly direction: Direction
}

export interface Style {
  readonly tag: Tag
  readonly size: number
  readonly weight?: Weight
  readonly ink?: Ink
  /** Line to line, in sizes. */
  readonly leading?: number
  /** Which side short lines stand on: where reading begins, or in the middle. */
  readonly align?: 'start' | 'centre' | 'end'
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface Flowed {
  readonly item: TextItem
  /** Where the next thing may begin. */
  readonly bottom: number
  /** Whether every line fits the width: a word may be longer than a column. */
  readonly fits: boolean
  readonly widest: number
}

/** What the package gives Node is the function itself; its types describe the form for browsers. */
const bidi = (bidiFactory as unknown as () => Bidi)()

/** Breaks a passage into lines, puts each in the order it is seen in, and places it. */
export function flow(faces: Faces, passage: Passage, style: Style, place: Place): Flowed {
  const { size, weight = 'regular', ink = black, leading = 1.42, align = 'start' } = style
  const read = readPassage(faces, weight, passage)
  const lines = breakLines(read, place.width / size).map((span) => runsOf(read, span, size))
  const measured = lines.map((runs) => ({ runs, width: runs.reduce((sum, run) => sum + run.width, 0) }))
  const set = measured.map(({ runs, width }, at): SetLine => {
    const from = place.x + indent(place.width - width, align, passage.direction)
    return { baseline: place.y + size * (leading * at + (leading + 0.72) / 2), runs: shifted(runs, from) }
  })
  const widest = Math.max(0, ...measured.map(({ width }) => width))
  return {
    item: {
      kind: 'text',
      tag: style.tag,
      text: withoutMarks(passage.text),
      language: passage.language,
      size,
      ink,
      lines: set,
    },
    bottom: place.y + size * leading * lines.length,
    fits: widest <= place.width + 0.01,
    widest,
  }
}

/** A passage in a weight, before any size: what does not change however often it is tried. */
interface Read {
  readonly passage: Passage
  /** Of the whole passage: a line is read as part of it. */
  readonly levels: EmbeddingLevels
  /** The face of each unit of it. */
  readonly worn: readonly Face[]
  readonly pieces: readonly Piece[]
}

/** What stays on one line, and its width at size 1, with and without the space after it. */
interface Piece extends Span {
  readonly width: number
  readonly bare: number
}

const known = new WeakMap<Faces, Map<string, Read>>()
const mostKnown = 20_000

function readPassage(faces: Faces, weight: Weight, passage: Passage): Read {
  const ofFaces = known.get(faces) ?? new Map<string, Read>()
  known.set(faces, ofFaces)
  const key = `${weight} ${passage.language} ${passage.direction} ${passage.text}`
  const read = ofFaces.get(key) ?? readAnew(faces, weight, passage)
  if (ofFaces.size >= mostKnown) ofFaces.clear()
  ofFaces.set(key, read)
  return read
}

function readAnew(faces: Faces, weight: Weight, passage: Passage): Read {
  const levels = bidi.getEmbeddingLevels(passage.text, passage.direction)
  const whole = { passage, levels, worn: facesOf(faces, weight, passage.text), pieces: [] }
  let from = 0
  const pieces = piecesOf(passage).map((words) => {
    const span = { from, to: from + words.length }
    from = span.to
    return { ...span, width: measure(whole, span), bare: measure(whole, trimmed(passage.text, span)) }
  })
  return { ...whole, pieces }
}

/** A part of a passage, from its first unit to before its last. */
interface Span {
  readonly from: number
  readonly to: number
}

function indent(spare: number, align: Style['align'], direction: Direction): number {
  if (align === 'centre') return spare / 2
  return (align === 'end') === (direction === 'ltr') ? spare : 0
}

function shifted(runs: readonly Run[], from: number): Run[] {
  let x = from
  return runs.map((run) => {
    const placed = { ...run, x }
    x += run.width
    return placed
  })
}

/** `width` in sizes. */
function breakLines({ passage, pieces }: Read, width: number): Span[] {
  const lines: Span[] = []
  let from = 0
  let to = 0
  let filled = 0
  for (const piece of pieces) {
    if (to > from && filled + piece.bare > width) {
      lines.push(trimmed(passage.text, { from, to }))
      from = to
      filled = 0
    }
    to = piece.to
    filled += piece.width
  }
  return [...lines, trimmed(passage.text, { from, to })]
}

const trimmed = (text: string, { from, to }: Span): Span => ({
  from,
  to: from + text.slice(from, to).trimEnd().length,
})

const measure = (read: Read, span: Span): number =>
  runsOf(read, span, 1).reduce((sum, run) => sum + run.width, 0)

/** Where a line may end: after a space, and in Chinese between words; never inside of a number. */
function piecesOf({ text, language }: Passage): string[] {
  const words = language.startsWith('zh')
    ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
    : (text.match(spaced) ?? [])
  return words.reduce<string[]>((glued, word) => {
    const before = glued.at(-1)
    if (before !== undefined && belongTogether(before, word)) glued[glued.length - 1] = before + word
    else glued.push(word)
    return glued
  }, [])
}

const belongTogether = (before: string, word: string): boolean =>
  closing.test(word) || opening.test(before) || (endsInNumber.test(before) && beginsNumber.test(word))

const spaced = /\S+\s*|\s+/gu
const closing = /^[\s、。，．：；！？）》」』”’…,.:;!?)\]]/u
const opening = /[（《「『“‘([]$/u
const endsInNumber = /\d[\s\u2069]*$/u
const beginsNumber = /^[\s\u2068]*\d/u

/**
 * The runs of a line from left to right. Levels and order are the Unicode bidirectional algorithm’s: a telephone number inside of
 * Arabic keeps its digits and its groups in the order in which they are dialled.
 */
function runsOf(read: Read, span: Span, size: number): Run[] {
  const { text, language } = read.passage
  return groupsOf(read, span).flatMap(({ level, face, from, to }) => {
    const words = text.slice(from, to)
    if (withoutMarks(words) === '') return []
    const manner = { direction: level % 2 === 0 ? 'ltr' : 'rtl', language } as const
    return [{ face: face.id, text: words, ...manner, x: 0, width: widthOf(face, words, manner, size) }]
  })
}

interface Group extends Span {
  readonly level: number
  readonly face: Face
}

/** Neighbours of one level and one face, in the order they are seen in. */
function groupsOf({ passage, levels, worn }: Read, { from, to }: Span): readonly Group[] {
  if (to <= from) return []
  // The package gives every index of the text, those of this line in the order they are seen in.
  const seen = bidi.getReorderedIndices(passage.text, levels, from, to - 1).slice(from, to)
  return seen.reduce<Group[]>((groups, at) => {
    const level = levels.levels[at] ?? 0
    const face = worn[at]
    const last = groups.at(-1)
    if (face === undefined) return groups
    if (
      last?.level === level &&
      last.face === face &&
      (level % 2 === 0 ? last.to === at : last.from === at + 1)
    )
      groups[groups.length - 1] = { ...last, from: Math.min(last.from, at), to: Math.max(last.to, at + 1) }
    else groups.push({ level, face, from: at, to: at + 1 })
    return groups
  }, [])
}

/** A face for each unit of a passage. What has no script goes with what stands before it, and at the start with what follows. */
function facesOf(faces: Faces, weight: Weight, text: string): Face[] {
  const own = Array.from(text).flatMap((character) => {
    const face = faces.faceFor(character.codePointAt(0) ?? 0, weight)
    return Array.from({ length: character.length }, () => ({ character, face }))
  })
  let last = own.find(({ face }) => face !== null)?.face ?? faces.plain(weight)
  return own.map(({ character, face }) => {
    if (face !== null) last = face
    return lacks(last, character) ? faces.plain(weight) : last
  })
}

const lacks = (face: Face, character: string): boolean =>
  withoutMarks(character) !== '' && !face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

/** For tests: the letters of a run as they are put. */
export const glyphsOf = (faces: Faces, run: Run): readonly number[] =>
  shape(faces.byId(run.face), run.text, run).glyphs.map(({ id }) => id)
