import assert from 'node:assert/strict'
import { test } from 'node:test'
import { campaignsIn, languageReach, nextActions, otherLines, showPeople, wardsOf } from './reach.ts'

const languages = [
  { code: 'en', name: 'English', census: ['English'], isOnPublicPages: true },
  { code: 'gu', name: 'Gujarati', census: ['South Asian language: Gujarati'], isOnPublicPages: true },
  { code: 'zh', name: 'Chinese', census: ['East: Mandarin', 'East: Cantonese'], isOnPublicPages: true },
  { code: 'lt', name: 'Lithuanian', census: ['EU: Lithuanian'], isOnPublicPages: false },
]
const speakers = [
  { code: 'E06000016', line: 'English', people: 900 },
  { code: 'E06000016', line: 'South Asian language: Gujarati', people: 300 },
  { code: 'E07000129', line: 'South Asian language: Gujarati', people: 20 },
  { code: 'E06000016', line: 'East: Mandarin', people: 30 },
  { code: 'E06000016', line: 'East: Cantonese', people: 12 },
  { code: 'E06000016', line: 'EU: Lithuanian', people: 40 },
  { code: 'E06000016', line: 'Any other', people: 7 },
]
const plan = {
  name: 'It may be next door',
  sectors: [],
  languages: ['en', 'gu'],
  channels: ['radio'],
  places: [
    { code: 'E06000016', name: 'Leicester', use: 'campaign' as const },
    { code: 'E05010458', name: 'Abbey', use: 'campaign' as const },
    { code: 'E05010459', name: 'Aylestone', use: 'comparison' as const },
  ],
}

test('languages are told by how many speak them in all districts, with the campaigns that were in them', () => {
  const reach = languageReach(languages, speakers, [plan])
  assert.deepEqual(
    reach.map(({ code, people, campaigns }) => [code, people, campaigns.length]),
    [
      ['en', 900, 1],
      ['gu', 320, 1],
      ['zh', 42, 0],
      ['lt', 40, 0],
    ],
  )
  assert.deepEqual(reach[1]?.channels, ['radio'])
  assert.deepEqual(otherLines(languages, speakers), [{ line: 'Any other', people: 7 }])
})

test('a place to compare with is not reached; wards are known where a plan names them', () => {
  assert.deepEqual(campaignsIn([plan], 'E06000016'), ['It may be next door'])
  assert.deepEqual(
    wardsOf([plan]).map(({ name, campaigns }) => [name, campaigns.length]),
    [
      ['Abbey', 1],
      ['Aylestone', 0],
    ],
  )
})

test('the next action is the largest that was left out, and never a language that under ten speak', () => {
  const reach = languageReach(languages, speakers, [plan])
  const districts = [
    { name: 'Leicester', people: 1300, campaigns: ['one'] },
    { name: 'Blaby', people: 100, campaigns: [] },
    { name: 'Melton', people: 50, campaigns: [] },
  ]
  assert.deepEqual(
    nextActions({ languages: reach, districts }).map((text) => text.split(':')[0]),
    ['Plan one in Chinese', 'Ask for pages in Lithuanian', 'Plan one in Blaby'],
  )
  const few = reach.map((one) => ({ ...one, people: 9 }))
  assert.deepEqual(nextActions({ languages: few, districts: [] }), [])
})

test('counts under ten are not told, and none is none', () => {
  assert.deepEqual([0, 1, 9, 10, 1234].map(showPeople), ['0', 'under 10', 'under 10', '10', '1,234'])
})
