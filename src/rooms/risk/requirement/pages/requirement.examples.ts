import { requirementView, type RequirementModel } from './requirement.view.ts'

const row: RequirementModel['row'] = {
  href: '/risk/requirements/1',
  question: 'Who brings the workers to the car washes in Sandford?',
  kindWords: 'Labour exploitation',
  area: 'Sandford',
  agency: 'Midshire Police',
  untilDay: '2026-12-20',
  isOverdue: false,
  answered: 'part',
  answeredWords: 'In part: 1 of 2 parts wholly',
}
const at = new Date('2026-11-25T09:00:00Z')
const ordinary: RequirementModel = {
  row,
  why: 'Three sites change crews on the same morning.',
  fromDay: '2026-11-01',
  who: ['Midshire Council', 'whoever visits premises'],
  by: 'Tomasz',
  at,
  audienceWords: 'Partners too',
  ended: null,
  parent: { href: '/risk/requirements/2', question: 'How do crews move between sites?' },
  parts: [
    { ...row, answered: 'whole', answeredWords: 'Wholly' },
    { ...row, answered: 'open', answeredWords: 'Open' },
  ],
  answers: [
    {
      href: '/items/1',
      title: 'Workers sleeping at a car wash',
      line: '7K3QM-9TXF2, Midshire Police, 2CP',
      extent: 'A part of it',
      why: 'It names the van.',
      by: 'Tomasz, Midshire Police',
      at,
    },
  ],
  gaps: ['No answer that you may see comes from Midshire Council.'],
  answerHref: '/risk/requirements/1/answer',
  partHref: '/risk/requirements/new?parent=1',
  endHref: '/risk/requirements/1/end',
}
export const examples = {
  ordinary,
  empty: { ...ordinary, why: '', parent: null, parts: [], answers: [], gaps: [] },
  error: { ...ordinary, row: { ...row, isOverdue: true } },
  longest: {
    ...ordinary,
    row: { ...row, question: 'W'.repeat(500), area: 'W'.repeat(200) },
    why: 'W'.repeat(2_000),
    who: Array.from({ length: 12 }, () => 'W'.repeat(100)),
    answers: Array.from({ length: 12 }, () => ({
      href: '/items/1',
      title: 'W'.repeat(200),
      line: 'line',
      extent: 'All of it',
      why: 'W'.repeat(1_000),
      by: 'W'.repeat(80),
      at,
    })),
    gaps: ['W'.repeat(200)],
  },
  restricted: { ...ordinary, ended: 'It is answered', answerHref: null, partHref: null, endHref: null },
} satisfies Record<string, RequirementModel>
export const render = requirementView
