import { meetingView, type MeetingModel } from './meeting.view.ts'

const line = {
  kind: 'Decision',
  words: 'The car wash is looked at again in a month',
  taskingHref: null,
  amendHref: '/tactical-meetings/1/lines/2',
  by: 'Grace',
}
const ordinary: MeetingModel = {
  heldOn: '2026-11-25',
  agency: 'Midshire Police',
  signed: null,
  agenda: [
    {
      item: 'What is asked, and what is late',
      words: 'Taskings that are late',
      count: 2,
      href: '/operations?late=late',
    },
    { item: 'What we judge', words: 'Judgements that stand', count: 4, href: '/risk/assessments' },
  ],
  came: [
    { agency: 'Midshire Council', people: 2 },
    { agency: 'Safe Harbour', people: 0 },
  ],
  parts: [
    {
      item: 'What is asked, and what is late',
      lines: [line, { ...line, kind: 'Action', taskingHref: '/operations/taskings/1' }],
    },
  ],
  keepHref: '/tactical-meetings/1',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, came: [], parts: [] },
  error: { ...ordinary, agenda: [] },
  longest: {
    ...ordinary,
    parts: [
      {
        item: 'Anything else',
        lines: Array.from({ length: 12 }, () => ({ ...line, words: 'W'.repeat(2000) })),
      },
    ],
  },
  restricted: {
    ...ordinary,
    keepHref: null,
    agenda: null,
    signed: { by: 'Grace', at: new Date('2026-11-25T12:00:00Z'), fingerprint: '0123456789abcdef' },
    parts: [{ item: 'Anything else', lines: [{ ...line, amendHref: null }] }],
  },
} satisfies Record<string, MeetingModel>
export const render = meetingView
