import type { ItemStory } from '../item-steps.ts'
import { colin, keep } from './usual.ts'

/**
 * Items that name somebody: what three agencies know of one invented man, each a little, under names that are not quite the
 * same. They are let out as they were written, so that the ties between them can be shown.
 */
const named = (
  story: Omit<ItemStory, 'from' | 'purpose' | 'purposes' | 'sanitised' | 'priority' | 'grade'> & {
    readonly code: string
    readonly because: string
  },
): ItemStory => ({
  ...story,
  from: 'own-knowledge',
  purpose: 'crime',
  purposes: ['crime', 'safeguarding'],
  priority: 'high',
  grade: {
    code: story.code,
    because: [
      'An officer of the agency, known and trusted.',
      story.because,
      'Nothing in it endangers anybody.',
    ],
  },
  sanitised: { title: story.title, text: story.text, keep },
})

const basis = { basis: ['part2', '6_1_e'], withheld: 'The officer’s name.' } as const

export const namedItems: readonly ItemStory[] = [
  named({
    key: 'named-van',
    by: 'tomasz',
    written: '24d 09:00',
    title: 'Davit Marosh brings workers to the car wash in Fenwick Parva',
    text: 'Davit Marosh, born 4 May 1988, drives a white Ford Transit, AB12 CDE, to the hand car wash in Fenwick Parva every morning with six men. He uses 07700 900461. The men sleep at work, in containers, and hand him their wages.',
    provenance: 'A stop check by a patrol.',
    kinds: ['labour'],
    occurredDaysAgo: 25,
    code: '1AP',
    because: 'Seen by the patrol.',
    releasedBy: 'rosa',
    shared: {
      ...basis,
      with: { council: '', homes: '', harbour: '' },
      necessity: 'The council licenses the site, and the housing association may know the driver.',
    },
    readBy: [colin],
  }),
  named({
    key: 'named-licence',
    by: 'colin',
    written: '23d 11:00',
    title: 'Licence of the car wash in Fenwick Parva: a David Maros',
    text: 'The licence of the hand car wash in Fenwick Parva is held by Sparkle Hand Car Wash Ltd. A David Maros, born 4 May 1988, signed for it and left the number 07700 900461. He came in a white Transit, AB12 CDE. The payroll names two workers; six were seen.',
    provenance: 'The licensing file and a visit.',
    kinds: ['labour'],
    code: '1AP',
    because: 'It stands in the file, and was seen.',
    releasedBy: 'ines',
    shared: {
      ...basis,
      with: { police: '', homes: '', harbour: '' },
      necessity: 'Others may know the man under another name.',
    },
    readBy: [{ person: 'tomasz', purpose: 'crime' }],
  }),
  named({
    key: 'named-rent',
    by: 'callum',
    written: '22d 14:00',
    title: 'D. Marosh pays rent for tenants in Wrenbrook',
    text: 'Cash rent for five flats in Wrenbrook is brought by a D. Marosh, 07700 900462, in a white van, AB12 CDE. One tenant, Ilie Vantu, about 30, may be a victim: he said that Mr Marosh keeps his passport and that he owes him for the journey.',
    provenance: 'Rent records, and a talk with the tenant.',
    kinds: ['labour'],
    code: '1AP',
    because: 'It stands in the records; the tenant said it himself.',
    releasedBy: 'sadia',
    shared: {
      ...basis,
      with: { police: '', council: '' },
      necessity: 'The flats may house workers who are not free.',
    },
    readBy: [{ person: 'tomasz', purpose: 'crime' }, colin],
  }),
  named({
    key: 'named-worker',
    by: 'tomasz',
    written: '20d 15:30',
    title: 'Ilie Vantu seen at the car wash in Fenwick Parva',
    text: 'Ilie Vantu, about 30, who lives in Wrenbrook, was seen at work at the hand car wash in Fenwick Parva. He did not answer for himself; the man from the white van, AB12 CDE, spoke for him. He may be a victim.',
    provenance: 'A second visit by the patrol.',
    kinds: ['labour'],
    occurredDaysAgo: 21,
    code: '1AP',
    because: 'Seen by the patrol.',
    releasedBy: 'rosa',
    shared: {
      ...basis,
      with: { council: '', homes: '' },
      necessity: 'The housing association is in touch with him.',
    },
    readBy: [colin, { person: 'sadia', purpose: 'crime' }],
  }),
]
