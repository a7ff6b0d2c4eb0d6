import assert from 'node:assert/strict'
import test from 'node:test'
import { compareBusinesses, readBusiness, type Business } from './business.ts'

const business = (raw: string): Business => {
  const read = readBusiness(raw)
  assert.ok(read, raw)
  return read
}

test('what holds no word is refused', () => {
  for (const raw of ['', '...', '\u0000', '-', 'a'.repeat(1_000_000)]) assert.equal(readBusiness(raw), null)
})

test('the legal form comes off, whatever its points, case and language', () => {
  const forms: readonly [string, string, string][] = [
    ['Nguyen Nails Ltd', 'nguyen nails', 'ltd'],
    ['NGUYEN NAILS LIMITED', 'nguyen nails', 'ltd'],
    ['Sample p.l.c.', 'sample', 'plc'],
    ['Sample Partners LLP', 'sample partners', 'llp'],
    ['Sample C.I.C.', 'sample', 'cic'],
    ['Exemplu S.R.L.', 'exemplu', 'srl'],
    ['Przykład Sp. z o.o.', 'przyklad', 'spzoo'],
    ['Przyklad spółka z o.o.', 'przyklad', 'spzoo'],
    ['Beispiel GmbH', 'beispiel', 'gmbh'],
    ['SIA Piemers', 'piemers', 'sia'],
    ['UAB "Pavyzdys"', 'pavyzdys', 'uab'],
    ['Primer EOOD', 'primer', 'eood'],
    ['Exemplo, Lda', 'exemplo', 'lda'],
    ['Exemple SARL', 'exemple', 'sarl'],
    ['Priklad spol. s r.o.', 'priklad', 'sro'],
    ['Shembull Sh.p.k.', 'shembull', 'shpk'],
    ['Example Pvt. Ltd.', 'example', 'pvt-ltd'],
  ]
  for (const [raw, name, form] of forms)
    assert.deepEqual([business(raw).name, business(raw).form], [name, form], raw)
  assert.deepEqual(business('Beispiel GmbH').countries, ['DE', 'AT', 'CH'])
})

test('a name that is only a legal form or only empty words keeps its words', () => {
  assert.deepEqual(business('Ltd').tokens, ['ltd'])
  assert.deepEqual(business('The Company').tokens, ['the', 'company'])
  assert.equal(business('Nails').form, null)
})

test('the trading name stands beside the registered one', () => {
  for (const raw of [
    'Sample Cars Limited t/a Shiny Wash',
    'Sample Cars Ltd trading as Shiny Wash',
    'Sample Cars T/A Shiny Wash Ltd',
  ]) {
    assert.equal(business(raw).name, 'sample cars', raw)
    assert.deepEqual(business(raw).tradingAs, { name: 'shiny wash', tokens: ['shiny', 'wash'] })
  }
  assert.equal(business('Sample Cars t/a  ...').tradingAs, null)
  assert.ok(
    business('Shiny Wash').keys.some((key) => business('Sample Cars t/a Shiny Wash').keys.includes(key)),
  )
})

test('two spellings of one name share a key: spaces, order, marks, initials, and or &', () => {
  const pairs: readonly [string, string][] = [
    ['Shiny Car Wash', 'SHINY CARWASH LTD'],
    ['Nails by Any', 'Any Nails By'],
    ["Dóra's Döner", 'doras doner limited'],
    ['A.B. Cars', 'AB Cars'],
    ['Salt & Pepper', 'Salt and Pepper'],
    ['The Sample Company UK', 'Sample'],
  ]
  for (const [one, other] of pairs)
    assert.ok(
      business(one).keys.some((key) => business(other).keys.includes(key)),
      `${one} ${other}`,
    )
})

test('names are compared over their words, and the caller says what a word is worth', () => {
  const [one, other] = [business('Sunny Nails'), business('Lucky Nails')]
  // By hand: one of two words shared, 1 / sqrt(2 * 2).
  assert.equal(compareBusinesses(one, other), 0.5)
  const rare = (token: string): number => (token === 'nails' ? 1 : 3)
  // By hand: 1 / sqrt(10 * 10).
  assert.equal(Math.round(compareBusinesses(one, other, rare) * 1e9) / 1e9, 0.1)
  assert.equal(compareBusinesses(one, one, rare), 1)
  assert.equal(
    compareBusinesses(one, other, () => 0),
    0,
  )
  assert.equal(
    compareBusinesses(business('Sample Ltd t/a Sunny Nails'), one),
    1,
    'the better of the two names counts',
  )
})
