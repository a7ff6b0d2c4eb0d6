import type { Day, Grading, History, Id, MentionKind } from './history.ts'
import type { Kind, Sector } from './words.ts'

/** What is true of a simulated county, kept aside from what its partnership knows. */
export interface Simulated {
  readonly history: History
  readonly truth: Truth
}

export interface TrueEntity {
  readonly id: string
  readonly kind: MentionKind
  /** Of a person: the culture of their names. */
  readonly culture: string | null
  readonly network: string | null
  readonly role: 'organiser' | 'helper' | 'victim' | 'bystander' | 'thing'
}
export interface TrueNetwork {
  readonly id: string
  readonly kind: Kind
  readonly sector: Sector
  readonly wards: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly organisers: readonly string[]
  readonly victims: readonly string[]
  readonly premises: readonly string[]
}
export interface HotSpot {
  readonly wards: readonly string[]
  /** First and last month, counted from the first of the history. */
  readonly fromMonth: number
  readonly toMonth: number
  readonly relativeRisk: number
}
export interface Truth {
  readonly entityOf: ReadonlyMap<Id, string>
  /** The grade of each item on which experts would agree. */
  readonly gradeOf: ReadonlyMap<Id, Pick<Grading, 'source' | 'assessment'>>
  readonly entities: ReadonlyMap<string, TrueEntity>
  readonly networks: readonly TrueNetwork[]
  readonly hotSpots: readonly HotSpot[]
  /** Reports that are about nothing. */
  readonly noise: ReadonlySet<Id>
  /** Premises with exploitation, from when; ordinary ones are in `entities` alone. */
  readonly onsets: ReadonlyMap<string, { readonly from: Day; readonly to: Day }>
  readonly recording: { readonly month: string; readonly ratio: number }
  readonly campaigns: readonly {
    readonly id: Id
    /** By how much reports rise at once where it runs; 1 is no effect. */
    readonly ratio: number
    readonly halfLifeMonths: number
  }[]
  readonly training: {
    /** Share right before, straight after and after the decay, on average over questions. */
    readonly before: number
    readonly after: number
    readonly sixMonths: number
    /** Grade agreed with experts, before and after. */
    readonly grading: { readonly before: number; readonly after: number }
    readonly completeness: { readonly before: number; readonly after: number }
  }
  /** The middle of each stage's time in days, as it was drawn, for those who came so far. */
  readonly stageMedians: Readonly<Record<string, number>>
  /** Of everybody to whom it was done, from when to when, whether anybody ever met them or not. */
  readonly presence: ReadonlyMap<string, { readonly from: Day; readonly to: Day }>
}
