import { sameLength } from '../check.ts'
import {
  bootstrapFrom,
  checkedBootstrap,
  listReplicates,
  type BootstrapOptions,
  type Choice,
  type ListBootstrap,
  type ListReplicate,
} from '../lists/bootstrap.ts'
import { amongBest, byBic, choicesOfPairs, forward, modelsBetween, stepwise } from '../lists/choose.ts'
import {
  hiddenFrom,
  mergedOf,
  nearlyAsGood,
  orderOf,
  type FittedModels,
  type HiddenPopulation,
  type ListFacts,
} from '../lists/hidden.ts'
import type { Histories } from '../lists/histories.ts'
import type { ListModel } from '../lists/model.ts'
import { otherAnswersBetween, otherAnswersOf, type OtherAnswer } from '../lists/other-answers.ts'
import { exposed, type Exposed, type ExposedOptions, type RoundedRelease } from '../disclosure/exposed.ts'
import { suppressSmall, type Suppressed } from '../disclosure/suppress.ts'
import { openScan, scanSize, type Scan, type ScanData, type ScanOptions } from '../space/scan.ts'

/** How a model is chosen in each replicate, by its name: a function cannot be sent to another thread. */
export type ChoiceName = 'stepwise' | 'forward AIC' | 'forward BIC' | 'among the best by BIC'

/** What can be done in other threads: what each is asked and what comes back, the same as from the function of its name. */
export interface Jobs {
  readonly bootstrapLists: {
    readonly input: {
      readonly people: Histories
      readonly choose: ChoiceName
      readonly options: BootstrapOptions
    }
    readonly result: ListBootstrap
  }
  readonly spaceTimeScan: {
    readonly input: { readonly data: ScanData; readonly options: ScanOptions }
    readonly result: Scan
  }
  readonly hiddenPopulation: {
    readonly input: { readonly people: Histories; readonly facts: ListFacts }
    readonly result: HiddenPopulation
  }
  readonly otherAnswers: {
    readonly input: { readonly people: Histories }
    readonly result: readonly OtherAnswer[]
  }
  /** `suppressSmall` of each table, in their order. */
  readonly suppressTables: {
    readonly input: {
      readonly tables: readonly (readonly (readonly number[])[])[]
      /** Of each table. */
      readonly least: readonly number[]
    }
    readonly result: readonly Suppressed[]
  }
  /** `exposed` of each question, in their order. */
  readonly exposedByAll: {
    readonly input: { readonly questions: readonly LedgerQuestion[] }
    readonly result: readonly (readonly Exposed[])[]
  }
}

/** What `exposed` is asked. */
export interface LedgerQuestion extends ExposedOptions {
  readonly earlier: readonly RoundedRelease[]
  readonly proposed: readonly RoundedRelease[]
}

export type JobName = keyof Jobs

/**
 * A job in parts. `units` are what may be done apart: replicates, which each have a stream of chance of their own, or models. Parts are put together in the order of their
 * units, so a result depends neither on how many workers there were nor on which was faster.
 */
interface Job<Input, Part, Result> {
  /** How many units there are. Refuses what is no question, before a thread is started. */
  units(input: Input): number
  /** What a thread keeps between parts. */
  open(input: Input): {
    part(from: number, to: number): Part
    whole(parts: readonly Part[]): Result
  }
}

const choices: { readonly [name in ChoiceName]: (people: Histories) => Choice } = {
  stepwise: () => (drawn) => stepwise(drawn),
  'forward AIC': () => (drawn) => forward(drawn, 'aic'),
  'forward BIC': () => (drawn) => forward(drawn, 'bic'),
  'among the best by BIC': (people) => amongBest(people, orderOf(people), people.lists.length < 5 ? 20 : 100),
}

const bootstrap: Job<Jobs['bootstrapLists']['input'], ListReplicate[], ListBootstrap> = {
  units: ({ options }) => checkedBootstrap(options).replicates,
  open: ({ people, choose, options }) => {
    const choice = choices[choose](people)
    return {
      part: (from, to) => listReplicates(people, choice, options.seed, from, to),
      whole: (parts) => bootstrapFrom(people, choice, options, parts.flat()),
    }
  },
}

const scan: Job<Jobs['spaceTimeScan']['input'], number[], Scan> = {
  units: ({ options }) => scanSize(options),
  open: ({ data, options }) => {
    const opened = openScan(data, options)
    return {
      part: (from, to) => opened.replicates(from, to),
      whole: (parts) => opened.whole(parts.flat()),
    }
  },
}

const hidden: Job<Jobs['hiddenPopulation']['input'], FittedModels, HiddenPopulation> = {
  units: ({ people }) => modelsOf(people) + modelsOf(mergedOf(people)),
  open: ({ people, facts }) => {
    const merged = mergedOf(people)
    const own = modelsOf(people)
    return {
      // First those of the lists as they are, then those of the lists merged; a part may have some of both.
      part: (from, to) => ({
        own: bestBetween(people, Math.min(from, own), Math.min(to, own)),
        merged: merged === null ? [] : bestBetween(merged, Math.max(0, from - own), Math.max(0, to - own)),
      }),
      whole: (parts) =>
        hiddenFrom(people, facts, {
          own: parts.flatMap((part) => part.own),
          merged: parts.flatMap((part) => part.merged),
        }),
    }
  },
}
/** Above six lists there is one model only, and nothing to share. */
const modelsOf = (people: Histories | null): number =>
  people === null || people.lists.length > 6 ? 0 : choicesOfPairs(people, orderOf(people))
/** What lies within the gate of the best of all lies within it of the best of its part: nothing is lost, and little is sent. */
const bestBetween = (people: Histories, from: number, to: number): ListModel[] =>
  from === to ? [] : nearlyAsGood(byBic(modelsBetween(people, orderOf(people), from, to)))

const others: Job<Jobs['otherAnswers']['input'], OtherAnswer[], readonly OtherAnswer[]> = {
  units: ({ people }) => otherAnswersOf(people),
  open: ({ people }) => ({
    part: (from, to) => otherAnswersBetween(people, from, to),
    whole: (parts) => parts.flat(),
  }),
}

const suppression: Job<Jobs['suppressTables']['input'], Suppressed[], readonly Suppressed[]> = {
  units: ({ tables, least }) => {
    sameLength(tables, least, 'least')
    return tables.length
  },
  open: ({ tables, least }) => ({
    part: (from, to) =>
      tables.slice(from, to).map((inner, at) => suppressSmall(inner, least[from + at] ?? Number.NaN)),
    whole: (parts) => parts.flat(),
  }),
}

const ledgers: Job<Jobs['exposedByAll']['input'], Exposed[][], readonly Exposed[][]> = {
  units: ({ questions }) => questions.length,
  open: ({ questions }) => ({
    part: (from, to) =>
      questions
        .slice(from, to)
        .map(({ earlier, proposed, ...options }) => exposed(earlier, proposed, options)),
    whole: (parts) => parts.flat(),
  }),
}

const jobs = {
  bootstrapLists: bootstrap,
  spaceTimeScan: scan,
  hiddenPopulation: hidden,
  otherAnswers: others,
  suppressTables: suppression,
  exposedByAll: ledgers,
}

/** A job without its types, as it goes between threads: only `Jobs` says what belongs to what. */
export interface OpenJob {
  part(from: number, to: number): unknown
  whole(parts: readonly unknown[]): unknown
}

export function unitsOf<Name extends JobName>(name: Name, input: Jobs[Name]['input']): number {
  return (jobs[name] as Job<unknown, unknown, unknown>).units(input)
}

export function openJob<Name extends JobName>(name: Name, input: Jobs[Name]['input']): OpenJob {
  return (jobs[name] as Job<unknown, unknown, unknown>).open(input)
}
