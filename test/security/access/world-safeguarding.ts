/** The rows of the safeguarding room in a world. */
import type { Instant } from './world.ts'

/** Somebody who is helped, kept by an agency; what they said; who works with them, and since when not. */
export interface Helped {
  readonly id: string
  readonly agency_id: string
  readonly reference: string
  readonly by_person: string
}
export interface HelpedPart {
  readonly id: string
  readonly person_id: string
  readonly by_person: string
}
export interface Consent extends HelpedPart {
  readonly created_at: Instant
  readonly agency_id: string
  readonly answer: 'given' | 'refused' | 'withdrawn'
}
export interface CaseMember {
  readonly id: string
  readonly created_at: Instant
  readonly person_id: string
  readonly staff_id: string
  readonly agency_id: string
  readonly basis: 'own-agency' | 'consent' | 'law'
  readonly consent_id: string | null
  readonly added_by: string
}
export interface MemberEnd extends HelpedPart {
  readonly created_at: Instant
  readonly staff_id: string
}

/** A referral of a person, and what hangs on it. */
export interface ReferralPart {
  readonly id: string
  readonly referral_id: string
  readonly by_person: string
}

export interface SafeguardingTables {
  readonly 'safeguarding.person': readonly Helped[]
  readonly 'safeguarding.person_detail': readonly HelpedPart[]
  readonly 'safeguarding.person_name': readonly HelpedPart[]
  readonly 'safeguarding.first_meeting': readonly HelpedPart[]
  readonly 'safeguarding.case_fields': readonly HelpedPart[]
  readonly 'safeguarding.consent': readonly Consent[]
  readonly 'safeguarding.member': readonly CaseMember[]
  readonly 'safeguarding.member_end': readonly MemberEnd[]
  readonly 'safeguarding.referral': readonly HelpedPart[]
  readonly 'safeguarding.referral_answer': readonly ReferralPart[]
  readonly 'safeguarding.referral_reading': readonly ReferralPart[]
  readonly 'safeguarding.referral_text': readonly ReferralPart[]
  readonly 'safeguarding.referral_authority': readonly ReferralPart[]
  readonly 'safeguarding.referral_step': readonly (Omit<ReferralPart, 'id'> & {
    readonly agency_id: string
  })[]
}
