/**
 * What a simulated county leaves behind: what its partnership wrote down, and may be loaded. What nobody in it knows is in
 * `truth.ts`, and never goes into a database.
 *
 * Everything is invented. Days are `2026-11-29`; instants are `2026-11-29T08:41:00Z`; ids are UUIDs of version 8 (RFC 9562) and
 * differ between counties, so that a hundred of them fit into one store.
 */
import type { Channel, Kind, Sector, Wave } from './words.ts'

export type Day = string
export type Instant = string
export type Id = string
export type AgencyKey = string

export interface History {
  /** Stands on whatever shows any of it. */
  readonly watermark: string
  readonly county: { readonly number: number; readonly name: string }
  readonly from: Day
  /** The last day. Nothing is dated after it but what is due. */
  readonly to: Day
  readonly districts: readonly District[]
  readonly wards: readonly Ward[]
  readonly agencies: readonly Agency[]
  readonly staff: readonly StaffMember[]
  /** Months in which something is counted otherwise from then on; known to everybody. */
  readonly recordingChanges: readonly { readonly month: string; readonly words: string }[]
  readonly reports: readonly Report[]
  readonly items: readonly Item[]
  readonly decisions: readonly LinkDecision[]
  readonly taskings: readonly Tasking[]
  readonly operations: readonly Operation[]
  readonly cases: readonly Case[]
  readonly courses: readonly Course[]
  readonly sessions: readonly Session[]
  readonly learners: readonly Learner[]
  readonly practice: readonly PracticePiece[]
  readonly campaigns: readonly Campaign[]
  readonly meetings: readonly Meeting[]
  readonly actions: readonly Action[]
  readonly agreements: readonly Agreement[]
  readonly maturity: readonly MaturityScore[]
}

// --- Where and who ---------------------------------------------------------------------------------------------------

export type Point = readonly [longitude: number, latitude: number]
export interface District {
  readonly code: string
  readonly name: string
  readonly population: number
  /** Closed; the first point is the last. */
  readonly outline: readonly Point[]
}
export interface Ward {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly population: number
  readonly outline: readonly Point[]
  readonly middle: Point
}

export interface Agency {
  /** The first twelve have the keys of `src/demonstration/agencies.ts`. */
  readonly key: AgencyKey
  readonly name: string
  readonly kind: string
  readonly capabilities: readonly ('firstResponder' | 'specifiedAuthority' | 'lawEnforcement')[]
  readonly isDesk: boolean
  readonly joinedOn: Day
}
export const staffRoles = ['writer', 'grader', 'releaser', 'caseworker', 'lead'] as const
export interface StaffMember {
  readonly id: Id
  readonly agency: AgencyKey
  readonly name: string
  readonly role: (typeof staffRoles)[number]
}

// --- What was told and written ---------------------------------------------------------------------------------------

export interface Report {
  readonly id: Id
  readonly receivedAt: Instant
  readonly channel: Channel
  readonly language: string
  readonly ward: string
  readonly district: string
  readonly kind: Kind
  readonly sector: Sector
  /** Codes of `reference/signs.json` and indicators alike. */
  readonly signs: readonly string[]
  readonly text: string
  readonly danger: 'yes' | 'no' | 'not-known'
  readonly children: 'yes' | 'no' | 'not-known'
  /** Null while it waits. */
  readonly triage: {
    readonly firstSeenAt: Instant
    readonly decidedAt: Instant
    readonly by: Id
    readonly outcome: 'accepted' | 'closed' | 'duplicate' | 'routed'
    readonly reason: string
  } | null
  readonly itemId: Id | null
}

export interface Span {
  /** In UTF-16 units of the item's text. */
  readonly starts: number
  readonly ends: number
  readonly found: string
}
export type MentionKind =
  'person' | 'place' | 'vehicle' | 'phone' | 'email' | 'handle' | 'link' | 'account' | 'business'
export interface Mention extends Span {
  readonly id: Id
  readonly kind: MentionKind
  /** What the text says of it; for a person perhaps born, sex, nationality; for a vehicle its colour and make. */
  readonly details: readonly (Span & { readonly aspect: string })[]
  /** Null while nobody has confirmed it. */
  readonly confirmedAt: Instant | null
}
export interface Sign extends Span {
  readonly code: string
  /** It speaks against exploitation (`CTR-01` and so on). */
  readonly isCounter: boolean
}
export interface Grading {
  readonly at: Instant
  readonly by: Id
  readonly source: '1' | '2' | '3'
  readonly assessment: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly handling: 'P' | 'C'
}
export interface Release {
  readonly at: Instant
  readonly sanitisedBy: Id
  readonly by: Id
  readonly readers: readonly { readonly agency: AgencyKey; readonly readAt: Instant | null }[]
  /** What came of it, told by a reader; null where nobody has told. */
  readonly outcome: 'useful' | 'acted-on' | 'known-already' | 'not-useful' | null
}
export interface Item {
  readonly id: Id
  readonly urn: string
  readonly agency: AgencyKey
  readonly author: Id
  readonly reportId: Id | null
  readonly writtenAt: Instant
  /** Null where the text does not say. */
  readonly occurredOn: Day | null
  readonly title: string
  readonly text: string
  readonly provenance: string
  /** Two items with one key go back to one telling. */
  readonly telling: string
  readonly kinds: readonly Kind[]
  readonly sector: Sector
  readonly ward: string
  readonly district: string
  readonly priority: 'high' | 'medium' | 'low'
  readonly marking: 'official' | 'official-sensitive'
  readonly mentions: readonly Mention[]
  readonly signs: readonly Sign[]
  readonly grading: Grading | null
  readonly release: Release | null
}
/** A person's answer on whether two mentions are of one and the same. */
export interface LinkDecision {
  readonly id: Id
  readonly left: Id
  readonly right: Id
  readonly answer: 'same' | 'different' | 'cannot-tell'
  readonly at: Instant
  readonly by: Id
  readonly agency: AgencyKey
  /** Of another person who would say the same, where the hub asks for a second; null where nobody has yet. */
  readonly second: { readonly id: Id; readonly at: Instant; readonly by: Id } | null
}

// --- What was done ---------------------------------------------------------------------------------------------------

export interface Tasking {
  readonly id: Id
  readonly from: AgencyKey
  readonly to: AgencyKey
  readonly by: Id
  readonly askedAt: Instant
  readonly dueDay: Day
  readonly asked: string
  readonly why: string
  readonly priority: 'high' | 'medium' | 'low'
  readonly itemIds: readonly Id[]
  readonly ward: string
  /** In order; none while it is only offered. */
  readonly steps: readonly {
    readonly at: Instant
    readonly by: Id
    readonly action: 'accept' | 'decline' | 'finish' | 'hand-back'
    readonly words: string
  }[]
}
export interface Operation {
  readonly id: Id
  readonly reference: string
  readonly title: string
  readonly day: Day
  readonly lead: AgencyKey
  readonly agencies: readonly AgencyKey[]
  readonly taskingId: Id
  readonly ward: string
  readonly sector: Sector
  /** Null where it was planned and has not happened. */
  readonly result: {
    readonly at: Instant
    readonly outcome: 'people-met' | 'nothing-found' | 'moved-on' | 'other-offence'
    readonly peopleMet: number
    readonly disruptions: readonly string[]
    readonly words: string
  } | null
}
/** One person met. What is not there yet is null; what stays null for months is stuck. */
export interface Case {
  readonly id: Id
  readonly operationId: Id | null
  readonly itemId: Id | null
  readonly agency: AgencyKey
  readonly worker: Id
  /** The words of the first mention of them, as names go in a case file. */
  readonly name: string
  readonly bornYear: number | null
  readonly sex: 'female' | 'male'
  readonly nationality: string
  readonly language: string
  readonly isChild: boolean
  readonly kind: Kind
  readonly metOn: Day
  readonly consent: {
    readonly on: Day
    readonly answer: 'yes' | 'no' | 'not-needed'
    readonly interpreter: 'independent' | 'telephone' | 'not-needed'
  } | null
  readonly referral: {
    readonly kind: 'nrm' | 'duty-to-notify'
    readonly on: Day
    readonly by: AgencyKey
  } | null
  readonly reasonableGrounds: Decided | null
  readonly conclusiveGrounds: Decided | null
  /** The day they were in a safe place. */
  readonly safeOn: Day | null
  readonly support: readonly {
    readonly id: Id
    readonly kind: 'housing' | 'health' | 'legal' | 'money' | 'language' | 'work' | 'children'
    readonly from: AgencyKey
    readonly to: AgencyKey
    readonly askedOn: Day
    readonly answer: { readonly on: Day; readonly accepted: boolean; readonly words: string } | null
    readonly endedOn: Day | null
  }[]
}
export interface Decided {
  readonly on: Day
  readonly positive: boolean
}

// --- What was learned and told ---------------------------------------------------------------------------------------

export interface Course {
  readonly id: Id
  /** Of `reference/training/courses.json`. */
  readonly code: string
  readonly title: string
  readonly agency: AgencyKey
}
export interface Session {
  readonly id: Id
  readonly courseId: Id
  readonly agency: AgencyKey
  readonly by: Id
  readonly heldOn: Day
  readonly place: string
  readonly delivery: 'room' | 'online'
  /** Staff whom the agency could have sent. */
  readonly eligible: number
}
export interface Learner {
  readonly id: Id
  readonly agency: AgencyKey
  readonly team: string
  readonly role: string
  readonly prior: 'never' | 'within-year' | 'longer-ago'
  readonly sessionId: Id
  readonly waves: readonly {
    readonly wave: Wave
    readonly on: Day
    readonly form: 'A' | 'B'
    /** By question, in the order of `questions`; partial credit does not occur. */
    readonly right: readonly boolean[]
    /** 0 never heard of the National Referral Mechanism … 4 have used it. */
    readonly awareness: number
    /** 1 to 5. */
    readonly confidence: number
  }[]
  readonly hasCertificate: boolean
}
/** One made-up item graded in practice, as answered and as experts hold it. */
export interface PracticePiece {
  readonly id: Id
  readonly agency: AgencyKey
  readonly team: string
  readonly on: Day
  readonly item: string
  readonly source: '1' | '2' | '3'
  readonly assessment: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly isAfterTraining: boolean
}

export interface Campaign {
  readonly id: Id
  readonly name: string
  readonly agency: AgencyKey
  readonly by: Id
  readonly aim: string
  readonly registeredOn: Day
  readonly startsOn: Day
  readonly endsOn: Day
  readonly districts: readonly string[]
  readonly comparison: readonly string[]
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly costPence: number
  /** What the registration expects, in per cent more reports. */
  readonly expectedPercent: number
  readonly figures: readonly {
    readonly metric: string
    readonly from: Day
    readonly to: Day
    readonly value: number
    readonly language: string
  }[]
  readonly links: readonly {
    readonly code: string
    readonly channel: string
    readonly language: string
    readonly visits: readonly (readonly [day: Day, visits: number])[]
  }[]
  readonly endedOn: Day | null
  readonly learned: string
}

// --- How the partnership runs ----------------------------------------------------------------------------------------

export interface Meeting {
  readonly id: Id
  readonly heldOn: Day
  readonly kind: 'board' | 'tactical'
  readonly chair: AgencyKey
  readonly attendance: readonly { readonly agency: AgencyKey; readonly people: number }[]
  readonly decisions: readonly string[]
}
export interface Action {
  readonly id: Id
  readonly meetingId: Id
  readonly agency: AgencyKey
  readonly words: string
  readonly dueOn: Day
  readonly closedOn: Day | null
}
export interface Agreement {
  readonly id: Id
  readonly title: string
  readonly parties: readonly AgencyKey[]
  readonly signedOn: Day
  readonly reviewBy: Day
  /** Null where it was renewed or still runs. */
  readonly lapsedOn: Day | null
}
export interface MaturityScore {
  readonly year: number
  readonly domain: string
  /** 0 absent to 4 leading. */
  readonly score: number
  readonly reason: string
}
