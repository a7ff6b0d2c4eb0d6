import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { nrmForm } from '../reference.ts'
import { conditionWords, type Kind, type Question } from '../rules/form.ts'
import { formView, type FormModel } from './form.view.ts'

/** The form without anybody in it: to prepare a conversation, with whoever it is. Its reading is no event. */
export const formPage = page('safeguarding.show-referral-form', {
  may: policy.readReferralForm,
  load: () => model,
  about: () => null,
  present: (found) => show('What the referral form asks', formView(found), { layout: 'wide' }),
})

const kindWords: Readonly<Record<Kind, string>> = {
  text: 'A line',
  long: 'Text',
  choice: 'One of',
  choices: 'Any of',
  list: 'One of a list',
  places: 'Places of a list',
  'long-of-each': 'Text for each place',
  date: 'A date',
  phone: 'A telephone number',
  email: 'An e-mail address',
  number: 'A number',
  address: 'An address',
  tick: 'A tick',
  files: 'Files',
}

function takes({ kind, options, required }: Question): string {
  const choices = options === undefined ? '' : `: ${options.map((one) => one.text).join('; ')}`
  return `${kindWords[kind]}${choices}${required ? '' : ' (optional)'}`
}

const whenWords = ({ when = [] }: Question): string =>
  when.length === 0 ? 'Always' : `If ${when.map((row) => conditionWords(nrmForm, row)).join('; or if ')}`

const model: FormModel = {
  version: showDay(nrmForm.version),
  source: nrmForm.source,
  longTextMost: nrmForm.longTextMost.toLocaleString('en-GB'),
  sections: nrmForm.sections.map((section) => ({
    title: section.title,
    rows: nrmForm.questions
      .filter((one) => one.section === section.id)
      .map((one) => ({ ask: one.ask, hint: one.hint ?? '', takes: takes(one), when: whenWords(one) })),
  })),
}
