import { assessmentView, type AssessmentModel } from './assessment.view.ts'

const item = {
  href: '/items/1',
  title: 'Workers sleeping at a car wash',
  line: '7K3QM-9TXF2, Midshire Police, 2CP',
}
const sign = { words: 'LIV-02: Lives where they work', quote: 'sleep at a car wash', item }
const ordinary: AssessmentModel = {
  title: 'ZZ1 1AA',
  kindWords: 'Labour exploitation',
  subjectHref: '/risk/signals/postcode-ZZ11AA',
  step: 2,
  bandWords: 'Significant concern',
  bandMeaning: 'Signs that do not depend on each other make exploitation the likelier explanation.',
  confidenceWords: 'Moderate',
  confidenceMeaning: 'Several items agree, and there are gaps that matter.',
  by: 'Tomasz',
  agency: 'Midshire Police',
  at: new Date('2026-11-25T09:00:00Z'),
  reviewOn: '2027-01-05',
  review: 'later',
  audienceWords: 'Partners too, where they may read everything that it stands on',
  reasons:
    'Three people told of it who do not know each other.\n\nAn ordinary night shift does not explain the beds.',
  gaps: 'Nobody has spoken to the workers alone.',
  rule: {
    bandWords: 'Emerging concern',
    version: '2026-11-28',
    override: 'The rule does not know the site.',
  },
  signs: [
    { ...sign, isAgainst: false, isWithdrawn: false },
    { ...sign, words: 'CTR-01: An official visit found things in order', isAgainst: true, isWithdrawn: true },
  ],
  texts: [item],
  others: [sign],
  moreOthers: 0,
  child: null,
  roles: {
    rows: [{ words: 'Is suspected of an offence', since: '2026-11-01', by: 'Tomasz' }],
    href: '/risk/assessments/2/roles',
    defence: 'read',
    defenceHref: '/risk/assessments/2/section-45',
  },
  handling: [
    'OFFICIAL-SENSITIVE. Handling P: lawful sharing permitted.',
    'For Midshire Police alone; purposes: crime.',
  ],
  history: [
    {
      href: '/risk/assessments/2',
      isShown: true,
      at: new Date('2026-11-25T09:00:00Z'),
      by: 'Tomasz',
      bandWords: 'Significant concern',
      isOverride: true,
    },
    {
      href: '/risk/assessments/1',
      isShown: false,
      at: new Date('2026-10-25T09:00:00Z'),
      by: 'Tomasz',
      bandWords: 'Emerging concern',
      isOverride: false,
    },
  ],
  newerHref: null,
  reviewHref: '/risk/assessments/2/review',
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    roles: null,
    gaps: '',
    signs: [],
    others: [],
    handling: [],
    rule: { ...ordinary.rule, override: null },
  },
  error: {
    ...ordinary,
    roles: {
      rows: [],
      href: '/risk/assessments/2/roles',
      defence: 'open',
      defenceHref: '/risk/assessments/2/section-45',
    },
    newerHref: '/risk/assessments/3',
    reviewOn: '2026-11-20',
    review: 'overdue',
  },
  longest: {
    ...ordinary,
    title: 'W'.repeat(200),
    reasons: 'W'.repeat(4_000),
    gaps: 'W'.repeat(2_000),
    signs: Array.from({ length: 12 }, () => ({
      ...sign,
      words: 'W'.repeat(100),
      quote: 'Q'.repeat(800),
      isAgainst: false,
      isWithdrawn: false,
    })),
    texts: Array.from({ length: 12 }, () => ({ ...item, title: 'W'.repeat(200) })),
    moreOthers: 12,
    child: {
      warnings: [
        'Children’s services of the place where the child is come first.',
        'A first responder organisation refers a child.',
      ],
      sections: [
        {
          title: 'The child',
          rows: [
            {
              question: 'Is it known that the child is under 18?',
              answer: 'Asked, not known',
              words: 'W'.repeat(500),
            },
          ],
        },
      ],
    },
    handling: Array.from({ length: 6 }, () => 'W'.repeat(200)),
  },
  restricted: {
    ...ordinary,
    kindWords: 'Exploitation of children',
    subjectHref: null,
    child: {
      warnings: [],
      sections: [
        {
          title: 'The child',
          rows: [{ question: 'Does somebody else gain by it?', answer: 'Not asked yet', words: '' }],
        },
      ],
    },
    reviewOn: null,
    review: 'none',
    history: ordinary.history.slice(0, 1),
    reviewHref: null,
  },
} satisfies Record<string, AssessmentModel>
export const render = assessmentView
