import assert from 'node:assert/strict'
import test from 'node:test'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { readPhone } from './phone.ts'
import { ukRange } from './phone-plan.ts'

test('what is no telephone number is refused', () => {
  const none = ['', ' ', '12', 'unknown', 'n/a', '07700 900123 and 07700 900456', 'AB12 CDE', '12345', '+44']
  for (const raw of [
    ...none,
    '1'.repeat(16),
    '+',
    '00',
    '+12345',
    'x'.repeat(1_000_000),
    '0'.repeat(1_000_000),
  ])
    assert.equal(readPhone(raw), null, raw.slice(0, 40))
})

test('every way of writing one British mobile gives one number and the same keys', () => {
  const spellings = [
    '07700900123',
    '07700 900123',
    '07700-900-123',
    '07700.900.123',
    '(07700) 900/123',
    '+447700900123',
    '+44 (0) 7700 900123',
    '+44 07700 900 123',
    '00447700900123',
    '0044 (0)7700 900123',
    'o77oo 9oo123',
    'O7700 900123',
    'tel: 07700 900123',
    'Mob no. 07700 900123',
    'tel:+44-7700-900-123',
    '07700 900123 (his sister)',
    '07 700 900 1 23',
    'oh seven seven double oh nine double zero one two three',
    'zero double seven zero 0 nine 0 0 one 2 3',
    '٠٧٧٠٠ ٩٠٠١٢٣',
    '０７７００９００１２３',
    '\u202a07700 900123\u202c',
    '0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣',
    '07700\n900\t123',
    '07700_900*123',
    '+07700 900123',
    '+0044 7700 900123',
  ]
  for (const raw of spellings) {
    assert.deepEqual(
      readPhone(raw),
      {
        e164: '+447700900123',
        national: '700900123',
        kind: 'mobile',
        country: 'GB',
        sure: 'sure',
        extension: null,
        raw,
        keys: ['phone:+447700900123', 'phone9:700900123'],
      },
      raw,
    )
  }
})

test('letters that only look like ones are read, and said to be a guess', () => {
  const phone = readPhone('O77OO 9OO l23')
  assert.equal(phone?.e164, '+447700900123')
  assert.equal(phone?.sure, 'possible')
})

test('an extension is kept apart and does not change the number', () => {
  for (const raw of [
    '0116 496 0123 ext 45',
    '0116 496 0123 x45',
    '0116 496 0123, extension: 45',
    '0116 496 0123 #45',
  ])
    assert.deepEqual([readPhone(raw)?.e164, readPhone(raw)?.extension], ['+441164960123', '45'], raw)
})

test('the kind and the territory come from the plan', () => {
  const expected: readonly [string, string, string][] = [
    ['020 7946 0123', 'landline', 'GB'],
    ['01632 960123', 'landline', 'GB'],
    ['0306 999 0123', 'landline', 'GB'],
    ['0808 157 0123', 'freephone', 'GB'],
    ['0909 879 0123', 'premium', 'GB'],
    ['0800 1111', 'freephone', 'GB'],
  ]
  for (const [raw, kind, country] of expected)
    assert.deepEqual([readPhone(raw)?.kind, readPhone(raw)?.country], [kind, country], raw)
})

test('a domestic form of another country is never taken for +44', () => {
  const alone = readPhone('0912345678')
  assert.deepEqual(
    [alone?.e164, alone?.national, alone?.country, alone?.kind, alone?.sure],
    [null, '912345678', null, 'unknown', 'possible'],
  )
})

test('another country is tried second, where the caller names it, and shares its key with the international form', () => {
  const named = readPhone('0912345678', { countries: ['XX', 'vn'] })
  assert.deepEqual(
    [named?.e164, named?.country, named?.kind, named?.sure],
    ['+84912345678', 'VN', 'mobile', 'possible'],
  )
  assert.equal(readPhone('+84 912 345 678')?.keys[0], named?.keys[0])
  assert.equal(
    readPhone('0912345678')?.keys[0],
    named?.keys[1],
    'without a country the last nine digits still meet',
  )
  assert.equal(
    readPhone('202 555 0123', { countries: ['US'] })?.kind,
    'unknown',
    'America does not tell its mobiles apart',
  )
  assert.equal(readPhone('07700 900123', { countries: ['VN'] })?.country, 'GB', 'Britain stays first')
})

test('international numbers are read with + and with 00', () => {
  assert.deepEqual(
    [readPhone('+61 491 570 006')?.e164, readPhone('0061 491 570 006')?.country],
    ['+61491570006', 'AU'],
  )
  assert.equal(readPhone('+46 (0)70-174 06 05')?.e164, '+46701740605')
  assert.equal(
    readPhone('+1 202-555-0123')?.kind,
    'unknown',
    'American numbers do not say whether they are mobiles',
  )
})

test('a number that the library calls invalid is kept as possible', () => {
  const arcep = readPhone('+33 6 39 98 00 00')
  assert.deepEqual([arcep?.e164, arcep?.country, arcep?.sure], ['+33639980000', 'FR', 'possible'])
  const nowhere = readPhone('+999 1234 5678')
  assert.deepEqual([nowhere?.e164, nowhere?.country, nowhere?.kind], ['+99912345678', null, 'unknown'])
  assert.equal(readPhone('+44 7700 900')?.sure, 'possible', 'too short for Britain')
  assert.equal(readPhone('+61 49l 570 006')?.sure, 'possible', 'a letter for a digit')
})

test('shared ranges are told apart by their first digits', () => {
  const expected: readonly [string, string, string][] = [
    ['1481000000', 'landline', 'GG'],
    ['1534000000', 'landline', 'JE'],
    ['7624000000', 'mobile', 'IM'],
    ['7797000000', 'mobile', 'JE'],
    ['500000000', 'freephone', 'GB'],
    ['8430000000', 'premium', 'GB'],
    ['7000000000', 'unknown', 'GB'],
  ]
  for (const [national, kind, country] of expected)
    assert.deepEqual(ukRange(national), { kind, country }, national)
})

test('a length or first digit that the plan does not have gives no British number', () => {
  for (const raw of ['0400 000 0000', '0600 000000', '0400 0000', '0800 1112223334'])
    assert.equal(readPhone(raw)?.e164, null, raw)
})

test('44 without its + is read as possible', () => {
  assert.deepEqual(
    [readPhone('447700900123')?.e164, readPhone('447700900123')?.sure],
    ['+447700900123', 'possible'],
  )
  assert.equal(readPhone('4477009001')?.e164, null)
})

test('a 0 that a spreadsheet dropped still meets the whole number by its last nine digits', () => {
  const dropped = readPhone('7700900123')
  assert.equal(dropped?.e164, null)
  assert.equal(dropped?.keys[0], readPhone('07700 900123')?.keys[1])
})

test('short numbers are known, text codes are possible', () => {
  assert.deepEqual([readPhone('101')?.kind, readPhone('101')?.sure], ['short', 'sure'])
  assert.equal(readPhone('116000')?.keys[0], 'phone:GB-116000')
  assert.equal(readPhone('118 500')?.kind, 'short')
  assert.equal(readPhone('88888')?.sure, 'possible')
  assert.equal(readPhone('960123')?.kind, 'unknown', 'a local number without its area')
})

test('no e164 form changes when it is read again', () => {
  for (const raw of ['07700 900123', '+61 491 570 006', '0808 157 0123', '+999 1234 5678', '0800 1111']) {
    const once = readPhone(raw)?.e164 as string
    assert.equal(readPhone(once)?.e164, once)
  }
})

test('shorter area codes agree with libphonenumber-js, which is an independent reading of the plan', () => {
  for (let area = 1100; area < 2000; area += 1) {
    // A subscriber number that starts with 2 to 9 is valid somewhere in an area that has five-digit numbers.
    const theirs = [2, 3, 4, 5, 6, 7, 8, 9].some((first) =>
      parsePhoneNumberFromString(`+44${area}${first}2345`)?.isValid(),
    )
    assert.equal(ukRange(`${area}52345`) !== null, theirs, `area 0${area}`)
  }
})

test('a valid British number of the library is a British number here, of the same kind', () => {
  const kinds: Readonly<Record<string, string>> = {
    MOBILE: 'mobile',
    FIXED_LINE: 'landline',
    TOLL_FREE: 'freephone',
    PREMIUM_RATE: 'premium',
  }
  let seen = 0
  for (let lead = 1000; lead < 10_000; lead += 1) {
    for (const tail of ['234567', '496012', '912345']) {
      const theirs = parsePhoneNumberFromString(`+44${lead}${tail}`)
      const kind = kinds[theirs?.getType() ?? '']
      if (theirs?.isValid() !== true || kind === undefined) continue
      seen += 1
      // 03 is a "UAN" and 0843 a "shared cost" to the library: names that the table above leaves out.
      assert.equal(readPhone(`+44${lead}${tail}`)?.kind, kind, `0${lead}${tail}`)
    }
  }
  assert.ok(seen > 1000, `compared ${seen}`)
})

test('a number after +44 that the plan does not have is read as libphonenumber-js reads it, without asking it', () => {
  let seen = 0
  for (let at = 0; at < 20_000; at += 1) {
    const national = String(1_000_000_000 + ((at * 449_981) % 9_000_000_000))
    if (ukRange(national) !== null) continue
    seen += 1
    const parsed = parsePhoneNumberFromString(`+44${national}`)
    const read = readPhone(`+44${national}`)
    assert.equal(parsed?.isValid() ?? false, false, national)
    assert.deepEqual(
      [read?.e164, read?.country, read?.sure],
      [parsed?.number ?? `+44${national}`, parsed?.country ?? null, 'possible'],
      national,
    )
  }
  assert.ok(seen > 1_000, `${seen} numbers`)
})
