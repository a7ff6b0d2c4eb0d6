import { makeSubmissionToken } from '#platform/crypto/submission-token.ts'
import type { FieldError, FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { pepperOf } from '../answer-form.ts'
import { catalogues } from '../content/catalogue.ts'
import { operatorForm, type OperatorPart } from '../journey/operator.ts'
import { keptOf } from '../journey/parse.ts'
import { fieldWords, stepWords } from '../journey/words.ts'
import { takeCall } from '../policy.ts'
import type { StepModel } from './step.view.ts'
import { takeCallView, type CallPart, type TakeCallModel } from './take-call.view.ts'

/** The screen for a caller. A form that comes back keeps its token, so that a retry after a lost answer is no second report. */
export const takeCallPage = page('portal.show-call', {
  may: takeCall,
  load: (_db, { services, now }) => ({ token: makeSubmissionToken(pepperOf(services), now) }),
  about: () => null,
  present: ({ token }, { form }) => {
    const model = callModel(token, form)
    return show(titled(model.title, form), takeCallView(model), { layout: 'wide' })
  },
})

const english = catalogues.t('en')

export function callModel(token: string, form: FormState): TakeCallModel {
  const before = form.values['token']
  return {
    token: typeof before === 'string' && before !== '' ? before : token,
    title: english('operator.title'),
    hint: english('operator.hint'),
    send: english('operator.send'),
    parts: operatorForm.map((part) => partOf(part, form)),
    summary: { ...form, errors: form.errors.map(intoABox) },
  }
}

/** A date has three boxes and none by its own name: the summary leads into the first. */
const intoABox = (error: FieldError): FieldError =>
  error.field === 'date' ? { ...error, field: 'date-day' } : error

const folded = new Set(['signs'])

function partOf(part: OperatorPart, form: FormState): CallPart {
  const words = asked(wordsOf(part))
  const errors = form.errors.flatMap(({ field, text }) => (field === null ? [] : [{ field, text }]))
  const fields: StepModel = {
    t: english,
    action: '/calls/new',
    token: '',
    words,
    values: keptOf(part.fields, form.values),
    errors,
    isChange: false,
    notice: null,
    optional: 'nothing',
    optionalFields: [],
    advice: [],
    call: null,
    files: null,
  }
  return {
    id: part.id,
    title: words.title,
    isFolded: folded.has(part.id),
    isOneField: words.fields.length === 1,
    fields,
  }
}

/** A part of one field asks by that field. */
function asked(words: StepModel['words']): StepModel['words'] {
  const [only, ...more] = words.fields
  return only === undefined || more.length > 0
    ? words
    : { ...words, fields: [{ ...only, label: words.title }] }
}

/** The operator's own question has no step in the journey; its words stand under its field. */
function wordsOf(part: OperatorPart): StepModel['words'] {
  if (part.id !== 'safe-to-talk') return stepWords(part.id, {}, english)
  const fields = part.fields.map((field) => fieldWords(field, {}, english))
  return { id: 'danger', title: fields[0]?.label ?? '', fields }
}
