import { emptyForm } from '#platform/forms.ts'
import type { Exported } from '../formats/exported.ts'
import { networkOf } from '../rules/network.ts'
import { stampOf } from '../rules/stamp.ts'
import { previewModel } from './preview.ts'
import { previewView, type PreviewModel } from './preview.view.ts'

function exported(labels: readonly string[], readers: readonly string[] | null): Exported {
  const mentions = labels.map((shown, at) => ({
    id: `m${at}`,
    kind: at % 2 === 0 ? 'person' : 'phone',
    value: at % 2 === 0 ? null : shown,
    shown,
    text: 't',
  }))
  const { nodes, edges } = networkOf({
    focus: 'm0',
    depth: 1,
    most: 2_000,
    mentions,
    subjects: mentions.map(({ id, kind }) => ({ id, kind, mentions: [id] })),
    connections: [],
    sources: new Map([
      ['t', { href: '/items/1', urn: '7K3QM-9TXF2', grade: '2CP', agency: 'Midshire Police' }],
    ]),
  })
  const [first = ''] = labels
  const stamp = stampOf(
    [
      {
        urn: '7K3QM-9TXF2',
        marking: 'official-sensitive',
        handling: 'C',
        actionCode: 'A1',
        sanitisationCode: null,
        instructions: `Ask us first. ${first.length > 100 ? first : ''}`,
        purposes: ['crime'],
        readers,
      },
    ],
    { by: 'Tomasz', agency: 'Midshire Police', at: new Date('2026-11-28T10:00:00Z') },
  )
  return { stamp, nodes, edges }
}
const reader = { agencyName: 'Midshire Council', purpose: 'safeguarding' }
const few = exported(['Bogdan', '07700 900123', 'Danuta Example'], null)
const empty: PreviewModel = { form: emptyForm, megabytes: 25, found: null }

export const examples = {
  ordinary: {
    ...empty,
    found: previewModel(
      { kind: 'graphml', exported: few, isAsWritten: true },
      { ...reader, purpose: 'crime' },
    ),
  },
  empty,
  error: {
    ...empty,
    form: {
      values: {},
      errors: [{ field: 'file', text: 'The file cannot be read. It is not XML as this hub reads it.' }],
    },
  },
  longest: {
    ...empty,
    found: previewModel(
      {
        kind: 'csv',
        exported: exported(
          Array.from({ length: 12 }, (_, at) => `${'W'.repeat(200)} ${at}`),
          ['W'.repeat(200), 'Midshire Police'],
        ),
        isAsWritten: false,
      },
      reader,
    ),
  },
  /** The handling says that this agency and purpose should not have it. */
  restricted: {
    ...empty,
    found: previewModel(
      { kind: 'follow-the-money', exported: exported(['Bogdan', '07700 900123'], []), isAsWritten: false },
      reader,
    ),
  },
} satisfies Record<string, PreviewModel>
export const render = previewView
