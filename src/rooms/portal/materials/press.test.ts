import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
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

async function saidIn(file: Uint8Array): Promise<{ said: string[]; title: string | undefined }> {
  const read = await PDFDocument.load(file, { updateMetadata: false })
  const said = read.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!('get' in object)) return []
    const words = (object as { get(name: PDFName): unknown }).get(PDFName.of('ActualText'))
    return words instanceof PDFString || words instanceof PDFHexString ? [words.decodeText()] : []
  })
  return { said, title: read.getTitle() }
}

test('a file says, in order, exactly the words that were composed, and no others', async () => {
  const composed = compose(order, await openFaces(chineseWords()))
  const expected = composed.kind === 'composed' ? composed.document.sheets.flatMap(wordsOf) : []
  const { said, title } = await saidIn(bytes)
  assert.ok(expected.length > 100)
  assert.deepEqual(said, expected)
  assert.equal(title, 'Pack')
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

suite('what speakers put in the place of the files’ words', () => {
  const poster: Order = { ...order, kind: 'poster', languages: ['pl'] }
  const print = async (said?: Order['said']): Promise<Uint8Array> => {
    const result = await openPress().print(said === undefined ? poster : { ...poster, said })
    return result.kind === 'printed' ? result.bytes : assert.fail(result.why)
  }

  test('is what is printed, and nothing else changes', async () => {
    const { said: filed } = await saidIn(await print())
    const { said } = await saidIn(
      await print({ pl: { 'signs.headline': 'Pięć oznak' }, ro: { 'signs.headline': 'x' } }),
    )
    assert.equal(said[0], 'Pięć oznak')
    assert.deepEqual(said.slice(1), filed.slice(1))
  })

  test('is left out where it cannot be set: the words of the files are printed instead', async () => {
    assert.deepEqual(await print({ pl: { 'signs.headline': 'ᚠᚢᚦ' } }), await print())
    assert.deepEqual(await print({ pl: { 'signs.headline': 'a'.repeat(3000) } }), await print())
  })
})
