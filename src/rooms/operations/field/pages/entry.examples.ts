import { emptyForm } from '#platform/forms.ts'
import { entryView, type EntryModel } from './entry.view.ts'

const at = new Date('2026-11-26T06:45:00Z')
const ordinary: EntryModel = {
  form: emptyForm,
  title: 'Encounter',
  at: '/joint-operations/1/field/entries/encounter.1',
  backHref: '/joint-operations/1/field',
  lines: [
    { label: 'Initials, or a few words to know them by', words: 'A. K.' },
    { label: 'Are they a child?', words: 'Not sure: treated as a child' },
    { label: 'Which language do they speak?', words: '' },
  ],
  apart: [
    {
      name: 'place',
      label: 'Where, in the plan’s words?',
      seen: 'a 1,b 1',
      versions: [
        { id: 'a 1', words: 'Site 2, yard', by: 'You', at },
        { id: 'b 1', words: 'Site 2, shed', by: 'Midshire Council', at },
      ],
      mayBeNew: true,
    },
  ],
  earlier: [{ id: 'a 0', words: 'Site 2', by: 'You', at, label: 'Where, in the plan’s words?' }],
  mayWrite: true,
  handover: {
    given: [],
    takenOn: null,
    desks: [
      { id: 'a', name: 'Midshire Council' },
      { id: 'b', name: 'Midshire Charity' },
    ],
  },
}
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    title: 'Nobody who came with them interprets',
    lines: ordinary.lines.map((one) => ({ ...one, words: '' })),
    apart: [],
    earlier: [],
    handover: null,
  },
  error: {
    ...ordinary,
    form: {
      values: { 'choice-place': 'new' },
      errors: [
        { field: 'new-place', text: 'Enter what is right' },
        { field: 'to', text: 'Choose who takes care of them' },
      ],
    },
  },
  longest: {
    ...ordinary,
    lines: ordinary.lines.map((one) => ({ ...one, words: 'W'.repeat(500) })),
    apart: ordinary.apart.map((one) => ({
      ...one,
      versions: one.versions.map((version) => ({ ...version, words: 'W'.repeat(500), by: 'W'.repeat(80) })),
    })),
    earlier: Array.from({ length: 12 }, (_, nth) => ({
      id: `a ${nth}`,
      words: 'W'.repeat(500),
      by: 'W'.repeat(80),
      at,
      label: 'What do they need now?',
    })),
    handover: {
      given: Array.from({ length: 12 }, () => ({ agency: 'W'.repeat(80), at })),
      takenOn: { agency: 'W'.repeat(80), at },
      desks: [],
    },
  },
  restricted: {
    ...ordinary,
    mayWrite: false,
    handover: { given: [{ agency: 'Midshire Council', at }], takenOn: null, desks: [] },
  },
} satisfies Record<string, EntryModel>
export const render = entryView
