import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { stuckAt, waits, type Stuck } from '../../queries.ts'
import type { Wait } from '../../rules/figures.ts'
import { drillDown } from '../../rules/kept-in.ts'
import { askedPeriod, lastMonths, monthWords, periodWords, type Period } from '../../rules/periods.ts'
import { waitOf } from '../../rules/waits.ts'
import { hoursWords, leastBase, many } from '../../rules/words.ts'
import { wayView, type WayModel } from './way.view.ts'

/** The steps, in order, and where whoever may sees those that wait. */
export const stages = [
  { code: 'report-to-decided', name: 'Report: until it is decided at the desk', see: 'reports' },
  { code: 'told-to-graded', name: 'Told: until it is graded', see: 'items' },
  { code: 'graded-to-released', name: 'Graded: until it is let out to others', see: 'items' },
  { code: 'released-to-tasked', name: 'Let out: until somebody is asked to act', see: 'items' },
  { code: 'tasked-to-done', name: 'Asked to act: until it is done', see: 'taskings' },
  {
    code: 'told-to-safe',
    name: 'Told: until somebody found is taken on by an agency that helps',
    see: 'joint-operations',
  },
  {
    code: 'met-to-helped',
    name: 'Record opened: until the first need is met or a place offered',
    see: 'people',
  },
] as const

interface Found {
  readonly now: Date
  readonly period: Period
  readonly waits: readonly Wait[]
  readonly stuck: readonly Stuck[]
}

/** How long things take. */
export const wayPage = page<Found>('evaluation.read-way', {
  may: policy.seeFigures,
  async load(db, { now, query }) {
    const today = londonDay(now)
    const period = askedPeriod(query, today, lastMonths(today, 12))
    const all = await waits(db, period)
    const late = stages.flatMap(({ code }) => {
      const { ninety, stuck: many } = waitOf(all, code)
      return many > 0 ? [{ stage: code, hours: ninety ?? 0 }] : []
    })
    const stuck = inOrder(late.length === 0 ? [] : await stuckAt(db, late, period))
    return { now, period, waits: all, stuck }
  },
  about: ({ period }) => ({ type: 'figures', id: '-', detail: { ...period } }),
  present: (found, { actor }) =>
    show('From report to safe', wayView(modelOf(found, actor.rights)), { layout: 'wide' }),
})

const stageCodes: readonly string[] = stages.map(({ code }) => code)
const inOrder = (stuck: readonly Stuck[]): readonly Stuck[] =>
  stuck.toSorted((one, other) => stageCodes.indexOf(one.stage) - stageCodes.indexOf(other.stage))

const modelOf = ({ now, period, waits: all, stuck }: Found, rights: ReadonlySet<string>): WayModel => ({
  period: periodWords(period),
  rows: wayRows(all),
  places: [...new Set(stages.map(({ see }) => see))].map((see) => ({
    steps: stages.filter((one) => one.see === see).map(({ name }) => name),
    place: drillDown(see, rights),
  })),
  stuck: stuck.map((one) => ({
    stage: stages.find(({ code }) => code === one.stage)?.name ?? '',
    agency: one.agency,
    since: monthWords(one.since),
    count: many(one.n),
  })),
  computed: `Worked out on ${instantWords(now)}. Half and nine in ten after Kaplan and Meier, with those that still wait.`,
})

export const wayRows = (all: readonly Wait[]): WayModel['rows'] =>
  stages.map(({ code, name }) => {
    const waited = waitOf(all, code)
    const isFew = waited.begun < leastBase
    return {
      stage: name,
      begun: many(waited.begun),
      done: many(waited.ended),
      half: isFew ? 'Too few to say' : hoursWords(waited.median),
      ninety: isFew ? 'Too few to say' : hoursWords(waited.ninety),
      stuck: isFew ? 'Too few to say' : many(waited.stuck),
    }
  })
