/**
 * What is printed, before it is a file: pages of placed things, in points from the top left of the trimmed page. It is data, so that
 * a test can read every word and every module of it, and it crosses to a thread as it is.
 */
export interface PrintDocument {
  /** As a reader of files shows it: neutral where the paper must be. */
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The only date in the file, so that the same words give the same bytes. */
  readonly at: Date
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** After cutting, in points. */
  readonly width: number
  readonly height: number
  /** Ink beyond the cut, so that a cut that is off shows no white edge; 0 where nobody cuts. */
  readonly bleed: number
  readonly items: readonly Item[]
}

export type Item = TextItem | BoxItem | LineItem | CodeItem

/** Cyan, magenta, yellow, black, 0 to 100. Text is black alone: four inks that miss each other blur small letters. */
export type Ink = readonly [number, number, number, number]
export const black: Ink = [0, 0, 0, 100]
export const white: Ink = [0, 0, 0, 0]

export type Tag = 'H1' | 'H2' | 'P' | 'LI'

/** A paragraph: its words as they are read, and its lines as they are set. */
export interface TextItem {
  readonly kind: 'text'
  readonly tag: Tag
  readonly text: string
  readonly language: string
  readonly size: number
  readonly ink: Ink
  readonly lines: readonly SetLine[]
}

export interface SetLine {
  /** Of the line the letters stand on. */
  readonly baseline: number
  readonly runs: readonly Run[]
}

/** Letters of one face and one direction, in the order they are read. */
export interface Run {
  readonly face: string
  readonly text: string
  readonly direction: Direction
  readonly language: string
  readonly x: number
  readonly width: number
}
export type Direction = 'ltr' | 'rtl'
export type Weight = 'regular' | 'bold'

/** A filled rectangle. It may reach over the edge, into the bleed. */
export interface BoxItem {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

/** A hair line: where to cut, or what belongs together. */
export interface LineItem {
  readonly kind: 'line'
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

/** A code for a camera: dark modules on a quiet square. */
export interface CodeItem {
  readonly kind: 'code'
  readonly x: number
  readonly y: number
  /** With the quiet zone. */
  readonly size: number
  readonly modules: readonly (readonly boolean[])[]
  /** Said to whoever cannot see it. */
  readonly alt: string
  readonly address: string
}

export const mm = (length: number): number => (length * 72) / 25.4

/** Every word on a sheet, a paragraph to a line, as a reader reads it. */
export const wordsOf = (sheet: Sheet): readonly string[] =>
  sheet.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))

/** The same thing elsewhere on a page. */
export function moved(item: Item, right: number, down: number): Item {
  switch (item.kind) {
    case 'text':
      return {
        ...item,
        lines: item.lines.map(({ baseline, runs }) => ({
          baseline: baseline + down,
          runs: runs.map((run) => ({ ...run, x: run.x + right })),
        })),
      }
    case 'box':
    case 'code':
      return { ...item, x: item.x + right, y: item.y + down }
    case 'line':
      return {
        ...item,
        from: [item.from[0] + right, item.from[1] + down],
        to: [item.to[0] + right, item.to[1] + down],
      }
  }
}
