import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFaces } from './faces.ts'
import { flow, glyphsOf, type Passage, type Style } from './flow.ts'
import type { TextItem } from './sheet.ts'

const faces = await openFaces('您不必确定。拨打')
const style: Style = { tag: 'P', size: 10 }
const place = { x: 50, y: 0, width: 200 }
const passage = (text: string, language = 'en', direction: Passage['direction'] = 'ltr'): Passage => ({
  text,
  language,
  direction,
})
const linesOf = ({ lines }: TextItem): string[] =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('|'))

test('a telephone number inside of Arabic is one run, its groups in the order in which they are dialled', () => {
  const arabic = passage('اتصل بالرقم \u206808000 121 700\u2069 الآن', 'ar', 'rtl')
  const [line] = flow(faces, arabic, style, { ...place, width: 400 }).item.lines
  const number = line?.runs.find(({ text }) => text.includes('0'))
  assert.equal(number?.direction, 'ltr')
  assert.match(number?.text ?? '', /08000 121 700/u)
  // What is read last stands on the left.
  assert.match(line?.runs[0]?.text ?? '', /الآن/u)
  assert.ok(line?.runs.every(({ x }, at, all) => at === 0 || x > (all[at - 1]?.x ?? 0)))
})

test('a passage that is read from the right ends its lines at the right edge', () => {
  const { item } = flow(faces, passage('اتصل الآن', 'ar', 'rtl'), style, place)
  const run = item.lines[0]?.runs.at(-1)
  assert.ok(Math.abs((run?.x ?? 0) + (run?.width ?? 0) - (place.x + place.width)) < 0.01)
})

test('a bracket in Arabic faces the other way', () => {
  const runOf = (text: string, language: string, direction: Passage['direction']): readonly number[] => {
    const run = flow(faces, passage(text, language, direction), style, place).item.lines[0]?.runs[0]
    return run === undefined ? [] : glyphsOf(faces, run)
  }
  const arabic = runOf('(ا', 'ar', 'rtl').at(-1)
  const closing = runOf('ا)', 'ar', 'rtl')[0]
  assert.notEqual(arabic, closing)
  const inLeftToRight = flow(faces, passage('ا)', 'ar', 'ltr'), style, place).item.lines[0]?.runs
  assert.ok(inLeftToRight !== undefined && inLeftToRight.length > 0)
})

test('letters join, change and stack as their script asks', () => {
  const glyphs = (text: string, language: string): number =>
    flow(faces, passage(text, language), style, place).item.lines[0]?.runs.flatMap((run) =>
      glyphsOf(faces, run),
    ).length ?? 0
  // Two words on which a shaper that was tried failed, and two where letters melt into one.
  for (const [text, language] of [
    ['રહ્યું', 'gu'],
    ['ਤੁਹਾਨੂੰ', 'pa'],
    ['ক্ষ', 'bn'],
    ['क्ष', 'hi'],
  ] as const) {
    assert.ok(glyphs(text, language) > 0, text)
    assert.ok(glyphs(text, language) <= text.length, text)
  }
  assert.equal(glyphs('क्ष', 'hi'), 1)
})

test('lines are no wider than their column, lose no word, and never break inside of a number', () => {
  const text = 'If you are in danger call 999 now, or for advice call 08000 121 700 on each day of the year.'
  for (let width = 70; width < 400; width += 7) {
    const { item, fits, widest } = flow(faces, passage(text), style, { ...place, width })
    const lines = linesOf(item)
    assert.equal(lines.join(' '), text)
    assert.equal(fits, true)
    assert.ok(widest <= width + 0.01)
    assert.ok(
      lines.some((line) => line.includes('08000 121 700')),
      String(width),
    )
  }
})

test('a word that is wider than its column is said not to fit', () => {
  assert.equal(flow(faces, passage('Gwasanaethau'), style, { ...place, width: 20 }).fits, false)
})

test('a line of Chinese begins with no full stop', () => {
  const chinese = passage('您不必确定。您不必确定。您不必确定。', 'zh')
  for (let width = 25; width < 180; width += 5)
    for (const line of linesOf(flow(faces, chinese, style, { ...place, width }).item))
      assert.doesNotMatch(line, /^。/u)
})

test('a letter that no face has is a fault, not a box on the paper', () => {
  assert.throws(() => flow(faces, passage('ᚠ'), style, place), /lacks a letter/u)
})
