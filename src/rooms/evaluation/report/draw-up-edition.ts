import { randomUUID } from 'node:crypto'
import { inWorker } from '@article4/statistics/work'
import { command, done, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { counted } from '../queries.ts'
import { measures, registry } from '../reference.ts'
import { period } from '../rules/periods.ts'
import { editions, everPublished, released } from './queries.ts'
import { leastOf, reportTables, valueWords } from './reference.ts'
import { drawUp, type Drawing, type EditionBody, type Programmes } from './rules/edition.ts'
import { insertEdition } from './store.ts'

const yearPattern = /^20\d{2}$/u

/** The annual report of a year that is over, protected before it is written down, and checked against all that left before. */
export const drawUpEdition = command('evaluation.draw-up-edition', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body) {
    const form = readForm(body)
    const year = form.text('year', { required: 'Enter the year', max: 10, label: 'The year' })
    if (year !== '' && !yearPattern.test(year)) form.fail('year', 'Enter a year, like 2025')
    return form.result(() => ({ year: Number(year) }))
  },
  find: (_db, input) => input,
  async carryOut(tx, { year }, _found, { actor, now }) {
    if (year >= Number(londonDay(now).slice(0, 4))) return refused('not-over')
    const body = await protectedTables(tx, year)
    if (body.tables.length === 0) return refused('nothing')
    const version =
      Math.max(0, ...(await editions(tx)).filter((one) => one.year === year).map((one) => one.version)) + 1
    const id = randomUUID()
    const isSet = await insertEdition(tx, {
      id,
      year,
      version,
      body,
      definition: registry.version,
      byId: actor.personId,
    })
    if (!isSet) return refused('meanwhile')
    return done({ id }, { type: 'figures', id: '-', detail: { edition: id, year, version } })
  },
  refusals: {
    'not-over': 'The year must be over',
    nothing:
      'No table of this year can be published: each is of too few, or too close to what was published before',
    meanwhile: 'Somebody drew up an edition in the meantime. Look at it',
  },
})

/** Some hundred small linear programmes, in other threads: a server answers meanwhile. */
const inThreads: Programmes = {
  suppress: (tables, least) => inWorker('suppressTables', { tables, least }, { mostSeconds }),
  exposed: (questions) => inWorker('exposedByAll', { questions }, { mostSeconds }),
}
const mostSeconds = 60

async function protectedTables(db: Db, year: number): Promise<EditionBody> {
  const drawing: Drawing = {
    year,
    counts: await counted(db, period(`${year}-01`, `${year}-12`)),
    tables: reportTables.tables,
    counters: reportTables.counters.flatMap(({ state, name, words, of }) => {
      const measure = measures.find((one) => one.state === state)
      return measure === undefined ? [] : [{ name, words, of, measure }]
    }),
    residents: registry.population.residents,
    ruleOf: (of) => ({ least: leastOf(of), roundTo: reportTables.roundTo, mostRows: reportTables.mostRows }),
    wordsOf: valueWords,
    earlier: await everPublished(db, year),
    ledger: await released(db, year),
  }
  return drawUp(drawing, inThreads)
}
