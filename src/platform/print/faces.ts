import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'
import * as hb from 'harfbuzzjs'
import { openHan, type HanSlice } from './han.ts'
import type { Weight } from './sheet.ts'

/**
 * The letters of every script we print, each in two weights (Noto Sans, SIL Open Font Licence), and who shapes them.
 *
 * HarfBuzz shapes, as in browsers. The shaper inside of the PDF library was tried on all our words: it fails on Gujarati and
 * Gurmukhi, sets Bengali signs in the wrong form and leaves brackets unmirrored in Arabic.
 */
export interface Face {
  readonly id: string
  /** Inside of a file. */
  readonly name: string
  /** For its measures and for putting its letters into a file. */
  readonly font: Font
  readonly shaper: hb.Font
}

export interface Faces {
  /** The face for a character; null for one that goes with whatever stands beside it. */
  faceFor(codePoint: number, weight: Weight): Face | null
  /** For characters of no script, where nothing stands beside them. */
  plain(weight: Weight): Face
  byId(id: string): Face
}

/** Named in full, so that an unused or missing one is found without printing. */
const latin: Record<Weight, string> = {
  regular: import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
}
const arabic: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
}
const gujarati: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-gujarati/700Bold/NotoSansGujarati_700Bold.ttf'),
}
const gurmukhi: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-gurmukhi/700Bold/NotoSansGurmukhi_700Bold.ttf'),
}
const devanagari: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf'),
}
const bengali: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-bengali/700Bold/NotoSansBengali_700Bold.ttf'),
}
const ethiopic: Record<Weight, string> = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf'),
}
const families: readonly (readonly [script: RegExp, files: Record<Weight, string>])[] = [
  [/[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u, latin],
  [/\p{Script=Arabic}/u, arabic],
  [/\p{Script=Gujarati}/u, gujarati],
  [/\p{Script=Gurmukhi}/u, gurmukhi],
  [/\p{Script=Devanagari}/u, devanagari],
  [/\p{Script=Bengali}/u, bengali],
  [/\p{Script=Ethiopic}/u, ethiopic],
]

/** Opens what is asked for when it is first asked for. `han`: the Chinese characters that will be needed; they come in many files. */
export async function openFaces(han: string): Promise<Faces> {
  const known = new Map<string, Face>()
  const slices = await openHan(han)
  const open = (file: string): Face =>
    remember(known, path.basename(file, '.ttf'), () =>
      faceOf(path.basename(file, '.ttf'), readFileSync(fileURLToPath(file))),
    )
  const openSlice = ({ id, bytes }: HanSlice): Face => remember(known, id, () => faceOf(id, bytes))
  return {
    faceFor(codePoint, weight) {
      const character = String.fromCodePoint(codePoint)
      const files = families.find(([script]) => script.test(character))?.[1]
      if (files !== undefined) return open(files[weight])
      const slice = slices.find((one) => one.weight === weight && one.has(codePoint))
      return slice === undefined ? null : openSlice(slice)
    },
    plain: (weight) => open(latin[weight]),
    byId(id) {
      const face = known.get(id)
      if (face === undefined) throw new Error(`The face ${id} is not open`)
      return face
    },
  }
}

function remember(known: Map<string, Face>, id: string, make: () => Face): Face {
  const face = known.get(id) ?? make()
  known.set(id, face)
  return face
}

function faceOf(id: string, bytes: Buffer): Face {
  const font = create(bytes)
  if (!('layout' in font)) throw new Error(`${id} is a collection of fonts`)
  const copy = new Uint8Array(bytes).buffer
  const name = id.startsWith('han-') ? `NotoSansSC-${id.slice('han-'.length)}` : font.postscriptName
  return { id, name, font, shaper: new hb.Font(new hb.Face(new hb.Blob(copy))) }
}
