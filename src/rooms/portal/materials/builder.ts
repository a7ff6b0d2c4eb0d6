import { flow, type Passage, type Place, type Style } from '#platform/print/flow.ts'
import type { Faces } from '#platform/print/faces.ts'
import { mm, type Ink, type Item, type Sheet } from '#platform/print/sheet.ts'

/** A page being set: things go on from top to bottom, and it knows whether all of them fitted. */
export interface Builder {
  readonly faces: Faces
  readonly width: number
  readonly height: number
  readonly bleed: number
  /** Sets a passage and gives where the next may begin. */
  set(passage: Passage, style: Style, place: Place): number
  add(item: Item): void
  /** Behind all that is there. */
  addBehind(item: Item): void
  /** The sheet, and whether everything stands inside of `lowest` and of its columns. */
  finish(lowest: number): { readonly sheet: Sheet; readonly fits: boolean }
}

export interface Size {
  readonly width: number
  readonly height: number
}
export const a3: Size = { width: mm(297), height: mm(420) }
export const a4: Size = { width: mm(210), height: mm(297) }
export const a5: Size = { width: mm(148), height: mm(210) }

/** Dark, and dark still where a printer is low on one ink. White letters on it are read from across a room. */
export const band: Ink = [95, 70, 10, 45]
export const tint: Ink = [0, 4, 30, 0]

export function openSheet(faces: Faces, { width, height }: Size, bleed: number): Builder {
  const items: Item[] = []
  let fits = true
  let deepest = 0
  return {
    faces,
    width,
    height,
    bleed,
    set(passage, style, place) {
      const flowed = flow(faces, passage, style, place)
      items.push(flowed.item)
      fits &&= flowed.fits
      deepest = Math.max(deepest, flowed.bottom)
      return flowed.bottom
    },
    add: (item) => items.push(item),
    addBehind: (item) => items.unshift(item),
    finish: (lowest) => ({
      sheet: { width, height, bleed, items },
      fits: fits && deepest <= lowest,
    }),
  }
}

/** From generous to the smallest that is still read at arm’s length, in steps of a twentieth. */
const scales: readonly number[] = Array.from({ length: 19 }, (_, step) => 1.6 - step * 0.05)

type Finished = ReturnType<Builder['finish']>

/**
 * The largest scale at which a sheet holds all its words, found by halving: setting takes some hundredths of a second. None: the words
 * are wrong for the paper, and it is not made.
 */
export function largest(set: (scale: number) => Finished): Sheet {
  let found: Sheet | null = null
  let low = 0
  let high = scales.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { sheet, fits } = set(scales[middle] ?? 1)
    if (fits) {
      found = sheet
      high = middle - 1
    } else low = middle + 1
  }
  if (found === null) throw new Error('The words do not fit the paper at any size that can be read')
  return found
}
