import * as hb from 'harfbuzzjs'
import type { Glyph } from 'fontkit'
import type { Face } from './faces.ts'
import type { Direction } from './sheet.ts'

/** How letters are put: by which language’s habits, and which way. */
export interface Manner {
  readonly direction: Direction
  readonly language: string
}

/** Letters put, in the font’s own units and from left to right, whichever way they are read. */
export interface Shaped {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: number[] }[]
  readonly positions: readonly Position[]
  readonly advance: number
}
export interface Position {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** Invisible marks of direction: they did their work before, and no face has a letter for them. */
export const withoutMarks = (text: string): string => text.replaceAll(marks, '')
const marks = /[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/gu

const known = new WeakMap<Face, Map<string, Shaped>>()

/** The same words come again on sheet after sheet. */
export function shape(face: Face, text: string, manner: Manner): Shaped {
  const ofFace = known.get(face) ?? new Map<string, Shaped>()
  known.set(face, ofFace)
  const key = `${manner.direction} ${manner.language} ${text}`
  const shaped = ofFace.get(key) ?? shapeAnew(face, text, manner)
  ofFace.set(key, shaped)
  return shaped
}

function shapeAnew(face: Face, text: string, { direction, language }: Manner): Shaped {
  const words = withoutMarks(text)
  const buffer = new hb.Buffer()
  buffer.addText(words)
  buffer.guessSegmentProperties()
  buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
  buffer.setLanguage(language)
  hb.shape(face.shaper, buffer)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const first = new Set<number>()
  return {
    glyphs: infos.map(({ codepoint: id, cluster }) => {
      if (id === 0) throw new Error(`${face.id} lacks a letter of “${words}”`)
      const end = starts.find((start) => start > cluster) ?? words.length
      // A letter made of several pieces is copied out once, with the first of them.
      const codePoints = first.has(cluster)
        ? []
        : Array.from(words.slice(cluster, end), (one) => one.codePointAt(0) ?? 0)
      first.add(cluster)
      return { id, codePoints }
    }),
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    })),
    advance: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
  }
}

export const widthOf = (face: Face, text: string, manner: Manner, size: number): number =>
  (shape(face, text, manner).advance * size) / face.font.unitsPerEm

/** As the PDF library asks for it: fresh numbers each time, because it scales them where they stand. */
export function forPdf(
  face: Face,
  text: string,
  manner: Manner,
): { glyphs: Glyph[]; positions: Position[]; advanceWidth: number } {
  const { glyphs, positions, advance } = shape(face, text, manner)
  return {
    glyphs: glyphs.map(({ id, codePoints }) => face.font.getGlyph(id, codePoints)),
    positions: positions.map((position) => ({ ...position })),
    advanceWidth: advance,
  }
}
