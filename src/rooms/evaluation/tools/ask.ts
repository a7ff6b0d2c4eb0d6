import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import type { CommandContext } from '#platform/command.ts'
import * as policy from '../policy.ts'
import { readClusters } from './clusters-tool.ts'
import { readLists, type ListsOptions } from './lists-tool.ts'
import { runs } from './open-runs.ts'
import { TableProblem } from './problem.ts'
import type { Asked } from './runs.ts'
import { readSeries, type SeriesOptions } from './series-tool.ts'

/**
 * Somebody brings data and asks. The data are read at once, so that what is wrong is said beside them; then the work begins, in memory alone. What is written to the log is
 * which tool and how large, never a cell.
 */
const title = (body: FormBody): string => {
  const words = body['title']
  return typeof words === 'string' ? words : ''
}
const mostBytes = 4 * 1024 * 1024

/** The file of this field, or what was pasted; a file wins. */
function textOf(body: Pasted, field: string, files: CommandContext['services']['files']): string {
  const file = files.find((one) => one.field === `${field}File`)
  if (file === undefined || (file.fileName === '' && file.bytes.length === 0)) return body[field] ?? ''
  if (file.isTooLarge === true || file.bytes.length > mostBytes)
    throw new TableProblem(`${field}File`, 'The file must be 4 MB or smaller')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new TableProblem(`${field}File`, 'The file is not text in UTF-8. Save it as CSV UTF-8')
  }
}
type Pasted = Readonly<Record<string, string>>
const pastedIn = (body: FormBody, fields: readonly string[]): Pasted =>
  Object.fromEntries(
    fields.map((field) => {
      const value = body[field]
      return [field, typeof value === 'string' ? value : '']
    }),
  )

/** Reads what was brought, and begins; answers the id of the run. */
async function begin(
  { actor, services, now }: CommandContext,
  prepare: () => Promise<Asked>,
): Promise<ReturnType<typeof begun> | ReturnType<typeof invalid> | ReturnType<typeof tooMany>> {
  let asked: Asked
  try {
    asked = await prepare()
  } catch (error) {
    if (!(error instanceof TableProblem)) throw error
    return invalid({ field: error.field, text: error.message })
  }
  const id = services.newId()
  return runs.start({ id, ownerId: actor.personId, asked, now }) ? begun(id, asked) : tooMany()
}
const begun = (id: string, asked: Asked) =>
  done(
    { id },
    {
      type: 'figures',
      id: '-',
      detail: {
        tool: asked.tool,
        characters: [...asked.files.values()].reduce((sum, text) => sum + text.length, 0),
      },
    },
  )
const tooMany = () => refused('busy')
const refusals = {
  busy: 'Others are being worked out at this moment. Try again in a minute. What you pasted is still here',
}
/** One seed for all that the tools draw, so that the same data give the same numbers to whoever asks. */
export const toolSeed = '20261129'
const brought =
  'Of data that were brought to this page. Nothing of them is stored; the answer is gone in half an hour.'

const named = (body: FormBody, otherwise: string): string => {
  const given = title(body).trim().slice(0, 100)
  return given === '' ? otherwise : given
}

export const askSeries = command('evaluation.ask-series', {
  verb: 'consultation',
  may: policy.useTools,
  parse(body) {
    const form = readForm(body)
    form.text('title', { max: 100, label: 'The name' })
    const since = form.text('since', { required: 'Enter the month of the change, like 2026-04', max: 7 })
    const options: SeriesOptions = {
      count: form.text('count', { max: 60, label: 'The name of the column' }) || 'count',
      exposure: form.text('exposure', { max: 60, label: 'The name of the column' }),
      control: form.text('control', { max: 60, label: 'The name of the column' }),
      since,
      change: form.optionalChoice('change', ['level', 'level and slope']) ?? 'level',
      season: form.optionalChoice('season', ['yes', 'no']) !== 'no',
      written:
        form.choice('written', ['yes', 'no'], 'Say whether the date was written down before') === 'yes',
    }
    return form.result(() => ({
      options,
      pasted: pastedIn(body, ['table']),
      title: named(body, 'A monthly series'),
    }))
  },
  find: (_db, input) => input,
  carryOut: (_tx, { options, pasted, title: name }, _found, context) =>
    begin(context, async () => {
      const text = textOf(pasted, 'table', context.services.files)
      await readSeries(text, options)
      return {
        tool: 'series',
        title: name,
        about: brought,
        files: new Map([['data.csv', text]]),
        options,
        seed: null,
      }
    }),
  refusals,
})

export const askLists = command('evaluation.ask-lists', {
  verb: 'consultation',
  may: policy.useTools,
  parse(body) {
    const form = readForm(body)
    form.text('title', { max: 100, label: 'The name' })
    const answer = (name: string) =>
      form.choice(name, ['yes', 'no', 'not-known'], 'Choose an answer; “not known” is one')
    const feed = answer('feed')
    const same = answer('same')
    const measured = answer('measured')
    const options: ListsOptions = {
      // What nobody knows stands against a figure.
      feedEachOther: feed !== 'no',
      sameDefinitionAndPeriod: same === 'yes',
      linkageErrorMeasured: measured === 'yes',
      replicates: 1000,
    }
    return form.result(() => ({
      options,
      pasted: pastedIn(body, ['table']),
      title: named(body, 'Lists of people'),
    }))
  },
  find: (_db, input) => input,
  carryOut: (_tx, { options, pasted, title: name }, _found, context) =>
    begin(context, async () => {
      const text = textOf(pasted, 'table', context.services.files)
      await readLists(text)
      return {
        tool: 'lists',
        title: name,
        about: brought,
        files: new Map([['data.csv', text]]),
        options,
        seed: toolSeed,
      }
    }),
  refusals,
})

export const askClusters = command('evaluation.ask-clusters', {
  verb: 'consultation',
  may: policy.useTools,
  parse(body) {
    const form = readForm(body)
    form.text('title', { max: 100, label: 'The name' })
    const circle = form.choice('circle', ['0.25', '0.5'], 'Choose how large a circle may be')
    return form.result(() => ({
      options: { mostExpected: Number(circle), replicates: 999 },
      pasted: pastedIn(body, ['cas', 'geo', 'pop']),
      title: named(body, 'Cases at places'),
    }))
  },
  find: (_db, input) => input,
  carryOut: (_tx, { options, pasted, title: name }, _found, context) =>
    begin(context, () => {
      const [cas = '', geo = '', pop = ''] = ['cas', 'geo', 'pop'].map((field) =>
        textOf(pasted, field, context.services.files),
      )
      readClusters(cas, geo, pop)
      return Promise.resolve({
        tool: 'clusters',
        title: name,
        about: brought,
        files: new Map([
          ['data.cas', cas],
          ['data.geo', geo],
          ['data.pop', pop],
        ]),
        options,
        seed: toolSeed,
      })
    }),
  refusals,
})

/** Ends what is being worked out. */
export const stopRun = command('evaluation.stop-run', {
  verb: 'alteration',
  may: policy.seeFigures,
  parse: (body, params) => readForm(body).result(() => ({ runId: params['runId'] ?? '' })),
  find: (_db, { runId }, { actor, now }) => runs.find(runId, actor.personId, now),
  carryOut(_tx, _input, run, { actor, now }) {
    runs.stop(run.id, actor.personId, now)
    return Promise.resolve(
      done({ id: run.id }, { type: 'figures', id: '-', detail: { tool: run.asked.tool, stopped: true } }),
    )
  },
  refusals: {},
})
