import { valueOf, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { namesOf, type KnownName } from '../../queries.ts'
import { standingNames } from '../../rules/standing.ts'
import { loadReferral, type FoundReferral } from '../load-referral.ts'
import { nrmForm } from '../reference.ts'
import { typedOf } from '../referral-form.ts'
import { asked, type Question } from '../rules/form.ts'
import { answerWords } from '../rules/course.ts'
import { derived } from '../rules/standing-answers.ts'
import { fromRecord } from '../rules/from-record.ts'
import { isWritten } from '../states.ts'
import { aboutReferral, hrefOf } from './referral.ts'
import { sectionView, type Field } from './section.view.ts'

interface Found extends FoundReferral {
  readonly section: { readonly id: string; readonly title: string }
  readonly names: readonly KnownName[]
}

/** The questions of one section that are asked now. What the record knows already stands in its box, to be looked at and saved. */
export const sectionPage = page<Found>('safeguarding.show-answers', {
  may: policy.workWithPeople,
  async load(db, { params, actor }) {
    const section = nrmForm.sections.find((one) => one.id === params['section'])
    const found = section === undefined ? null : await loadReferral(db, params, actor)
    if (found === null || section === undefined) return null
    return { ...found, section, names: await namesOf(db, found.person.id) }
  },
  about: (found) => aboutReferral(`answers ${found.section.id}`)(found),
  present: (found, { form }) =>
    show(
      titled(`${found.section.title}: referral of ${found.person.reference}`, form),
      sectionView({
        form,
        action: `${hrefOf(found)}/answers/${found.section.id}`,
        backHref: hrefOf(found),
        reference: found.person.reference,
        title: found.section.title,
        seen: found.rows.at(-1)?.at ?? '',
        isOpen: isWritten(found.referral.state),
        derived: derivedLines(found),
        sent: sentLines(found),
        fields: fieldsOf(found, form),
      }),
    ),
})

const isAskedIn = (found: FoundReferral, section: string): Question[] =>
  asked(nrmForm, found.answers).flatMap(({ question, isAsked }) =>
    isAsked && question.section === section ? [question] : [],
  )

/** What is not typed here, and where it comes from. */
const derivedLines = (found: Found) =>
  isAskedIn(found, found.section.id)
    .filter((one) => derived.has(one.id))
    .map((question) => {
      const answer = found.answers[question.id]
      return {
        ask: question.ask,
        answer: answer === undefined ? 'Not known yet' : answerWords(question, answer).join(', '),
        from: sources[question.id] ?? '',
        href:
          question.id === 'organisation'
            ? `${hrefOf(found)}/steps/choose`
            : `/safeguarding/${found.person.id}/${question.id === 'consent' ? 'consent' : 'details'}`,
      }
    })
/** What was answered here, for whoever looks after it was sent. */
const sentLines = (found: Found) =>
  isAskedIn(found, found.section.id)
    .filter((one) => !derived.has(one.id) && found.answers[one.id] !== undefined)
    .map((question) => ({
      ask: question.ask,
      answer: answerWords(question, found.answers[question.id] ?? '').join('\n'),
    }))
const sources: Readonly<Record<string, string>> = {
  'under-18': 'What is known of them',
  consent: 'What they agreed to',
  organisation: 'The first responder that was chosen',
}

function fieldsOf(found: Found, form: FormState): Field[] {
  const known = fromRecord(found.person, standingNames(found.names))
  const shown = new Set(isAskedIn(found, found.section.id).map((one) => one.id))
  const isBack = form.errors.length > 0
  return typedOf(found.section.id)
    .filter((one) => shown.has(one.id))
    .map((question) => {
      const answer = found.answers[question.id]
      const isWrittenBefore = found.rows.some((row) => row.question === question.id)
      const stored = answer ?? (isWrittenBefore ? '' : (known.answers[question.id] ?? ''))
      const stands = isBack ? typed(form, question) : typeof stored === 'string' ? [stored] : stored
      return {
        id: question.id,
        ask: question.required ? question.ask : `${question.ask} (optional)`,
        hint: [
          question.hint ?? '',
          lineHint(question),
          found.withheld.has(question.id) ? 'They want this left out: it is in no pack.' : '',
          known.hints[question.id] === undefined ? '' : `Their record says: ${known.hints[question.id]}.`,
          !isWrittenBefore && known.answers[question.id] !== undefined
            ? 'This comes from their record. Save it if it is right.'
            : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
        kind: fieldKind(question),
        options: question.options ?? [],
        values: stands,
        value: (name: string) => (isBack ? valueOf(form, name) : dateParts(stands[0] ?? '', name)),
      }
    })
}

const lineHint = ({ kind }: Question): string =>
  kind === 'places'
    ? 'One on each line, up to ten. Write “Unknown” if they do not know.'
    : kind === 'long-of-each'
      ? 'One on each line, in the order of the places.'
      : ''

function typed(form: FormState, { id, kind }: Question): readonly string[] {
  const value = form.values[id]
  if (kind === 'choices') return value === undefined ? [] : typeof value === 'string' ? [value] : value
  return [valueOf(form, id)]
}

const dateParts = (day: string, name: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  if (name.endsWith('-year')) return year
  return String(Number(name.endsWith('-month') ? month : date) || '')
}

function fieldKind({ kind }: Question): Field['kind'] {
  switch (kind) {
    case 'choice':
      return 'radios'
    case 'choices':
      return 'checkboxes'
    case 'tick':
    case 'files':
      return 'tick'
    case 'date':
      return 'date'
    case 'long':
    case 'address':
    case 'places':
    case 'long-of-each':
      return 'text'
    case 'text':
    case 'list':
    case 'phone':
    case 'email':
    case 'number':
      return 'line'
  }
}
