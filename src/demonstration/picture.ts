import type { Asking, Connecting, Deciding, Judging, Naming, Picture, Sign } from './picture-steps.ts'

/** What the desks confirm, decide and tick in the items of the demonstration. */
const phoneAdvert = '07700 900461'
const van = 'AB12 CDE'

const namings: readonly Naming[] = [
  {
    item: 'named-van',
    by: 'tomasz',
    at: '23d 08:40',
    words: {
      'Davit Marosh': { born: '4 May 1988' },
      [van]: { colour: 'white', make: 'Ford', model: 'Transit' },
      [phoneAdvert]: {},
    },
  },
  {
    item: 'named-licence',
    by: 'colin',
    at: '22d 15:00',
    words: {
      'David Maros': { born: '4 May 1988' },
      'Sparkle Hand Car Wash Ltd': {},
      [van]: { colour: 'white' },
      [phoneAdvert]: {},
    },
  },
  {
    item: 'named-rent',
    by: 'sadia',
    at: '21d 10:00',
    words: {
      'D. Marosh': {},
      [van]: { colour: 'white' },
      '07700 900462': {},
      'Ilie Vantu': { age: 'about 30', role: 'victim' },
    },
  },
  {
    item: 'named-worker',
    by: 'tomasz',
    at: '18d 10:00',
    words: { 'Ilie Vantu': { age: 'about 30', role: 'victim' }, [van]: { colour: 'white' } },
  },
  { item: 'phone-advert', by: 'tomasz', at: '23d 09:10', words: { [phoneAdvert]: {} } },
]

const connections: readonly Connecting[] = [
  {
    item: 'named-van',
    by: 'tomasz',
    at: '23d 08:50',
    left: 'Davit Marosh',
    kind: 'drives',
    right: 'AB12CDE',
    quote: 'drives a white Ford Transit, AB12 CDE',
  },
  {
    item: 'named-van',
    by: 'tomasz',
    at: '23d 08:55',
    left: 'Davit Marosh',
    kind: 'uses',
    right: phoneAdvert,
    quote: 'He uses 07700 900461',
  },
  {
    item: 'named-licence',
    by: 'colin',
    at: '22d 15:10',
    left: 'David Maros',
    kind: 'runs',
    right: 'Sparkle Hand Car Wash Ltd',
    quote: 'is held by Sparkle Hand Car Wash Ltd. A David Maros',
  },
  {
    item: 'named-rent',
    by: 'sadia',
    at: '21d 10:10',
    left: 'D. Marosh',
    kind: 'controls',
    right: 'Ilie Vantu',
    quote: 'Mr Marosh keeps his passport',
  },
]

const decisions: readonly Deciding[] = [
  {
    by: 'colin',
    at: '19d 09:30',
    left: ['named-van', 'Davit Marosh'],
    right: ['named-licence', 'David Maros'],
    answer: 'same',
    reasons: ['name', 'born', 'contact', 'vehicle'],
    note: 'Same birthday, same number and the same van; the names differ by how they are written.',
  },
  // A victim across agencies: it does not count until somebody else has said the same.
  {
    by: 'tomasz',
    at: '17d 11:00',
    left: ['named-rent', 'Ilie Vantu'],
    right: ['named-worker', 'Ilie Vantu'],
    answer: 'same',
    reasons: ['name', 'place', 'story'],
    note: 'The name, the town, the age and the van agree.',
  },
]

const signs: readonly Sign[] = [
  {
    item: 'named-van',
    by: 'tomasz',
    at: '23d 09:20',
    code: 'LIV-07',
    quote: 'The men sleep at work, in containers',
    how: 'observed',
    observer: 'A patrol officer',
    place: 'Fenwick Parva',
  },
  {
    item: 'named-van',
    by: 'tomasz',
    at: '23d 09:25',
    code: 'LAB-01',
    quote: 'hand him their wages',
    how: 'told-by-person',
    observer: 'A patrol officer',
    place: 'Fenwick Parva',
  },
  {
    item: 'car-wash',
    by: 'tomasz',
    at: '22d 09:00',
    code: 'LIV-02',
    quote: 'believed to live in containers there',
    how: 'told-by-third-party',
    observer: 'Somebody who lives near',
    place: 'Fenwick Parva',
  },
  {
    item: 'inspection',
    by: 'colin',
    at: '22d 16:00',
    code: 'PRM-01',
    quote: 'Bedding and cooking things for several people',
    how: 'observed',
    observer: 'A licensing officer',
    place: 'Fenwick Parva',
  },
  {
    item: 'named-licence',
    by: 'colin',
    at: '22d 16:10',
    code: 'PRM-03',
    quote: 'The payroll names two workers; six were seen',
    how: 'observed',
    observer: 'A licensing officer',
    place: 'Fenwick Parva',
  },
  {
    item: 'named-rent',
    by: 'callum',
    at: '21d 11:00',
    code: 'GEN-07',
    quote: 'keeps his passport',
    how: 'told-by-person',
    observer: 'A tenancy officer',
    place: 'Wrenbrook',
  },
  {
    item: 'named-rent',
    by: 'callum',
    at: '21d 11:05',
    code: 'GEN-16',
    quote: 'he owes him for the journey',
    how: 'told-by-person',
    observer: 'A tenancy officer',
    place: 'Wrenbrook',
  },
  {
    item: 'named-worker',
    by: 'tomasz',
    at: '18d 10:30',
    code: 'GEN-04',
    quote: 'He did not answer for himself; the man from the white van, AB12 CDE, spoke for him',
    how: 'observed',
    observer: 'A patrol officer',
    place: 'Fenwick Parva',
  },
]

const judgements: readonly Judging[] = [
  {
    by: 'colin',
    at: '12d 10:00',
    about: ['named-licence', 'David Maros'],
    kind: 'labour',
    band: 'significant',
    confidence: 'moderate',
    reasons:
      'Two agencies saw it on different days: men sleep where they work, hand over their wages, and the payroll names two of six. A family firm that pays in kind would explain the payroll, and not the wages.',
    gaps: 'Nobody has spoken to the workers alone, with an interpreter.',
    override: 'Two agencies saw it with their own eyes, a day apart.',
  },
]

const questions: readonly Asking[] = [
  {
    by: 'tomasz',
    at: '16d 09:00',
    question: 'Who brings the workers to the car washes, and from where?',
    why: 'It decides whether we look at one firm or at several.',
    kind: 'labour',
    who: ['council', 'harbour', 'fire'],
    answers: [
      {
        by: 'colin',
        at: '15d 14:00',
        item: 'named-licence',
        extent: 'part',
        why: 'It names who runs the firm, and the van. It does not say from where the workers come.',
      },
    ],
  },
]

export const picture: Picture = { namings, connections, decisions, signs, judgements, questions }
