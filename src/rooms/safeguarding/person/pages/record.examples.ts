import { recordView, type RecordModel } from './record.view.ts'

const ordinary: RecordModel = {
  reference: 'PSN-7K3Q2M',
  at: '/safeguarding/1',
  kept: 'Midshire Council, opened by Grace',
  isMaybeChild: false,
  known: [
    { label: 'What we call them', value: 'River' },
    { label: 'Born', value: '1994' },
  ],
  detailBy: 'Grace',
  detailAt: new Date('2026-11-25T09:00:00Z'),
  names: [{ kind: 'The name they give', name: 'Quillfeather' }],
  members: [{ name: 'Grace', agency: 'Midshire Council' }],
  fromFile: [{ label: 'cas_Status', value: 'FollowUp' }],
  meetings: [
    {
      words: 'When? 06:45\nWhat do they need now? Water',
      by: 'Grace',
      at: new Date('2026-11-26T09:00:00Z'),
    },
  ],
  fileHref: '/safeguarding/1/case-standard/csv',
  consents: [
    { purpose: 'Help and support from us', answer: 'They agreed', isGiven: true, saidOn: '2026-11-24' },
    { purpose: 'Sharing: Safe Harbour', answer: 'They said no', isGiven: false, saidOn: '2026-11-24' },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, names: [], consents: [], fromFile: [], meetings: [] },
  error: { ...ordinary, known: [{ label: 'Born', value: 'Not known' }] },
  longest: {
    ...ordinary,
    known: [{ label: 'What we call them', value: 'W'.repeat(300) }],
    meetings: [{ words: 'W'.repeat(2000), by: 'W'.repeat(80), at: new Date('2026-11-26T09:00:00Z') }],
    fromFile: [{ label: 'vic_TypeOfExploitation', value: 'W'.repeat(4000) }],
    names: Array.from({ length: 12 }, () => ({ kind: 'A name on a document', name: 'W'.repeat(200) })),
    members: Array.from({ length: 12 }, () => ({ name: 'W'.repeat(60), agency: 'W'.repeat(100) })),
  },
  restricted: { ...ordinary, isMaybeChild: true, fileHref: null },
} satisfies Record<string, RecordModel>
export const render = recordView
