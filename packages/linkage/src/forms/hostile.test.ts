import assert from 'node:assert/strict'
import test from 'node:test'
import { readAccount } from './account.ts'
import { readAddress } from './address.ts'
import { readAge } from './age.ts'
import { readBusiness } from './business.ts'
import { readCompanyNumber } from './company-number.ts'
import { readDate } from './date.ts'
import { readDocument } from './document.ts'
import { readEmail } from './email.ts'
import { readHandle } from './handle.ts'
import { readLink } from './link.ts'
import { readMoney } from './money.ts'
import { readPhone } from './phone.ts'
import { readPlate } from './plate.ts'
import { readPostcode } from './postcode.ts'

type Reading = { readonly raw: string; readonly keys: readonly string[] }
const readers: Readonly<Record<string, (raw: string) => Reading | null>> = {
  readAccount: (raw) => readAccount(raw),
  readAddress: (raw) => readAddress(raw),
  readAge: (raw) => readAge(raw, { reportedOn: '2026-06-15' }),
  readBusiness: (raw) => readBusiness(raw),
  readCompanyNumber: (raw) => readCompanyNumber(raw),
  readDate: (raw) => readDate(raw),
  readDocument: (raw) => readDocument(raw),
  readEmail: (raw) => readEmail(raw),
  readHandle: (raw) => readHandle(raw),
  readLink: (raw) => readLink(raw),
  readMoney: (raw) => readMoney(raw),
  readPassport: (raw) => readDocument(raw, { kind: 'passport' }),
  readPhone: (raw) => readPhone(raw, { countries: ['VN', 'RO'] }),
  readPlate: (raw) => readPlate(raw),
  readPostcode: (raw) => readPostcode(raw),
}

/** Pieces that the readers look for, and characters that upset programs. */
const pieces = [
  '0',
  '7',
  '12',
  '44',
  '+',
  '(',
  ')',
  'o',
  'l',
  'oh ',
  'double ',
  'AB12',
  'CDE',
  '?',
  '*',
  'NG99',
  '5FW',
  '@',
  '.',
  ' dot ',
  ',',
  ' ',
  '-',
  '/',
  ':',
  '#',
  'Flat ',
  ' Road',
  'c/o ',
  'Ltd',
  't/a ',
  '£',
  'k',
  'grand',
  'about ',
  '1990',
  's',
  'May ',
  'aged ',
  'GB82',
  'WEST',
  'insta: ',
  'http://',
  'constructor',
  '__proto__',
  'toString',
  '\u0000',
  '\u202e',
  '\ud800',
  '\udc00',
  '７',
  '٧',
  '𝟕',
  '0️⃣',
  'é',
  'ß',
  '%',
  '\\',
  '$&',
  '\n',
]

test('thousands of senseless strings throw nothing, and what is read keeps them and has keys without repeats', () => {
  // A linear congruential generator with the constants of Numerical Recipes: the same strings each time.
  let seed = 7
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return (seed >>> 8) % below
  }
  let read = 0
  for (let round = 0; round < 4000; round += 1) {
    const raw = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join('')
    for (const [name, reader] of Object.entries(readers)) {
      const reading = reader(raw)
      if (reading === null) continue
      read += 1
      assert.equal(reading.raw, raw, name)
      assert.equal(new Set(reading.keys).size, reading.keys.length, `${name} ${JSON.stringify(raw)}`)
      for (const key of reading.keys) assert.match(key, /^[a-z0-9-]+:\S/, `${name} ${JSON.stringify(raw)}`)
    }
  }
  assert.ok(read > 1000, `something was read: ${read}`)
})

test('a megabyte of anything is refused at once by every reader', () => {
  for (const piece of pieces) {
    const raw = piece.repeat(Math.ceil(1_000_000 / piece.length))
    for (const [name, reader] of Object.entries(readers))
      assert.equal(reader(raw), null, `${name} ${JSON.stringify(piece)}`)
  }
})

test('what is as long as a form may be is answered without delay, whatever it repeats', () => {
  for (const piece of pieces) {
    for (const [name, reader] of Object.entries(readers)) {
      const raw = piece.repeat(Math.floor(500 / piece.length))
      reader(raw)
      const begun = process.threadCpuUsage()
      reader(raw)
      // A pattern that tries every split of 500 characters would need hours; a quarter of a second is plenty.
      assert.ok(process.threadCpuUsage(begun).user < 250_000, `${name} ${JSON.stringify(piece)}`)
    }
  }
})
