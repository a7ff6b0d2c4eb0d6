import type { Actor } from '#platform/access.ts'
import { londonDay } from '#platform/london-day.ts'
import { show } from '#platform/outcome.ts'
import { page, type PageContext } from '#platform/page.ts'
import { instantWords, showDay, titled } from '#platform/views/form.ts'
import type { Db } from '#platform/db.ts'
import * as policy from '../../policy.ts'
import { aims, countedWithBegin, standingFigures, waits, type Aim, type Published } from '../../queries.ts'
import { measures, registry, type Measure } from '../../reference.ts'
import { figureOf, isCountedThrough, type Count, type Wait } from '../../rules/figures.ts'
import { lastQuarter, periodWords, yearBefore, type Period } from '../../rules/periods.ts'
import { waitOf } from '../../rules/waits.ts'
import { many, notYet, say, sayWait, tenths } from '../../rules/words.ts'
import { unpublishedOf } from '../publish-figures.ts'
import { measuresView, type MeasuresModel } from './measures.view.ts'

interface Found {
  readonly now: Date
  readonly period: Period
  readonly counts: readonly Count[]
  readonly waits: { readonly now: readonly Wait[]; readonly before: readonly Wait[] }
  readonly aims: readonly Aim[]
  readonly published: readonly Published[]
}

/** What the partnership measures. */
export const measuresPage = page<Found>('evaluation.list-measures', {
  may: policy.seeFigures,
  load: loadMeasures,
  about: ({ period }) => ({ type: 'figures', id: '-', detail: { ...period } }),
  present: (found, { form, actor }) =>
    show(titled('Figures of the partnership', form), measuresView({ form, ...modelOf(found, actor) }), {
      layout: 'wide',
    }),
})

async function loadMeasures(db: Db, { now }: PageContext): Promise<Found> {
  const period = lastQuarter(londonDay(now))
  const earlier = yearBefore(period)
  return {
    now,
    period,
    counts: await countedWithBegin(db, { from: earlier.from, to: period.to }),
    waits: { now: await waits(db, period), before: await waits(db, earlier) },
    aims: await aims(db),
    published: await standingFigures(db, period),
  }
}

const groups = [
  { group: 'impact', title: 'Impact', about: 'What came of it for people.' },
  { group: 'outcome', title: 'Outcomes', about: 'What others did or decided.' },
  { group: 'output', title: 'Outputs', about: 'What the partnership did.' },
  { group: 'input', title: 'Inputs', about: 'What was put in. It says nothing of what came of it.' },
] as const
const stateNames: Readonly<Record<string, string>> = {
  concern: 'Concern',
  indicator: 'With a sign',
  'potential-victim': 'Potential victim',
  'recorded-crime': 'Recorded crime',
  'confirmed-victim': 'Confirmed victim',
}

function modelOf(found: Found, actor: Actor): Omit<MeasuresModel, 'form'> {
  const earlier = yearBefore(found.period)
  const said = (measure: Measure, period: Period) =>
    'stage' in measure.numerator
      ? sayWait(waitOf(period === earlier ? found.waits.before : found.waits.now, measure.numerator.stage))
      : say(measure, figureOf(measure, found.counts, period, registry.population))
  const row = (measure: Measure) => {
    const now = said(measure, found.period)
    const before = said(measure, earlier)
    return {
      href: `/evaluation/measures/${measure.code}`,
      name: measure.name,
      ...now,
      before: isCountedThrough(found.counts, earlier) ? `${before.counts}: ${before.value}` : notYet,
      aim: aimWords(found.aims.find((one) => one.measure === measure.code)),
    }
  }
  const unpublished = unpublishedOf(found.counts, found.period, found.published).length
  return {
    period: periodWords(found.period),
    yearBefore: periodWords(earlier),
    computed: `Worked out on ${instantWords(found.now)} from what the rooms count, by definitions of ${showDay(registry.version)}. Residents: ${many(registry.population.residents)}, ${registry.population.source}`,
    groups: groups.map(({ group, title, about }) => ({
      title,
      about,
      rows: measures.filter((one) => one.group === group).map(row),
    })),
    states: measures
      .filter((one) => one.state !== undefined)
      .map((one) => ({
        name: stateNames[one.state ?? ''] ?? '',
        count: many(figureOf(one, found.counts, found.period, registry.population).numerator),
        of: one.numeratorWords,
      })),
    shares: sharesWords(),
    notKept: registry.notKept,
    pages: pages.filter(({ href }) => href !== '/evaluation/tools' || mayUseTools(actor)),
    unpublished: actor.rights.has('evaluator')
      ? unpublished === 0
        ? 'What is published of this quarter is what is counted now.'
        : `${many(unpublished)} figures of this quarter are not published yet, or differ from what was. What was said first stays beside what is said now.`
      : null,
  }
}

const aimWords = (aim: Aim | undefined): string =>
  aim === undefined ? 'None set' : `${tenths(aim.target)} by ${showDay(aim.byDay)}`

/** Partnerships measure what goes in; so it is said how much of what is measured that is. */
function sharesWords(): string {
  const of = (group: string): number => measures.filter((one) => one.group === group).length
  return `Of ${measures.length} measures ${of('impact')} are of impact, ${of('outcome')} of outcomes, ${of('output')} of outputs and ${of('input')} of inputs.`
}

const mayUseTools = ({ rights }: Actor): boolean => rights.has('evaluator') || rights.has('adviser')
const pages = [
  {
    href: '/evaluation/way',
    text: 'From report to safe',
    about: 'how long each step takes, and what is stuck',
  },
  {
    href: '/evaluation/agencies',
    text: 'Who gives and who receives',
    about: 'members, meetings, agreements',
  },
  {
    href: '/evaluation/changes',
    text: 'What changed',
    about: 'changes of recording, routes, rules and practice',
  },
  { href: '/evaluation/maturity', text: 'Maturity', about: 'the yearly review' },
  {
    href: '/evaluation/comparators',
    text: 'Published statistics',
    about: 'the nation and the police beside the partnership’s own',
  },
  { href: '/evaluation/cards', text: 'Comparisons', about: 'two periods beside each other, with a verdict' },
  { href: '/evaluation/pack', text: 'Board pack', about: 'one quarter on one page, and as a PDF' },
  { href: '/evaluation/editions', text: 'Annual report', about: 'protected tables for everybody' },
  {
    href: '/evaluation/campaigns',
    text: 'What came after campaigns',
    about: 'judged by what was registered',
  },
  {
    href: '/evaluation/hidden',
    text: 'People whom no list has',
    about: 'whether it can be said how many',
  },
  {
    href: '/evaluation/tools',
    text: 'Methods for data that you bring',
    about: 'for evaluators and advisers',
  },
  { href: '/evaluation/training', text: 'What changed with training', about: 'courses, and teams at work' },
  {
    href: '/evaluation/clusters',
    text: 'Where items gather',
    about: 'wards and months, with the rate of false alarms',
  },
  {
    href: '/evaluation/extracts',
    text: 'Extracts for the adviser',
    about: 'counts in which nobody can be found',
  },
] as const
