import type { Sitting } from '../sitting.ts'

/** A course of the council, given half a year ago for two agencies and again last month, and its next day. */
export const courseSittings: readonly Sitting[] = [
  {
    by: 'tess',
    purpose: 'administration',
    at: '200d 10:00',
    acts: [
      {
        to: '/training/new',
        fields: {
          title: 'Signs, and who to tell',
          audience: 'everybody',
          level: 'awareness',
          objectives:
            'Know the signs of exploitation and what is none. Know what not to do. Know whom to tell, and what becomes of it.',
          minutes: '60',
          certificate: 'answered',
          validMonths: '36',
        },
        makes: 'signs-course',
      },
      {
        to: '{at:signs-course}/material',
        fields: {
          title: 'Five signs on one page',
          words:
            'Somebody else speaks for them. They do not hold their own papers or money. They sleep where they work. They are afraid or watched. They do not know their own address. One sign is no proof: tell somebody who can put it beside others.',
        },
      },
      {
        to: '{at:signs-course}/plan',
        days: { heldOn: -190 },
        fields: { place: 'Training room, Fenwick fire station', delivery: 'room' },
        makes: 'first-day',
      },
    ],
  },
  {
    by: 'tess',
    purpose: 'administration',
    at: '190d 09:00',
    acts: [
      { to: '{at:first-day}/step', fields: { to: 'before' } },
      {
        to: '{at:first-day}/came',
        fields: { agency: '{agency:council}', role: 'housing-officer', people: '14' },
      },
      { to: '{at:first-day}/came', fields: { agency: '{agency:fire}', role: 'fire-officer', people: '13' } },
    ],
  },
  {
    by: 'tess',
    purpose: 'administration',
    at: '190d 11:00',
    acts: [{ to: '{at:first-day}/step', fields: { to: 'after' } }],
  },
  {
    by: 'tess',
    purpose: 'administration',
    at: '189d 09:00',
    acts: [{ to: '{at:first-day}/step', fields: { to: 'closed' } }],
  },
  {
    by: 'tess',
    purpose: 'administration',
    at: '2d 14:00',
    acts: [
      {
        to: '{at:signs-course}/plan',
        days: { heldOn: 12 },
        fields: { place: 'Online', delivery: 'online' },
        makes: 'next-day',
      },
    ],
  },
]
