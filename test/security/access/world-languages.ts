/** Who reviews which language in a world, and what was decided. */
export interface SpeakerRow {
  readonly id: string
  readonly person_id: string
  readonly language: string
  readonly from_on: string
  readonly until_on: string
  readonly granted_by: string
}
export interface WordingRow {
  readonly id: string
  readonly language: string
  readonly by_person: string
}

/** Speakers in the order in which they were named: the last one of a person and language stands. */
export interface LanguageTables {
  readonly 'portal.speaker': readonly SpeakerRow[]
  readonly 'portal.wording': readonly WordingRow[]
}
