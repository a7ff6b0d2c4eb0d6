import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeQR } from 'qr/decode.js'
import { codeOf, quietModules, smallestModule } from './code.ts'
import { mm } from './sheet.ts'

const at = { x: 0, y: 0, size: mm(30), alt: 'A code' }
const address = 'https://hub.example/pl/calls'

/** As a camera has it: eight points to a module, four bytes to a point. */
function photographed(modules: readonly (readonly boolean[])[]): {
  width: number
  height: number
  data: Uint8Array
} {
  const scale = 8
  const width = modules.length * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { width, height: width, data }
}

test('a code is read back as its address, and as nothing more', () => {
  assert.equal(decodeQR(photographed(codeOf(address, at).modules)), address)
})

test('a code with a torn corner is still read', () => {
  const torn = codeOf(address, at).modules.map((row, y) =>
    row.map((isDark, x) => isDark && !(x > 28 && y > 28)),
  )
  assert.equal(decodeQR(photographed(torn)), address)
})

test('nothing dark stands in the four modules around a code', () => {
  const { modules } = codeOf(address, at)
  const last = modules.length - 1
  const isQuiet = (y: number, x: number): boolean => Math.min(x, y, last - x, last - y) < quietModules
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isQuiet(y, x)) assert.equal(isDark, false)
    }),
  )
})

test('a code whose modules would be under half a millimetre is refused', () => {
  const { modules, size } = codeOf(address, at)
  assert.ok(size / modules.length >= smallestModule)
  assert.throws(() => codeOf(address, { ...at, size: mm(15) }), /needs/u)
})
