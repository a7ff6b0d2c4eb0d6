import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineMarkedAbove } from './marking.ts'
import { processorMs } from '../../../../test/support/processor-ms.ts'

test('a line that begins with a marking above OFFICIAL-SENSITIVE is found, and named by its number', () => {
  for (const line of [
    'SECRET',
    '  TOP SECRET // UK EYES ONLY',
    'UK SECRET: source reporting',
    '[SECRET]',
    '**TOP SECRET**',
    'secret',
    '- Top Secret -',
    'Marking: Secret',
    'Classification - TOP SECRET',
    'Classified as secret',
    'SECRET STRAP1',
    'STRAP 2',
    'TOP  SECRET',
  ]) {
    assert.equal(lineMarkedAbove(`Beds in the back.\n${line}\nMore.`), 2, line)
  }
})

test('sentences that only use the word pass', () => {
  for (const line of [
    'Secret meetings happen behind the shop.',
    'They keep the phone secret.',
    'A secretary works there.',
    'SECRETARY OF THE CLUB',
    'OFFICIAL-SENSITIVE',
    'Marking on the van: Speedy Clean',
    'It is no secret',
    '',
  ]) {
    assert.equal(lineMarkedAbove(line), null, line)
  }
})

test('a flood of white space is read in no time', () => {
  const flood = `${' '.repeat(20_000)}x\n`.repeat(50)
  assert.ok(processorMs(() => lineMarkedAbove(flood)) < 200)
})
