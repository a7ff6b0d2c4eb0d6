import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Fixes one axis of a font that holds many weights in one, with HarfBuzz's own cutter: a plain font comes out. */
export type Pin = (font: Uint8Array, axis: string, value: number) => Buffer

/** Node has it; our types, which leave browsers out, do not. */
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: unknown } }>
}

/** What of the cutter is called; the rest of its interface is not ours to know. */
interface Cutter {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(bytes: number): number
  free(at: number): void
  hb_blob_create(at: number, bytes: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_length(blob: number): number
  hb_blob_get_data(blob: number, length: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_keep_everything(input: number): void
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}

const writable = 2

export async function openPinner(): Promise<Pin> {
  const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  // It imports nothing: no file, no clock, no network.
  const { instance } = await WebAssembly.instantiate(await readFile(file), {})
  const cutter = instance.exports as Cutter
  cutter._initialize()
  return (font, axis, value) => pin(cutter, font, axis, value)
}

function pin(cutter: Cutter, font: Uint8Array, axis: string, value: number): Buffer {
  const at = cutter.malloc(font.byteLength)
  new Uint8Array(cutter.memory.buffer).set(font, at)
  const blob = cutter.hb_blob_create(at, font.byteLength, writable, 0, 0)
  const face = cutter.hb_face_create(blob, 0)
  const input = cutter.hb_subset_input_create_or_fail()
  cutter.hb_subset_input_keep_everything(input)
  cutter.hb_subset_input_pin_axis_location(input, face, tagOf(axis), value)
  const cut = cutter.hb_subset_or_fail(face, input)
  if (cut === 0) throw new Error(`The font has no axis ${axis} that could be fixed`)
  const out = cutter.hb_face_reference_blob(cut)
  const start = cutter.hb_blob_get_data(out, 0)
  const bytes = Buffer.from(
    new Uint8Array(cutter.memory.buffer, start, cutter.hb_blob_get_length(out)).slice(),
  )
  cutter.hb_blob_destroy(out)
  cutter.hb_face_destroy(cut)
  cutter.hb_subset_input_destroy(input)
  cutter.hb_face_destroy(face)
  cutter.hb_blob_destroy(blob)
  cutter.free(at)
  return bytes
}

/** Four letters as the number that fonts name things by. */
const tagOf = (name: string): number =>
  Array.from(name).reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0)
