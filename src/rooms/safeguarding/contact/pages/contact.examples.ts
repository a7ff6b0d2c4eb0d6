import { contactView, type ContactModel } from './contact.view.ts'

const at = new Date('2026-11-25T09:00:00Z')
const channel = {
  href: '/safeguarding/1/contact/2',
  kind: 'Telephone call',
  isOpen: true,
  isWithdrawn: false,
  stands: 'Until 9 December 2026',
  terms: [
    'Monday, Tuesday, 09:00 to 15:00',
    'Never leave a message',
    'Say that you are Robin from the library',
  ],
  by: 'Grace',
  saidAt: at,
}
const tried = {
  href: null,
  kind: 'Telephone call',
  purpose: 'To ask whether they are safe',
  result: 'Nobody answered',
  isBad: false,
  note: '',
  by: 'Owen',
  tried: at,
}
const ordinary: ContactModel = {
  at: '/safeguarding/1/contact',
  recordHref: '/safeguarding/1',
  reference: 'PSN-7K3Q2M',
  saidNo: false,
  channels: [
    channel,
    { ...channel, kind: 'Letter', isOpen: false, stands: 'What they said held until a day that has passed' },
  ],
  plan: { words: 'Ask again when the course is over', dueOn: '2026-12-01', who: 'Owen', isDue: false },
  log: [tried],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, channels: [], plan: null, log: [] },
  error: {
    ...ordinary,
    log: [{ ...tried, href: '/safeguarding/1/contact/attempts/3', result: 'Not said yet', isBad: true }],
  },
  longest: {
    ...ordinary,
    channels: Array.from({ length: 12 }, () => ({ ...channel, terms: ['W'.repeat(500), 'W'.repeat(500)] })),
    log: Array.from({ length: 12 }, () => ({ ...tried, note: 'W'.repeat(500) })),
  },
  restricted: {
    ...ordinary,
    saidNo: true,
    channels: [
      { ...channel, isOpen: false, isWithdrawn: true, stands: 'They took this way to reach them back' },
    ],
  },
} satisfies Record<string, ContactModel>
export const render = contactView
