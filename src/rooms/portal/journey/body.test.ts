import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersToBody, suggestedAssessment } from './body.ts'
import { stepFields } from './fields.ts'
import type { Answers } from './fields.ts'

const least: Answers = {
  start: { relation: 'public' },
  danger: { danger: 'no' },
  what: { what: 'I saw something' },
  where: { whereUnknown: ['not-known'] },
  when: { when: 'not-known' },
  children: { children: 'no' },
  contact: { identity: 'anonymous' },
}

const most: Answers = {
  start: { relation: 'professional' },
  danger: { danger: 'yes' },
  emergency: { emergency: 'called' },
  agency: {
    agencyName: 'A clinic',
    agencyRole: 'Nurse',
    agencyReference: 'C-1',
    agencyPhone: '0116 496 0123',
    safeguarding: 'no',
  },
  what: { what: 'I saw something' },
  where: { address: '1 High Road', postcode: 'LE1', place: 'behind the shop', profile: '@name' },
  when: { when: 'date', date: { year: 2026, month: 3 }, times: 'mornings' },
  setting: { setting: 'car-wash' },
  signs: { signs: ['LAB-02'] },
  who: { mayNeedHelp: 'two men', mayCauseHarm: 'one man', howMany: '2', theirLanguage: 'Polish' },
  identifiers: { vehicles: ['AB12 CDE'], phones: ['07700 900123'], links: ['@name'] },
  children: { children: 'not-known' },
  know: { know: 'other', knowMore: 'a note' },
  files: { keepOriginal: ['keep'] },
  contact: { identity: 'confidential', name: 'Sam' },
  reach: {
    method: 'call',
    reachAt: '07700 900456',
    safeTimes: 'noon',
    leaveMessage: 'no',
    contactLanguage: 'English',
    whoSees: 'no one',
  },
  options: { showBack: ['yes'] },
}

test('the least that can be told is a whole document', () => {
  assert.deepEqual(answersToBody(least, { language: 'pl' }), {
    version: 1,
    language: 'pl',
    route: 'public',
    showBack: false,
    content: {
      what: 'I saw something',
      danger: { now: 'no' },
      children: 'no',
      where: { isUnknown: true },
      when: { when: 'not-known' },
      signs: [],
      people: {},
      identifiers: { vehicles: [], phones: [], links: [] },
      knowledge: { how: 'not-said' },
      keepOriginalFiles: false,
    },
    source: { relation: 'public', identity: 'anonymous' },
  })
})

test('every answer arrives in the document, each in its place', () => {
  assert.deepEqual(answersToBody(most, { language: 'en', route: 'operator' }), {
    version: 1,
    language: 'en',
    route: 'operator',
    showBack: true,
    content: {
      what: 'I saw something',
      danger: { now: 'yes', calledEmergency: true },
      children: 'not-known',
      where: {
        address: '1 High Road',
        postcode: 'LE1',
        place: 'behind the shop',
        profile: '@name',
        isUnknown: false,
      },
      when: { when: 'date', date: { year: 2026, month: 3 }, times: 'mornings' },
      setting: 'car-wash',
      signs: ['LAB-02'],
      people: { mayNeedHelp: 'two men', mayCauseHarm: 'one man', howMany: '2', theirLanguage: 'Polish' },
      identifiers: { vehicles: ['AB12 CDE'], phones: ['07700 900123'], links: ['@name'] },
      knowledge: { how: 'other', more: 'a note' },
      keepOriginalFiles: true,
      safeguarding: 'no',
    },
    source: {
      relation: 'professional',
      identity: 'confidential',
      name: 'Sam',
      reach: {
        method: 'call',
        at: '07700 900456',
        safeTimes: 'noon',
        mayLeaveMessage: false,
        language: 'English',
        whoSees: 'no one',
      },
      agency: { name: 'A clinic', role: 'Nurse', reference: 'C-1', phone: '0116 496 0123' },
    },
  })
})

test('nothing that says who told is in the content (BR19)', () => {
  const { content } = answersToBody(most, { language: 'en' })
  const text = JSON.stringify(content)
  for (const secret of ['Sam', '07700 900456', 'noon', 'A clinic', 'Nurse', 'C-1', '0116 496 0123'])
    assert.ok(!text.includes(secret), secret)
})

test('the document is plain JSON', () => {
  const body = answersToBody(most, { language: 'en' })
  assert.deepEqual(JSON.parse(JSON.stringify(body)), body)
})

test('someone telling about their own life knows it first-hand', () => {
  const { content } = answersToBody({ ...least, start: { relation: 'self' } }, { language: 'en' })
  assert.deepEqual(content.knowledge, { how: 'own-life' })
})

test('answers of pages that no longer apply are left out', () => {
  const changed: Answers = {
    ...most,
    start: { relation: 'public' },
    danger: { danger: 'no' },
    contact: { identity: 'anonymous' },
  }
  const { content, source } = answersToBody(changed, { language: 'en' })
  assert.deepEqual(content.danger, { now: 'no' })
  assert.equal(content.safeguarding, undefined)
  assert.deepEqual(source, { relation: 'public', identity: 'anonymous' })
})

test('someone who asks not to be contacted leaves no way to', () => {
  const answers: Answers = { ...least, contact: { identity: 'confidential' }, reach: { method: 'none' } }
  assert.deepEqual(answersToBody(answers, { language: 'en' }).source, {
    relation: 'public',
    identity: 'confidential',
  })
})

for (const gone of ['start', 'danger', 'what', 'when', 'children', 'contact'] as const)
  test(`a report without ${gone} is not made into a document`, () => {
    const { [gone]: _gone, ...rest } = least
    assert.throws(() => answersToBody(rest, { language: 'en' }), /not ready/)
  })

test('how one knows suggests A, C or D, for each answer there is (BR17)', () => {
  assert.deepEqual(suggestedAssessment, {
    'own-life': 'A',
    saw: 'A',
    told: 'C',
    'online-or-paper': 'C',
    other: 'D',
    'rather-not-say': 'D',
    'not-said': 'D',
  })
  for (const value of stepFields.know[0].values) assert.ok(value in suggestedAssessment)
})
