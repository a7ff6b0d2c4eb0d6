import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { lastMonths } from '../rules/periods.ts'
import { toolSeed } from '../tools/ask.ts'
import { runs } from '../tools/open-runs.ts'
import { csvOf, ownListsTitle, tableOf } from './lists.ts'
import { linkedHistories, listFacts } from './queries.ts'
import { insertListFact } from './store.ts'

/** What people know of the lists. "Not known" is an answer, and stands against a figure. */
export const said = ['yes', 'no', 'not-known'] as const
const wholePattern = /^\d{1,3}$/u

export const sayListFacts = command('evaluation.say-list-facts', {
  verb: 'alteration',
  may: policy.evaluate,
  parse(body) {
    const form = readForm(body)
    const from = form.text('from', { max: 3 })
    const feed = form.choice('feed', said, 'Say whether one list feeds another; “not known” is an answer')
    const same = form.choice(
      'same',
      said,
      'Say whether all lists go by one definition; “not known” is an answer',
    )
    const measured = form.choice('measured', said, 'Say whether it was measured; “not known” is an answer')
    const reason = form.text('reason', {
      required: 'Write how it is known',
      max: 2000,
      multiline: true,
      label: 'How it is known',
    })
    if (reason !== '' && reason.length < 10) form.fail('reason', 'Write a little more about how it is known')
    return form.result(() => ({
      from: wholePattern.test(from) ? Number(from) : 0,
      feed,
      same,
      measured,
      reason,
    }))
  },
  find: async (db) => ({ newest: (await listFacts(db))[0]?.version ?? 0 }),
  async carryOut(tx, { from, ...input }, { newest }, { actor }) {
    if (from !== newest) return refused('meanwhile')
    const isKept = await insertListFact(tx, { ...input, version: newest + 1, byId: actor.personId })
    if (!isKept) return refused('meanwhile')
    return done({}, { type: 'figures', id: '-', detail: { listFacts: newest + 1 } })
  },
  refusals: { meanwhile: 'Somebody else said something in the meantime. Read it first' },
})

/** How many months the lists may span. */
export const spans = ['12', '24', '36'] as const

/** Works the partnership's own lists out, in threads, as a run of the methods. */
export const askHidden = command('evaluation.ask-hidden', {
  verb: 'consultation',
  may: policy.seeFigures,
  parse(body) {
    const form = readForm(body)
    const months = form.optionalChoice('months', spans) ?? '12'
    return form.result(() => ({ months: Number(months) }))
  },
  async find(db, { months }, { now }) {
    const of = lastMonths(londonDay(now), months)
    return { linked: await linkedHistories(db, of), fact: (await listFacts(db))[0] ?? null }
  },
  carryOut(_tx, { months }, { linked, fact }, { actor, now, services }) {
    const { strict, decided, loose } = linked
    if (tableOf(decided.counts).lists.length < 2) return Promise.resolve(refused('one-list'))
    const id = services.newId()
    const isStarted = runs.start({
      id,
      ownerId: actor.personId,
      now,
      asked: {
        tool: 'lists',
        title: ownListsTitle,
        about: `Of the partnership’s own lists, the last ${months} whole months.`,
        files: new Map([
          ['data.csv', csvOf(decided.counts)],
          ['links-strict.csv', csvOf(strict.counts)],
          ['links-loose.csv', csvOf(loose.counts)],
        ]),
        options: {
          feedEachOther: fact?.feed !== 'no',
          sameDefinitionAndPeriod: fact?.same === 'yes',
          linkageErrorMeasured: fact?.measured === 'yes',
          replicates: 1000,
          pairs: { strict: strict.pairs, decided: decided.pairs, loose: loose.pairs },
        },
        seed: toolSeed,
      },
    })
    return Promise.resolve(
      isStarted
        ? done({ id }, { type: 'figures', id: '-', detail: { tool: 'hidden', months } })
        : refused('busy'),
    )
  },
  refusals: {
    'one-list': 'It cannot be estimated: fewer than two lists hold anybody',
    busy: 'Others are being worked out at this moment. Try again in a minute',
  },
})
