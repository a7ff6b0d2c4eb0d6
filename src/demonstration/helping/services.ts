import type { Act, Sitting } from '../sitting.ts'

/** The catalogue: with places free, full, said too long ago to be believed, and never said. */
const service = (makes: string, fields: Act['fields']): Act => ({
  to: '/safeguarding/services/new',
  fields: { children: 'no', funds: 'anybody', access: [], languages: '', note: '', isOpen: 'yes', ...fields },
  makes,
})
const free = (key: string, count: string): Act => ({ to: `{at:${key}}`, fields: { free: count } })

export const serviceSittings: readonly Sitting[] = [
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '40d 10:00',
    acts: [
      service('harbour-house', {
        name: 'Harbour House',
        area: 'Fenwick Vale',
        dutyLine: '01632 960021',
        offers: ['accommodation', 'food-clothes', 'transport'],
        genders: ['male'],
        access: ['step-free'],
        languages: 'Romanian, Polish',
        note: 'Single rooms. Somebody is awake at night.',
      }),
      service('lantern-rooms', {
        name: 'Lantern Rooms',
        area: 'Wrenbrook',
        dutyLine: '01632 960022',
        offers: ['accommodation', 'children', 'food-clothes'],
        genders: ['female'],
        children: 'with-children',
        languages: 'Vietnamese, English',
        note: 'Women alone work here.',
      }),
    ],
  },
  {
    by: 'grace',
    purpose: 'safeguarding',
    at: '39d 14:00',
    acts: [
      service('first-nights', {
        name: 'First nights',
        area: 'Midshire',
        dutyLine: '01632 960023',
        offers: ['accommodation'],
        genders: ['female', 'male', 'neither'],
        children: 'with-children',
        note: 'Three nights that the council pays, by day and night.',
      }),
    ],
  },
  {
    by: 'femi',
    purpose: 'safeguarding',
    at: '38d 11:00',
    acts: [
      service('quiet-clinic', {
        name: 'The quiet clinic',
        area: 'Wrenbrook',
        dutyLine: '01632 960024',
        offers: ['medical', 'mental-health', 'sexual-health'],
        genders: ['female', 'male', 'neither'],
        access: ['step-free', 'sign-language'],
        languages: 'By interpreter',
        note: 'Nobody is asked for papers.',
      }),
    ],
  },
  { by: 'mina', purpose: 'safeguarding', at: '4d 09:00', acts: [free('lantern-rooms', '1')] },
  { by: 'mina', purpose: 'safeguarding', at: '95m', acts: [free('harbour-house', '2')] },
  { by: 'yusuf', purpose: 'safeguarding', at: '80m', acts: [free('first-nights', '0')] },
]
