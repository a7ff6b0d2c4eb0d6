/**
 * A world: a small partnership held in memory, with everything that decides who may read what. Rows carry the names of
 * the database's columns, so that a world is loaded as it is, but only those columns that the rules of reading speak of;
 * the loader fills the others.
 */
import type { RoomTables } from './world-rooms.ts'

export const purposes = [
  'triage',
  'crime',
  'safeguarding',
  'labour-standards',
  'administration',
  'oversight',
] as const
export type Purpose = (typeof purposes)[number]

export const rights = [
  'contributor',
  'intake-officer',
  'intelligence-officer',
  'release-officer',
  'analyst',
  'source-custodian',
  'safeguarding-lead',
  'agency-administrator',
  'partnership-administrator',
  'governance-lead',
  'auditor',
  'caseworker',
  'training-lead',
  'campaign-lead',
  'speaker',
  'evaluator',
  'board-member',
  'adviser',
] as const
export type Right = (typeof rights)[number]

/** An instant as ISO 8601 with milliseconds, in UTC. */
export type Instant = string
/** A calendar date, as `2026-11-25`. */
export type Day = string

export interface Agency {
  readonly id: string
  readonly status: 'proposed' | 'active' | 'left'
}

export interface Person {
  readonly id: string
  readonly agency_id: string
  readonly status: 'invited' | 'active' | 'disabled'
}

export interface RightHeld {
  readonly id: string
  readonly person_id: string
  readonly right: Right
  readonly ended_at: Instant | null
}

export interface RightRequest {
  readonly id: string
  readonly person_id: string
  readonly agency_id: string
  readonly right: Right
  readonly requested_by: string
}

export interface Session {
  readonly id: string
  readonly token: string
  readonly person_id: string
  readonly purpose: Purpose
  readonly agent_hash: string
  readonly expires_at: Instant
  readonly ended_at: Instant | null
}

/** Something that belongs to one person: a passkey, a password, a one-time code, a challenge, an invitation. */
export interface Credential {
  readonly id: string
  readonly person_id: string
}

export interface Handover {
  readonly id: string
  readonly from_person: string
  readonly to_person: string
  readonly by_person: string
}

export interface Agreement {
  readonly id: string
  readonly created_agency_id: string
  readonly created_by: string
  readonly purposes: readonly Purpose[]
  readonly starts_on: Day
  readonly review_on: Day
}

export interface Party {
  readonly agreement_id: string
  readonly agency_id: string
  readonly signed_by: string | null
  readonly signed_at: Instant | null
  /** Which text was signed, as the bytes PostgreSQL reads: `\x…`. */
  readonly signed_text_hash: string | null
  readonly left_at: Instant | null
  readonly left_by: string | null
}

export interface Report {
  readonly id: string
  readonly desk_agency_id: string
}

/** Something told or done about a report. Its key is the report's where there is one each (contact, receipt, triage). */
export interface ReportPart {
  readonly id: string
  readonly report_id: string
}

export interface Item {
  readonly id: string
  readonly owner_agency_id: string
  readonly report_id: string | null
  readonly created_by: string
  readonly purposes: readonly Purpose[]
}

/** A part of an item: the original, the sanitised text, a grading, a consultation. */
export interface ItemPart {
  readonly id: string
  readonly item_id: string
  readonly by_person: string
}

export interface Source {
  readonly item_id: string
  readonly owner_agency_id: string
  readonly by_person: string
}

export interface SourceOpening {
  readonly id: string
  readonly item_id: string
  readonly owner_agency_id: string
  readonly by_person: string
}

export interface Release {
  readonly id: string
  readonly item_id: string
  readonly owner_agency_id: string
  readonly handling: 'P' | 'C'
  readonly purposes: readonly Purpose[]
  readonly sanitised_by: string
  readonly released_by: string
  readonly recalled_at: Instant | null
  readonly recalled_by: string | null
}

export interface ReleaseText {
  readonly release_id: string
}

export interface Dissemination {
  readonly release_id: string
  readonly agency_id: string
  readonly created_at: Instant
  readonly by_person: string
  readonly ended_at: Instant | null
  readonly emergency_approved_by: string | null
  readonly emergency_review_by: Instant | null
  readonly emergency_reviewed_at: Instant | null
}

export interface PastDissemination {
  readonly id: string
  readonly release_id: string
  readonly agency_id: string
  readonly by_person: string
}

/** A reader's mark on a release: an acknowledgement, or a notice of its recall. */
export interface ReaderMark {
  readonly release_id: string
  readonly person_id: string
  readonly agency_id: string
  readonly created_at: Instant
}

/** A sign that was ticked, or a suggestion that was dismissed, in the original (no release) or in a release of the item. */
export interface Observation {
  readonly id: string
  readonly item_id: string
  readonly owner_agency_id: string
  readonly release_id: string | null
  readonly by_person: string
}

export interface Circumstance {
  readonly observation_id: string
}

export interface Withdrawal {
  readonly observation_id: string
  readonly by_person: string
}

/** A judgement that stands on originals of items and words of releases, perhaps about a mention. */
export interface Assessment {
  readonly id: string
  readonly series_id: string
  readonly agency_id: string
  readonly by_person: string
  readonly mention_id: string | null
  readonly audience: 'agency' | 'readers'
  readonly original_items: readonly string[]
  readonly releases: readonly string[]
}

/** A question; and an item that answers it, by its original or by what was let out. */
export interface Requirement {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
  readonly audience: 'agency' | 'partners'
}
export interface Answer extends Observation {
  readonly requirement_id: string
  readonly agency_id: string
}

/** What was noted at a judgement. */
export interface OnAssessment {
  readonly id: string
  readonly assessment_id: string
  readonly by_person: string
}

/** One thing named in the original (no release) or in a release of the item, by somebody of an agency. */
export interface Mention {
  readonly id: string
  readonly item_id: string
  readonly owner_agency_id: string
  readonly release_id: string | null
  readonly agency_id: string
  readonly by_person: string
}
export interface MatchKey extends Omit<Mention, 'id' | 'by_person'> {
  readonly mention_id: string
  readonly key: number
}
export interface MentionPair {
  readonly left_mention: string
  readonly right_mention: string
}
export interface LinkDecision extends MentionPair {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface Tripwire {
  readonly id: string
  readonly mention_id: string
  readonly agency_id: string
  readonly by_person: string
}

export interface AuditEvent {
  readonly id: number
  readonly person_id: string | null
  readonly agency_id: string | null
  readonly owner_agency_id: string | null
}

export interface Leaf {
  readonly position: number
  readonly event_id: number
}

export interface Seal {
  readonly size: number
}

/** The rows of each table whose reading the rules speak of, by the table's full name. */
export interface Tables extends RoomTables {
  readonly 'identity.agency': readonly Agency[]
  readonly 'identity.person': readonly Person[]
  readonly 'identity.right_request': readonly RightRequest[]
  readonly 'identity.right_held': readonly RightHeld[]
  readonly 'identity.session': readonly Session[]
  readonly 'identity.passkey': readonly Credential[]
  readonly 'identity.password': readonly Credential[]
  readonly 'identity.one_time_code': readonly Credential[]
  readonly 'identity.challenge': readonly Credential[]
  readonly 'identity.invitation': readonly Credential[]
  readonly 'identity.setup_link': readonly { readonly id: string }[]
  readonly 'identity.attempt': readonly { readonly id: number }[]
  readonly 'identity.handover': readonly Handover[]
  readonly 'identity.organisation_import': readonly { readonly id: string; readonly imported_by: string }[]
  readonly 'identity.organisation': readonly { readonly id: string; readonly import_id: string }[]
  readonly 'governance.agreement': readonly Agreement[]
  readonly 'governance.party': readonly Party[]
  readonly 'intake.report': readonly Report[]
  readonly 'intake.contact': readonly ReportPart[]
  readonly 'intake.attachment': readonly ReportPart[]
  readonly 'intake.receipt': readonly ReportPart[]
  readonly 'intake.submission': readonly ReportPart[]
  readonly 'intake.message': readonly ReportPart[]
  readonly 'intake.triage': readonly ReportPart[]
  readonly 'intake.decision': readonly ReportPart[]
  readonly 'intake.flag': readonly ReportPart[]
  readonly 'portal.draft': readonly { readonly id: string }[]
  readonly 'portal.draft_file': readonly { readonly id: string; readonly draft_id: string }[]
  readonly 'intelligence.item': readonly Item[]
  readonly 'intelligence.original': readonly ItemPart[]
  readonly 'intelligence.grading': readonly ItemPart[]
  readonly 'intelligence.source': readonly Source[]
  readonly 'intelligence.source_opening': readonly SourceOpening[]
  readonly 'intelligence.consultation': readonly ItemPart[]
  readonly 'intelligence.sanitised': readonly ItemPart[]
  readonly 'intelligence.release': readonly Release[]
  readonly 'intelligence.release_text': readonly ReleaseText[]
  readonly 'intelligence.dissemination': readonly Dissemination[]
  readonly 'intelligence.past_dissemination': readonly PastDissemination[]
  readonly 'intelligence.acknowledgement': readonly ReaderMark[]
  readonly 'intelligence.recall_notice': readonly ReaderMark[]
  readonly 'risk.observation': readonly Observation[]
  readonly 'risk.circumstance': readonly Circumstance[]
  readonly 'risk.withdrawal': readonly Withdrawal[]
  readonly 'risk.dismissal': readonly Observation[]
  readonly 'risk.assessment': readonly Assessment[]
  readonly 'risk.requirement': readonly Requirement[]
  readonly 'risk.requirement_end': readonly {
    readonly requirement_id: string
    readonly by_person: string
  }[]
  readonly 'risk.answer': readonly Answer[]
  readonly 'risk.role': readonly OnAssessment[]
  readonly 'risk.defence_reading': readonly OnAssessment[]
  readonly 'risk.assessment_sign': readonly {
    readonly assessment_id: string
    readonly observation_id: string
  }[]
  readonly 'linking.mention': readonly Mention[]
  readonly 'linking.match_key': readonly MatchKey[]
  readonly 'linking.detail_change': readonly {
    readonly id: string
    readonly mention_id: string
    readonly agency_id: string
    readonly by_person: string
  }[]
  readonly 'linking.withdrawal': readonly { readonly mention_id: string; readonly by_person: string }[]
  readonly 'linking.detail': readonly {
    readonly id: string
    readonly mention_id: string
    readonly by_person: string
  }[]
  readonly 'linking.connection': readonly (MentionPair & {
    readonly id: string
    readonly by_person: string
  })[]
  readonly 'linking.edge': readonly MentionPair[]
  readonly 'linking.decision': readonly LinkDecision[]
  readonly 'linking.decision_note': readonly { readonly decision_id: string }[]
  readonly 'linking.dismissal': readonly Mention[]
  readonly 'linking.tripwire': readonly Tripwire[]
  readonly 'linking.tripwire_seen': readonly { readonly tripwire_id: string; readonly mention_id: string }[]
  readonly 'audit.event': readonly AuditEvent[]
  readonly 'audit.leaf': readonly Leaf[]
  readonly 'audit.seal': readonly Seal[]
  readonly 'outbox.fact': readonly { readonly id: string }[]
  readonly 'outbox.heard': readonly { readonly id: string }[]
}
export type TableName = keyof Tables

/** A browser that shows a token: whose session it is, if anyone's, is for the rules to say. */
export interface Subject {
  readonly token: string
  readonly agent: string
}

export interface World {
  readonly number: number
  readonly now: Instant
  readonly tables: Tables
  readonly subjects: readonly Subject[]
}
