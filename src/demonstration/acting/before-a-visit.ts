import type { Sitting } from '../sitting.ts'

/** What the police ask others not to visit without them, and who asked. One question met a vehicle: it waits at the police. */
export const visitSittings: readonly Sitting[] = [
  {
    by: 'petra',
    purpose: 'administration',
    at: '60d 09:00',
    acts: [{ to: '/deconfliction/desk', fields: { name: 'Midshire common desk', phone: '01632 960010' } }],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '21d 14:00',
    acts: [
      {
        to: '/deconfliction/interests/new',
        fields: {
          kind: 'vehicle',
          words: 'AB12 CDE',
          answer: 'call',
          deskName: 'Midshire exploitation desk',
          deskPhone: '01632 960011',
          covert: 'no',
        },
        days: { fromDay: -21, untilDay: 60, reviewDay: 25 },
      },
      {
        to: '/deconfliction/interests/new',
        fields: {
          kind: 'place',
          // A postcode that is at no place.
          words: 'ZZ99 3VZ',
          answer: 'hold',
          deskName: 'Midshire exploitation desk',
          deskPhone: '01632 960011',
          covert: 'yes',
        },
        days: { fromDay: -21, untilDay: 30, reviewDay: 20 },
      },
    ],
  },
  {
    by: 'femi',
    purpose: 'safeguarding',
    at: '4d 12:00',
    acts: [
      {
        to: '/deconfliction/ask',
        fields: { kind: 'place', words: 'ZZ99 4VZ', reason: 'A health visit to somebody who lives there.' },
        days: { visitDay: 3 },
      },
    ],
  },
  {
    by: 'colin',
    purpose: 'crime',
    at: '1d 15:00',
    acts: [
      {
        to: '/deconfliction/ask',
        fields: {
          kind: 'vehicle',
          words: 'AB12 CDE',
          reason: 'A licensing check of vehicles on the ring road.',
        },
        days: { visitDay: 2 },
      },
    ],
  },
]
