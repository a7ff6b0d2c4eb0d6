import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { openFaces } from '#platform/print/faces.ts'
import { wordsOf } from '#platform/print/sheet.ts'
import { compose } from './compose.ts'
import type { Order } from './order.ts'
import { chineseWords, openPress } from './press.ts'

const order: Order = {
  kind: 'pack',
  languages: ['en', 'ar', 'gu', 'zh'],
  place: null,
  district: 'leicester',
  finish: 'house',
  on: '2026-11-29',
  front: { name: 'Midshire Partnership', area: 'Midshire', demonstration: false },
  origin: 'https://hub.example',
}
const printed = await openPress().print(order)
const bytes = printed.kind === 'printed' ? printed.bytes : assert.fail()

test('a file says, in order, exactly the words that were composed, and no others', async () => {
  const composed = compose(order, await openFaces(chineseWords()))
  const expected = composed.kind === 'composed' ? composed.document.sheets.flatMap(wordsOf) : []
  const read = await PDFDocument.load(bytes, { updateMetadata: false })
  const said = read.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!('get' in object)) return []
    const words = (object as { get(name: PDFName): unknown }).get(PDFName.of('ActualText'))
    return words instanceof PDFString || words instanceof PDFHexString ? [words.decodeText()] : []
  })
  assert.ok(expected.length > 100)
  assert.deepEqual(said, expected)
  assert.equal(read.getTitle(), 'Pack')
})

test('two presses give the same bytes for the same order, and other bytes on another day', async () => {
  const again = await openPress().print(order)
  assert.deepEqual(again.kind === 'printed' ? again.bytes : null, bytes)
  const later = await openPress().print({ ...order, on: '2026-11-30' })
  assert.notDeepEqual(later.kind === 'printed' ? later.bytes : null, bytes)
})

test('what cannot be printed says why', async () => {
  const press = openPress()
  assert.deepEqual(await press.print({ ...order, on: '2031-01-01' }), { kind: 'refused', why: 'no-numbers' })
  assert.deepEqual(await press.print({ ...order, origin: 'http://localhost:3000' }), {
    kind: 'refused',
    why: 'no-address',
  })
})
