import { randomUUID } from 'node:crypto'
import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { extractRules, findDataSet } from './reference.ts'
import { insertExtract } from './store.ts'

const yearPattern = /^20\d{2}$/u
const wholePattern = /^\d{1,3}$/u
const mostKinds = 3
const mostYears = 10

/** An academic adviser asks for counts by several codes together, and says what for. */
export const askExtract = command('evaluation.ask-extract', {
  verb: 'alteration',
  may: policy.askExtract,
  parse(body, params) {
    const form = readForm(body)
    const set = findDataSet(params['dataSet'] ?? '')
    const years = readYears(form)
    const kinds = form.choices('kinds', set?.kinds ?? [], 'Choose by what')
    if (kinds.length > mostKinds) form.fail('kinds', `Choose at most ${mostKinds}: more find people`)
    const secret = form.optionalChoice('secret', set?.secrets ?? []) ?? ''
    const manner = form.choice('manner', ['cells', 'noise'], 'Choose how it is protected')
    if (manner === 'noise' && (kinds.length !== 1 || secret !== ''))
      form.fail('manner', 'With noise, choose one code and no sensitive one')
    const k = readK(form)
    const reason = form.text('reason', {
      required: 'Write what it is for',
      max: 1000,
      multiline: true,
      label: 'This',
    })
    if (reason !== '' && reason.length < 10) form.fail('reason', 'Write a little more about what it is for')
    return form.result(() => ({
      dataSet: params['dataSet'] ?? '',
      ...years,
      kinds,
      secret,
      manner,
      k,
      reason,
    }))
  },
  find: (_db, { dataSet }) => findDataSet(dataSet),
  async carryOut(tx, input, set, { actor, now }) {
    if (input.toYear >= Number(londonDay(now).slice(0, 4))) return refused('not-over')
    const id = randomUUID()
    await insertExtract(tx, { ...input, id, dataSet: set.code, l: extractRules.usualL, byId: actor.personId })
    return done({ id }, { type: 'figures', id: '-', detail: { extract: id, dataSet: set.code } })
  },
  refusals: { 'not-over': 'Years must be over' },
})

type Form = ReturnType<typeof readForm>
function readYears(form: Form): { readonly fromYear: number; readonly toYear: number } {
  const year = (name: string, label: string): number => {
    const words = form.text(name, { required: `Enter ${label}`, max: 10, label: 'The year' })
    if (words !== '' && !yearPattern.test(words)) form.fail(name, 'Enter a year, like 2025')
    return Number(words)
  }
  const [fromYear, toYear] = [year('fromYear', 'the first year'), year('toYear', 'the last year')]
  if (toYear < fromYear || toYear - fromYear >= mostYears)
    form.fail(
      'toYear',
      `The last year must not be before the first, and at most ${mostYears} years can be asked for`,
    )
  return { fromYear, toYear }
}
function readK(form: Form): number {
  const k = form.text('k', { required: 'Enter how many must share a group', max: 10, label: 'This' })
  if (!wholePattern.test(k) || Number(k) < extractRules.leastK || Number(k) > 100)
    form.fail('k', `Enter a whole number from ${extractRules.leastK} to 100`)
  return Number(k)
}
