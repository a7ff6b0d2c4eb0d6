import { valueOf, type FormState } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { findPerson, type Person } from '../../queries.ts'
import { ageStates, genders, interpreterWishes } from '../../rules/codes.ts'
import { recordFormView, type RecordFormModel } from './record-form.view.ts'

const lists = { ageStates, genders, interpreterWishes }

/** The form that opens a record. */
export const openRecordPage = page('safeguarding.show-opening', {
  may: policy.openRecord,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) =>
    show(
      titled('Open a record', form),
      recordFormView({
        ...lists,
        form,
        action: '/safeguarding/new',
        backHref: '/safeguarding',
        heading: 'Open a record',
        submit: 'Open it',
        value: (name) => valueOf(form, name),
      }),
    ),
})

/** The same form, filled with what is known now. */
export const amendRecordPage = page<Person>('safeguarding.show-amending', {
  may: policy.workWithPeople,
  load: (db, { params }) => findPerson(db, params['personId'] ?? ''),
  about: (person) => ({
    type: 'person',
    id: person.id,
    ownerAgencyId: person.agencyId,
    detail: { part: 'details' },
  }),
  present: (person, { form }) =>
    show(
      titled(`Change what is known of ${person.reference}`, form),
      recordFormView({
        ...lists,
        form,
        action: `/safeguarding/${person.id}/details`,
        backHref: `/safeguarding/${person.id}`,
        heading: `Change what is known of ${person.reference}`,
        submit: 'Keep it',
        value: filled(person, form),
      }),
    ),
})

function filled(person: Person, form: FormState): RecordFormModel['value'] {
  const [year = '', month = '', day = ''] = (person.birthDate ?? '').split('-')
  const known: Readonly<Record<string, string>> = {
    workingName: person.workingName,
    ageState: person.ageState,
    'birth-year': year,
    'birth-month': person.birthPrecision === 'year' ? '' : month,
    'birth-day': person.birthPrecision === 'day' ? day : '',
    ageSaid: person.ageSaid === null ? '' : String(person.ageSaid),
    gender: person.gender,
    languages: person.languages,
    interpreter: person.interpreter,
    nationality: person.nationality,
  }
  return (name) => valueOf(form, name, known[name] ?? '')
}
