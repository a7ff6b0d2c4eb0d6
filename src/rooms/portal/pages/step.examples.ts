import { emptyDraft, type Draft } from '../draft.ts'
import type { StepId } from '../journey/fields.ts'
import type { StepScreen } from '../screen.ts'
import { siteIn } from '../site.ts'
import { stepModel } from './form-screens.ts'
import { stepView, type StepModel } from './step.view.ts'

const file = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'x'.repeat(120),
  kind: 'jpeg',
  size: 24_000_000,
  sha256: '',
} as const
const longDraft: Draft = {
  answers: { start: { relation: 'self' }, what: { what: 'A long word: '.concat('abcdefghij'.repeat(400)) } },
  files: Array.from({ length: 10 }, (_, at) => ({ ...file, id: file.id.replace(/1$/u, String(at)) })),
  typed: null,
}

const shown = (show: StepId, more: Partial<StepScreen> = {}, code = 'en'): StepModel =>
  stepModel(siteIn({ urlPrefix: '/assets' }, code), {
    kind: 'step',
    token: 'token',
    show,
    draft: emptyDraft,
    isChange: false,
    isRefused: false,
    errors: [],
    refusedFiles: [],
    ...more,
  })

export const render = stepView
export const examples = {
  ordinary: shown('danger'),
  empty: shown('identifiers'),
  error: shown('when', {
    errors: [
      { field: 'when', key: 'error.when.required' },
      { field: 'date', key: 'error.date.incomplete' },
    ],
  }),
  longest: shown(
    'files',
    { draft: longDraft, refusedFiles: [{ key: 'error.upload.kind', values: { file: file.name } }] },
    'pl',
  ),
  restricted: shown(
    'reach',
    { isRefused: true, errors: [{ field: 'reachAt', key: 'error.reachAt.required' }] },
    'ar',
  ),
  emergency: shown('emergency'),
  words: shown('what', { draft: longDraft, isChange: true }),
} satisfies Record<string, StepModel>
