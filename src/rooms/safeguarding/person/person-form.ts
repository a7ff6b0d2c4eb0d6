import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import type { Detail } from '../queries.ts'
import { readBirth } from '../rules/birth.ts'
import { ageStates, genders, interpreterWishes, nameKinds, valuesOf } from '../rules/codes.ts'

/** The forms of a record: what is known of somebody, and their names. */
type Form = ReturnType<typeof readForm>

export function readDetail(form: Form): Detail {
  const workingName = form.text('workingName', {
    required: 'Write what we call them',
    max: 100,
    label: 'What we call them',
  })
  const ageState = form.choice('ageState', valuesOf(ageStates), 'Choose whether they are 18 or older')
  const [day, month, year] = ['day', 'month', 'year'].map((part) => form.text(`birth-${part}`, { max: 4 }))
  const birth = readBirth(day ?? '', month ?? '', year ?? '')
  if (birth === 'wrong')
    form.fail('birth', 'Enter a real date of birth: a year, a month and a year, or a whole date')
  const said = form.text('ageSaid', { max: 3, label: 'The age they said' })
  if (said !== '' && !(/^\d{1,3}$/.test(said) && Number(said) <= 120))
    form.fail('ageSaid', 'Enter an age in years, like 19')
  const gender = form.choice('gender', valuesOf(genders), 'Choose their gender, or that they have not said')
  const languages = form.text('languages', { max: 300, label: 'Languages' })
  const interpreter = form.choice(
    'interpreter',
    valuesOf(interpreterWishes),
    'Choose whether they want an interpreter',
  )
  const nationality = form.text('nationality', { max: 200, label: 'Nationality' })
  const isKnown = typeof birth !== 'string'
  return {
    workingName,
    ageState,
    birthDate: isKnown ? birth.date : null,
    birthPrecision: isKnown ? birth.precision : null,
    ageSaid: said === '' ? null : Number(said),
    gender,
    languages,
    interpreter,
    nationality,
  }
}

export function parseDetail(
  body: FormBody,
  params: Readonly<Record<string, string>>,
): Parsed<{ readonly personId: string; readonly detail: Detail }> {
  const form = readForm(body)
  const detail = readDetail(form)
  return form.result(() => ({ personId: params['personId'] ?? '', detail }))
}

export function parseName(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const kind = form.choice('kind', valuesOf(nameKinds), 'Choose what kind of name it is')
  const name = form.text('name', { required: 'Write the name', max: 200, label: 'The name' })
  const deed = form.choice('deed', ['note', 'take-back'], 'Choose whether you note it or take it back')
  return form.result(() => ({
    personId: params['personId'] ?? '',
    kind,
    name,
    holds: deed === 'note',
  }))
}
