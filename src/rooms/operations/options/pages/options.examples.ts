import { optionsView, type OptionsModel } from './options.view.ts'

const ordinary: OptionsModel = {
  about: 'What can be done about a place. No legal advice.',
  version: '2026-11-28',
  reviewBy: '2027-05-28',
  isPastReview: false,
  places: [{ value: 'home', text: 'A home' }],
  agencyKinds: [{ value: 'local-authority', text: 'Council or combined authority' }],
  chosen: { place: 'home', agency: '' },
  rows: [
    {
      name: 'Closure notice and closure order',
      isToBeChecked: true,
      law: 'Anti-social Behaviour, Crime and Policing Act 2014, sections 76 to 93',
      who: 'The council or the police give the notice; magistrates make the order',
      numbers: [
        { words: 'A notice closes for 24 to 48 hours', isToBeChecked: true },
        { words: 'To break it is an offence', isToBeChecked: false },
      ],
      fits: 'A home; A workplace',
      plan: 'Pursue, Protect',
      sources: ['Working knowledge'],
      askHref: '/operations/new?option=closure',
    },
  ],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, rows: [] },
  error: { ...ordinary, isPastReview: true },
  longest: {
    ...ordinary,
    rows: Array.from({ length: 12 }, () => ({
      name: 'A tool with a long name '.repeat(6),
      isToBeChecked: true,
      law: 'An Act with a long name '.repeat(8),
      who: 'A court, where somebody applies '.repeat(8),
      numbers: Array.from({ length: 4 }, () => ({
        words: 'At least so many days '.repeat(6),
        isToBeChecked: true,
      })),
      fits: 'A home; '.repeat(12),
      plan: 'Pursue, Prevent, Protect, Prepare',
      sources: ['A source with a long name '.repeat(6)],
      askHref: '/operations/new?option=closure',
    })),
  },
  restricted: { ...ordinary, rows: ordinary.rows.map((row) => ({ ...row, numbers: [] })) },
} satisfies Record<string, OptionsModel>
export const render = optionsView
