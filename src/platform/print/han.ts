import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import decompress from 'woff2-encoder/decompress'
import { openPinner, type Pin } from './pin-weight.ts'
import type { Weight } from './sheet.ts'

/**
 * Chinese. A whole font is ten megabytes a weight; this package has the same font, every weight in one, cut into a hundred pieces by
 * how common the characters are. Those that are needed are unpacked, and each is fixed at the two weights we print.
 */
export interface HanSlice {
  readonly id: string
  readonly weight: Weight
  readonly bytes: Buffer
  readonly has: (codePoint: number) => boolean
}

const list = import.meta.resolve('@fontsource-variable/noto-sans-sc/unicode.json')
const weights = { regular: 400, bold: 700 } as const

export async function openHan(characters: string): Promise<readonly HanSlice[]> {
  const needed = new Set(
    Array.from(characters)
      .filter((one) => han.test(one))
      .map((one) => one.codePointAt(0) ?? 0),
  )
  if (needed.size === 0) return []
  const pin = await openPinner()
  const slices: HanSlice[] = []
  for (const { key, has } of pieces()) {
    if (![...needed].some(has)) continue
    const file = new URL(`files/noto-sans-sc-${key}-wght-normal.woff2`, list)
    const whole = await decompress(readFileSync(file))
    slices.push(sliceOf(key, has, whole, pin, 'regular'), sliceOf(key, has, whole, pin, 'bold'))
  }
  return slices
}

/** Ideographs and the marks that are set with them, full width. */
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

function sliceOf(key: string, has: HanSlice['has'], whole: Uint8Array, pin: Pin, weight: Weight): HanSlice {
  return { id: `han-${key}-${weight}`, weight, bytes: pin(whole, 'wght', weights[weight]), has }
}

/** Which piece has which characters, as the package says: `"[118]": "U+4e09-4e0b,U+4e0d"`. */
function pieces(): readonly { readonly key: string; readonly has: (codePoint: number) => boolean }[] {
  const file: unknown = JSON.parse(readFileSync(fileURLToPath(list), 'utf8'))
  return Object.entries(file as Record<string, string>)
    .filter(([key]) => key.startsWith('['))
    .map(([key, ranges]) => {
      const spans = ranges.split(',').map(readRange)
      return {
        key: key.slice(1, -1),
        has: (codePoint: number) =>
          han.test(String.fromCodePoint(codePoint)) &&
          spans.some(([from, to]) => codePoint >= from && codePoint <= to),
      }
    })
}

function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.slice('U+'.length).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
