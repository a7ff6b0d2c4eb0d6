import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { wordsOf } from '../../rules/codes.ts'
import { loadReferral, type FoundReferral } from '../load-referral.ts'
import { nrmForm } from '../reference.ts'
import { readingInterpreters, readingModes, verdicts } from '../rules/codes.ts'
import { answerWords } from '../rules/course.ts'
import { derived } from '../rules/standing-answers.ts'
import { isWritten } from '../states.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { readingView } from './reading.view.ts'

interface Found extends FoundReferral {
  readonly section: { readonly id: string; readonly title: string }
}

/** One section as it would go out, to be read to the person: they approve it, say what is wrong, or want something left out. */
export const readingPage = page<Found>('safeguarding.show-reading', {
  may: policy.workWithPeople,
  async load(db, { params, actor }) {
    const section = nrmForm.sections.find((one) => one.id === params['section'])
    const found = section === undefined ? null : await loadReferral(db, params, actor)
    return found === null || section === undefined || !isWritten(found.referral.state)
      ? null
      : { ...found, section }
  },
  about: (found) => aboutReferral(`reading ${found.section.id}`)(found),
  present: (found, { form }) => {
    const answered = found.sections.find((one) => one.id === found.section.id)?.answered ?? []
    const ticked = form.values['withheld']
    return show(
      titled(`Read back: ${found.section.title}`, form),
      readingView({
        form,
        action: `${hrefOf(found)}/reading/${found.section.id}`,
        backHref: hrefOf(found),
        answersHref: `${hrefOf(found)}/answers/${found.section.id}`,
        reference: found.person.reference,
        title: found.section.title,
        seen: found.rows.at(-1)?.at ?? '',
        value: (name) => valueOf(form, name),
        lines: nrmForm.questions
          .filter((one) => answered.includes(one.id) && !derived.has(one.id))
          .map((question) => ({
            id: question.id,
            ask: question.ask,
            answer: answerWords(question, found.answers[question.id] ?? '').join('\n'),
            isWithheld:
              form.errors.length > 0
                ? ticked === question.id || (Array.isArray(ticked) && ticked.includes(question.id))
                : found.withheld.has(question.id),
          })),
        verdicts,
        modes: readingModes,
        interpreters: readingInterpreters,
        before: found.readings
          .filter((one) => one.section === found.section.id)
          .toReversed()
          .map((one) => ({
            verdict: wordsOf(verdicts, one.verdict),
            how: [
              wordsOf(readingModes, one.mode),
              `in ${one.language}`,
              wordsOf(readingInterpreters, one.interpreter),
            ].join('; '),
            leftOut: one.withheld.length,
            note: one.note,
            by: one.by,
            at: one.on,
          })),
      }),
    )
  },
})
