import assert from 'node:assert/strict'
import test from 'node:test'
import { foldForm, foldText, longestForm } from './fold.ts'

test('plain text is handed back as it is, with its own offsets', () => {
  const folded = foldText('call 07700 900123')
  assert.equal(folded.text, 'call 07700 900123')
  assert.equal(folded.startOf(5), 5)
  assert.equal(folded.endOf(17), 17)
})

test('digits of other scripts, full-width, keycap and mathematical digits become plain digits', () => {
  const spellings = ['٠٧٧', '۰۷۷', '０７７', '0️⃣7️⃣7️⃣', '𝟎𝟕𝟕', '०७७', '০৭৭', '๐๗๗', '𝟶𝟽𝟽']
  for (const spelling of spellings) assert.equal(foldText(spelling).text, '077', spelling)
})

test('letters on discs and squares become plain letters', () => {
  assert.equal(foldText('🅾️7 🅐🅱🄲Ⓓ').text, 'O7 ABCD')
})

test('marks without width, direction marks and control characters vanish', () => {
  assert.equal(foldText('\u202a077\u200b00\u0000 9\u00ad00\u2069').text, '07700 900')
})

test('dashes, quotes and spaces of word processors become the typed ones', () => {
  assert.equal(foldText('a–b—c ‘d’ “e”\u00a0f\u2028g\th').text, 'a-b-c \'d\' "e" f\ng h')
})

test('footnote figures, accents and letters of other scripts stay as they are', () => {
  assert.equal(foldText('m² Zoë Đặng Жук ½ ™').text, 'm² Zoë Đặng Жук ½ ™')
})

test('offsets lead back to the written text over dropped and two-unit characters', () => {
  const raw = '👍 \u200f𝟎𝟕\u200f!'
  const folded = foldText(raw)
  assert.equal(folded.text, '👍 07!')
  const at = folded.text.indexOf('07')
  assert.equal(raw.slice(folded.startOf(at), folded.endOf(at + 2)), '𝟎𝟕')
  assert.equal(raw.slice(folded.startOf(0), folded.endOf(2)), '👍')
  assert.equal(folded.startOf(folded.text.length), raw.length, 'past the end is the end')
})

test('a lone surrogate does no harm', () => {
  assert.equal(foldText('a\ud800b').text, 'a\ud800b')
})

test('a form is trimmed and squeezed; an empty one and one longer than a form can be are none', () => {
  assert.equal(foldForm('  a \n  b '), 'a b')
  assert.equal(foldForm(' \u200b '), null)
  assert.equal(foldForm('a'.repeat(longestForm + 1)), null)
})

test('a megabyte folds in time that grows with its length, not its square', () => {
  const time = (length: number): number => {
    const text = '٠é\u200f'.repeat(length)
    const begun = process.threadCpuUsage()
    foldText(text)
    return process.threadCpuUsage(begun).user / 1000
  }
  time(20_000)
  const small = Math.max(1, time(20_000))
  // Eight times the text; sixty-four times the time would be quadratic.
  assert.ok(time(160_000) < small * 40, 'linear')
})
