import type { Actor } from '#platform/access.ts'
import { emptyForm, type FormState } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import type { Brought, BroughtCases } from '../bring-cases.ts'
import { formats } from '../case-file.ts'
import { casesView, type CasesModel } from './cases.view.ts'

/** Bringing cases in and taking them out. */
export const casesPage = page<Record<string, never>>('safeguarding.show-cases', {
  may: policy.carryCases,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => answer(form, null),
})

/** What became of a file, once, at the same address. */
export const broughtAnswer = (brought: Brought, actor: Actor): Outcome =>
  brought.ok
    ? { ...answer(emptyForm, foundModel(brought.value)), actor }
    : {
        ...answer({ values: {}, errors: [{ field: 'file', text: brought.problem }] }, null),
        actor,
        status: 422,
      }

const answer = (form: FormState, found: CasesModel['found']) =>
  show(titled('Cases as a file', form), casesView({ form, found, downloads }), { layout: 'wide' })

const downloads = Object.entries(formats).map(([format, { words }]) => ({
  href: `/safeguarding/case-standard/${format}`,
  words,
}))

const mostShown = 100

function foundModel({ cases, refusals, warnings, opened }: BroughtCases): CasesModel['found'] {
  return {
    cases,
    refused: refusals.slice(0, mostShown).map((one) => ({
      row: String(one.row),
      column: one.column,
      words: `${one.field}: “${one.value}” ${one.why}`,
    })),
    refusedMore: Math.max(0, refusals.length - mostShown),
    warned: warnings.slice(0, mostShown).map((one) => ({ ...one, row: String(one.row) })),
    warnedMore: Math.max(0, warnings.length - mostShown),
    opened:
      opened?.map((one) => ({
        row: String(one.row),
        href: `/safeguarding/${one.id}`,
        reference: one.reference,
      })) ?? null,
  }
}
