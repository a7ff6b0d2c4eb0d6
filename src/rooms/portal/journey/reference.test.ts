import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReference, reference } from './reference.ts'
import type { Channel } from './reference-files.ts'
import { overdueChannels, shownChannels, signsOffered, standingValues } from './reference-rules.ts'

const { channels, settings, signs } = reference
const all = channels.channels
const withChannel = (id: string, change: Partial<Channel>) => ({
  ...reference,
  channels: { ...channels, channels: all.map((one) => (one.id === id ? { ...one, ...change } : one)) },
})

test('the files of this installation are sound', () => {
  assert.doesNotThrow(() => readReference(reference))
})

test('the helpline has exactly the digits 08000121700 and its display too', () => {
  const helpline = all.find(({ id }) => id === 'helpline')
  assert.equal(helpline?.digits, '08000121700')
  assert.equal(helpline.display?.replaceAll(' ', ''), '08000121700')
})

test('a helpline with a digit missing is refused', () => {
  assert.throws(
    () => readReference(withChannel('helpline', { digits: '0800121700', display: '0800 121 700' })),
    /helpline must be 08000121700/,
  )
})

test('a helpline that claims all hours is refused', () => {
  assert.throws(() => readReference(withChannel('helpline', { hours: 'always' })), /must not claim all hours/)
})

test('a display that does not have the digits is refused', () => {
  assert.throws(
    () => readReference(withChannel('acas', { display: '0300 123 1101' })),
    /does not have the digits/,
  )
})

test('an uncertain number must not be published', () => {
  assert.throws(() => readReference(withChannel('labour-legacy', { publish: true })), /uncertain \(L\)/)
  assert.ok(all.filter(({ confidence }) => confidence === 'L').every(({ publish }) => !publish))
})

test('hours without a source are refused', () => {
  assert.throws(() => readReference(withChannel('acas', { hours: 'office' })), /hours without a source/)
})

test('a source that is not listed is refused', () => {
  assert.throws(() => readReference(withChannel('acas', { sources: ['S999'] })), /source S999 is not listed/)
})

test('a channel of the wrong shape is refused with its place', () => {
  assert.throws(
    () => readReference(withChannel('acas', { digits: 'call us' })),
    /reference\/channels\.json is not as expected: \/channels\/\d+/,
  )
})

test('a channel past its review date is hidden, and its editor is warned', () => {
  const acas = all.filter(({ id }) => id === 'acas')
  const [one] = acas
  assert.ok(one)
  assert.equal(shownChannels(acas, { on: one.reviewBy }).length, 1)
  assert.equal(shownChannels(acas, { on: '2027-02-25' }).length, 0)
  assert.deepEqual(overdueChannels(acas, one.reviewBy), [])
  assert.deepEqual(overdueChannels(acas, '2027-02-25'), acas)
})

test('the emergency number is never hidden, and an editor is still warned', () => {
  const far = '2099-01-01'
  assert.deepEqual(
    shownChannels(all, { on: far }).map(({ id }) => id),
    ['emergency', 'police'],
  )
  assert.equal(overdueChannels(all, far).length, all.length)
})

test('the former labour line is never shown to anyone', () => {
  const shown = shownChannels(all, { on: '2026-11-25' })
  assert.ok(shown.length > 12)
  assert.ok(shown.every(({ id }) => id !== 'labour-legacy' && id !== 'fair-work-agency'))
})

test('channels are chosen by audience and by area', () => {
  const forWorkers = shownChannels(all, { on: '2026-11-25', audience: 'worker' }).map(({ id }) => id)
  assert.deepEqual(forWorkers, ['emergency', 'police', 'helpline', 'acas'])
  const local = shownChannels(all, { on: '2026-11-25', areas: ['rutland'] }).map(({ id }) => id)
  assert.deepEqual(local, ['child-rutland'])
  assert.deepEqual(shownChannels(all, { on: '2026-11-25', areas: [] }), [])
})

test('there are 124 signs, and all five headline signs are for the public', () => {
  assert.equal(signs.signs.length, 124)
  const forPublic = new Set(signs.signs.filter((sign) => sign.public).map(({ code }) => code))
  assert.equal(signs.headline.codes.length, 5)
  assert.ok(signs.headline.codes.every((code) => forPublic.has(code)))
})

test('no sign rests on where a person is from', () => {
  for (const { code, wording } of signs.signs)
    assert.doesNotMatch(wording, /national(ity)? of|ethnic|source of trafficking|religious group/iu, code)
})

test('each place offers at most twelve signs, headline signs before the others', () => {
  for (const { code } of settings.settings) {
    const offered = signsOffered(reference, code)
    assert.ok(offered.length > 0 && offered.length <= 12, code)
    const headline = offered.map((sign) => signs.headline.codes.includes(sign))
    // Online has one that fits; wherever they fit, nothing stands before them.
    assert.equal(headline.lastIndexOf(true), headline.filter(Boolean).length - 1, code)
  }
})

test('a place without a list of signs, or with a sign not for the public, is refused', () => {
  const { 'car-wash': _gone, ...fewer } = signs.offered
  assert.throws(
    () => readReference({ ...reference, signs: { ...signs, offered: fewer } }),
    /no signs for car-wash/,
  )
  const wrong = { ...signs.offered, 'car-wash': ['GEN-01'] }
  assert.throws(
    () => readReference({ ...reference, signs: { ...signs, offered: wrong } }),
    /GEN-01 is offered but not for the public/,
  )
})

test('every sector stands behind a place, and no place names an unknown one', () => {
  const broken = settings.settings.map((one) => (one.code === 'care' ? { ...one, sectors: ['caring'] } : one))
  assert.throws(
    () => readReference({ ...reference, settings: { ...settings, settings: broken } }),
    /caring is not a sector; no setting stands for the sector adult_social_care/,
  )
})

test('signs ticked for another place stay on the list', () => {
  const offered = signsOffered(reference, 'car-wash', ['CHD-17', 'LAB-02'])
  assert.equal(offered.at(-1), 'CHD-17')
  assert.equal(offered.filter((code) => code === 'LAB-02').length, 1)
})

test('without a place, or with one that is unknown, the general list is offered', () => {
  assert.deepEqual(signsOffered(reference, undefined), signs.offered['other'])
  assert.deepEqual(signsOffered(reference, 'nowhere'), signs.offered['other'])
})

test('the numbers for running text are there', () => {
  assert.deepEqual(standingValues(reference), {
    emergency: '999',
    police: '101',
    textRelay: '18000',
    policeTextRelay: '18001 101',
    silentCode: '55',
  })
})

test('a number checked by somebody who is not listed is refused', () => {
  assert.throws(
    () => readReference(withChannel('acas', { verifiedBy: 'nobody' })),
    /acas was checked by nobody, who is not listed/,
  )
})
