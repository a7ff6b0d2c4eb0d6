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
import { hiddenFrom, nearlyAsGood, orderOf, type HiddenPopulation, type ListFacts } from '../lists/hidden.ts'
import type { Histories } from '../lists/histories.ts'
import type { ListModel } from '../lists/model.ts'
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

const hidden: Job<Jobs['hiddenPopulation']['input'], ListModel[], HiddenPopulation> = {
  // Above six lists there is one model only, and nothing to share.
  units: ({ people }) => (people.lists.length > 6 ? 0 : choicesOfPairs(people, orderOf(people))),
  open: ({ people, facts }) => ({
    // What lies within the gate of the best of all lies within it of the best of its part: nothing is lost, and little is sent.
    part: (from, to) => nearlyAsGood(byBic(modelsBetween(people, orderOf(people), from, to))),
    whole: (parts) => hiddenFrom(people, facts, parts.flat()),
  }),
}

const jobs = { bootstrapLists: bootstrap, spaceTimeScan: scan, hiddenPopulation: hidden }

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
