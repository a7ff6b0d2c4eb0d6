import { emptyDraft, type Draft } from '../draft.ts'
import type { Answers } from '../journey/fields.ts'
import { siteIn } from '../site.ts'
import { checkModel } from './form-screens.ts'
import { checkView, type CheckModel } from './check.view.ts'

const answers: Answers = {
  start: { relation: 'public' },
  danger: { danger: 'no' },
  what: { what: 'Three men sleep above the car wash.' },
  where: { whereUnknown: ['not-known'] },
  when: { when: 'date', date: { year: 2026, month: 11 } },
  children: { children: 'not-known' },
  contact: { identity: 'anonymous' },
}
const long = 'abcdefghij '.repeat(300)

const shown = (draft: Partial<Draft>, code = 'en', isRefused = false): CheckModel =>
  checkModel(siteIn({ urlPrefix: '/assets' }, code), {
    kind: 'step',
    token: 'token',
    show: 'check',
    draft: { ...emptyDraft, ...draft },
    isChange: false,
    isRefused,
    errors: [],
    refusedFiles: [],
  })

export const render = checkView
export const examples = {
  ordinary: shown({ answers }),
  empty: shown({ answers: { ...answers, start: { relation: 'professional' } } }),
  error: shown({ answers }, 'en', true),
  longest: shown(
    {
      answers: {
        ...answers,
        what: { what: long },
        identifiers: { links: Array.from({ length: 12 }, () => 'x'.repeat(900)) },
      },
    },
    'pl',
  ),
  restricted: shown({ answers: { ...answers, start: { relation: 'self' } } }, 'ar'),
} satisfies Record<string, CheckModel>
