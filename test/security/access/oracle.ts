/**
 * Who may read what, as the specification says it, over a world in memory: one pure rule a table and no SQL.
 *
 * It was written from the rules (R0 to R10) before its author had read any row-security policy: it is a second opinion,
 * and worth something only as long as it stays one. Where it and the database differ, one of them is wrong. Do not make
 * it agree by copying the database's words into it. What was added or tightened afterwards, by a decision, says so.
 */
import { linkingRules } from './oracle-linking.ts'
import { fieldRules } from './oracle-field.ts'
import { jointRules } from './oracle-joint.ts'
import { operationsRules } from './oracle-operations.ts'
import { contactRules } from './oracle-contact.ts'
import { deconflictionRules } from './oracle-deconfliction.ts'
import { meetingRules } from './oracle-meeting.ts'
import { assessmentRules } from './oracle-risk.ts'
import { safeguardingRules } from './oracle-safeguarding.ts'
import { supportRules } from './oracle-support.ts'
import { evaluationRules } from './oracle-evaluation.ts'
import { evaluationToolsRules } from './oracle-evaluation-tools.ts'
import { leavingRules } from './oracle-evaluation-leaving.ts'
import { campaignsRules } from './oracle-campaigns.ts'
import { trainingRules } from './oracle-training.ts'
import { languageRules } from './oracle-languages.ts'
import { readerOf, type Reader } from './reader.ts'
import type {
  Agreement,
  Dissemination,
  Instant,
  Party,
  Purpose,
  Release,
  Right,
  Subject,
  TableName,
  Tables,
  World,
} from './world.ts'

export { readerOf, type Reader }

type Row<Name extends TableName> = Tables[Name][number]
type Rule<Name extends TableName> = (world: World, reader: Reader, row: Row<Name>) => boolean

// --- R1: reports ------------------------------------------------------------------------------------------------------

const reportPurposes: readonly Purpose[] = ['triage', 'crime', 'safeguarding']

function mayReadReport(world: World, reader: Reader, reportId: string, wanted: readonly Right[]): boolean {
  const report = world.tables['intake.report'].find((row) => row.id === reportId)
  return (
    report !== undefined &&
    report.desk_agency_id === reader.agencyId &&
    holds(reader, wanted) &&
    reportPurposes.includes(reader.purpose)
  )
}

type ReportTable =
  'intake.attachment' | 'intake.message' | 'intake.triage' | 'intake.decision' | 'intake.flag'
const partOfReport: Rule<ReportTable> = (world, reader, row) =>
  mayReadReport(world, reader, row.report_id, ['intake-officer', 'intelligence-officer'])

/** Who told us: for the intake officer alone. */
const whoTold: Rule<'intake.contact' | 'intake.receipt'> = (world, reader, row) =>
  mayReadReport(world, reader, row.report_id, ['intake-officer'])

// --- R2 and R3: items and their sources ---------------------------------------------------------------------------------

const itemPurposes: readonly Purpose[] = ['triage', 'crime', 'safeguarding', 'labour-standards']

function worksOnOwnItems(reader: Reader, ownerAgencyId: string): boolean {
  return (
    ownerAgencyId === reader.agencyId &&
    holds(reader, ['intelligence-officer', 'release-officer']) &&
    itemPurposes.includes(reader.purpose)
  )
}

const partOfItem = (world: World, reader: Reader, row: { readonly item_id: string }): boolean => {
  const item = world.tables['intelligence.item'].find((one) => one.id === row.item_id)
  return item !== undefined && worksOnOwnItems(reader, item.owner_agency_id)
}

/** A source, and who opened it and why: the custodian of the agency that holds it, and nobody else. */
const source: Rule<'intelligence.source' | 'intelligence.source_opening'> = (_world, reader, row) =>
  row.owner_agency_id === reader.agencyId &&
  holds(reader, ['source-custodian']) &&
  (['crime', 'safeguarding'] as Purpose[]).includes(reader.purpose)

// --- R4 to R7: what was released ----------------------------------------------------------------------------------------

const readerPurposes: readonly Purpose[] = ['crime', 'safeguarding', 'labour-standards']

/** The first half of R5, which R7 shares: a reader's right, and a purpose that information may be shared for. */
export const isReader = (reader: Reader): boolean =>
  holds(reader, ['analyst', 'intelligence-officer', 'safeguarding-lead']) &&
  readerPurposes.includes(reader.purpose)

const releaseOf = (world: World, releaseId: string): Release | undefined =>
  world.tables['intelligence.release'].find((row) => row.id === releaseId)

function ownsRelease(world: World, reader: Reader, releaseId: string): boolean {
  const release = releaseOf(world, releaseId)
  return release !== undefined && worksOnOwnItems(reader, release.owner_agency_id)
}

/** R5. The dissemination by which a reader reaches a release, or null. */
function reachedBy(world: World, reader: Reader, release: Release): Dissemination | null {
  if (!isReader(reader) || !release.purposes.includes(reader.purpose) || release.recalled_at !== null)
    return null
  const named = world.tables['intelligence.dissemination'].find(
    (row) => row.release_id === release.id && row.agency_id === reader.agencyId && row.ended_at === null,
  )
  if (named === undefined) return null
  const agreed = arePartners(world, reader.agencyId, release.owner_agency_id, reader.purpose)
  return agreed || isOpenEmergency(world, named) ? named : null
}

/** Shared in an emergency: until its review is due, and after it only if somebody has reviewed it. */
function isOpenEmergency(world: World, row: Dissemination): boolean {
  if (row.emergency_review_by === null) return false
  return row.emergency_reviewed_at !== null || at(world.now) < at(row.emergency_review_by)
}

function arePartners(world: World, one: string, other: string, purpose: Purpose): boolean {
  const today = londonDay(world.now)
  return world.tables['governance.agreement'].some((agreement) => {
    if (!agreement.purposes.includes(purpose) || !isInForce(agreement, today)) return false
    const first = signatureOf(world, agreement, one)
    const second = signatureOf(world, agreement, other)
    return first !== null && second !== null && first === second
  })
}

const isInForce = (agreement: Agreement, today: string): boolean =>
  agreement.starts_on <= today && today < agreement.review_on

/** The text an agency signed and still stands by; null without a signature, or once it has left. */
function signatureOf(world: World, agreement: Agreement, agencyId: string): string | null {
  const party: Party | undefined = world.tables['governance.party'].find(
    (row) => row.agreement_id === agreement.id && row.agency_id === agencyId,
  )
  if (party === undefined || party.signed_at === null || party.left_at !== null) return null
  return party.signed_text_hash
}

const release: Rule<'intelligence.release'> = (world, reader, row) =>
  worksOnOwnItems(reader, row.owner_agency_id) || reachedBy(world, reader, row) !== null

/** R6. Under C the words open to who has acknowledged the conditions now in force, themselves. */
const releaseText: Rule<'intelligence.release_text'> = (world, reader, row) => {
  const head = releaseOf(world, row.release_id)
  if (head === undefined) return false
  if (worksOnOwnItems(reader, head.owner_agency_id)) return true
  const named = reachedBy(world, reader, head)
  if (named === null) return false
  if (head.handling === 'P') return true
  return world.tables['intelligence.acknowledgement'].some(
    (mark) =>
      mark.release_id === head.id &&
      mark.person_id === reader.person.id &&
      at(mark.created_at) >= at(named.created_at),
  )
}

const dissemination: Rule<'intelligence.dissemination'> = (world, reader, row) =>
  ownsRelease(world, reader, row.release_id) || (isReader(reader) && row.agency_id === reader.agencyId)

/** R4 alone: what was shared in the past is the owner's record; R7 gives a reader the row in force. */
const pastDissemination: Rule<'intelligence.past_dissemination'> = (world, reader, row) =>
  ownsRelease(world, reader, row.release_id)

const readerMark: Rule<'intelligence.acknowledgement' | 'intelligence.recall_notice'> = (
  world,
  reader,
  row,
) => ownsRelease(world, reader, row.release_id) || row.person_id === reader.person.id

// --- R11: signs ---------------------------------------------------------------------------------------------------------

/** An own item's signs at its desk; of another's release those ticked in its words, for who may read these words. */
const observation: Rule<'risk.observation'> = (world, reader, row) =>
  worksOnOwnItems(reader, row.owner_agency_id) ||
  (row.release_id !== null && releaseText(world, reader, { release_id: row.release_id }))

const observationOf = (world: World, id: string): Row<'risk.observation'> | undefined =>
  world.tables['risk.observation'].find((row) => row.id === id)

/** Who observed it and how: the owner's desk alone. */
const circumstance: Rule<'risk.circumstance'> = (world, reader, row) => {
  const of = observationOf(world, row.observation_id)
  return of !== undefined && worksOnOwnItems(reader, of.owner_agency_id)
}

/** Whoever sees a sign sees that it was withdrawn. */
const withdrawal: Rule<'risk.withdrawal'> = (world, reader, row) => {
  const of = observationOf(world, row.observation_id)
  return of !== undefined && observation(world, reader, of)
}

const dismissal: Rule<'risk.dismissal'> = (_world, reader, row) =>
  worksOnOwnItems(reader, row.owner_agency_id)

// --- R8: agreements -----------------------------------------------------------------------------------------------------

/**
 * Tightened since the rules were written, by decision of the governance room: reading needs a right of the everyday kind,
 * and an auditor sees what was ever signed by two, because a draft is the business of those it names. Who signed is for
 * the parties: an agency that drew a paper up for others reads the paper alone.
 */
function isConcerned(world: World, reader: Reader, agreementId: string, drawnUpBy: string | null): boolean {
  const parties = world.tables['governance.party'].filter((row) => row.agreement_id === agreementId)
  const isNamed = parties.some((row) => row.agency_id === reader.agencyId)
  if (holds(reader, ['contributor', 'governance-lead']) && (isNamed || drawnUpBy === reader.agencyId))
    return true
  return holds(reader, ['auditor']) && parties.filter((row) => row.signed_at !== null).length >= 2
}

// --- R9: people and their rights ------------------------------------------------------------------------------------------

const rightHeld: Rule<'identity.right_held'> = (world, reader, row) => {
  const holder = world.tables['identity.person'].find((person) => person.id === row.person_id)
  return (
    row.person_id === reader.person.id ||
    holds(reader, ['auditor']) ||
    (holds(reader, ['agency-administrator']) && holder?.agency_id === reader.agencyId)
  )
}

const rightRequest: Rule<'identity.right_request'> = (_world, reader, row) =>
  holds(reader, ['agency-administrator', 'auditor']) || row.person_id === reader.person.id

/** Added to R9, which is silent about it: who took over from whom, for the administrators of the agency that was left. */
const handover: Rule<'identity.handover'> = (world, reader, row) => {
  const leaver = world.tables['identity.person'].find((person) => person.id === row.from_person)
  return holds(reader, ['agency-administrator']) && leaver?.agency_id === reader.agencyId
}

/** Added to R9: the published list that members are proposed from, for whoever proposes them. */
const reference: Rule<'identity.organisation_import' | 'identity.organisation'> = (_world, reader) =>
  holds(reader, ['partnership-administrator'])

// --- R10: the record of what was done -------------------------------------------------------------------------------------

const auditEvent: Rule<'audit.event'> = (_world, reader, row) =>
  holds(reader, ['auditor']) ||
  (holds(reader, ['governance-lead']) && row.owner_agency_id === reader.agencyId)

const auditor = (_world: World, reader: Reader): boolean => holds(reader, ['auditor'])
const directory = (): boolean => true
/** Empty means none: what no rule opens, nobody reads. */
const nobody = (): boolean => false

const readsWords = (world: World, reader: Reader, releaseId: string): boolean =>
  releaseText(world, reader, { release_id: releaseId })
const linkingOnes = linkingRules({ worksOnOwnItems, isReader, readsWords })
const judgements = assessmentRules({
  worksOnOwnItems,
  isReader,
  readsWords,
  arePartners,
  seesMention: (world, reader, row) => linkingOnes['linking.mention'](world, reader, row),
})

/** The rule of each table for a person at work. Without a session nothing is visible anywhere. */
export const rules: { readonly [Name in TableName]: Rule<Name> } = {
  'identity.agency': directory,
  'identity.person': directory,
  'identity.right_request': rightRequest,
  'identity.right_held': rightHeld,
  'identity.session': (_world, reader, row) => row.person_id === reader.person.id,
  'identity.passkey': (_world, reader, row) => row.person_id === reader.person.id,
  'identity.password': nobody,
  'identity.one_time_code': nobody,
  'identity.challenge': nobody,
  'identity.invitation': nobody,
  'identity.setup_link': nobody,
  'identity.attempt': nobody,
  'identity.handover': handover,
  'identity.organisation_import': reference,
  'identity.organisation': reference,
  'governance.agreement': (world, reader, row) => isConcerned(world, reader, row.id, row.created_agency_id),
  'governance.party': (world, reader, row) => isConcerned(world, reader, row.agreement_id, null),
  'intake.report': (world, reader, row) =>
    mayReadReport(world, reader, row.id, ['intake-officer', 'intelligence-officer']),
  'intake.contact': whoTold,
  'intake.attachment': partOfReport,
  'intake.receipt': whoTold,
  'intake.submission': nobody,
  'intake.message': partOfReport,
  'intake.triage': partOfReport,
  'intake.decision': partOfReport,
  'intake.flag': partOfReport,
  'portal.draft': nobody,
  'portal.draft_file': nobody,
  'intelligence.item': (_world, reader, row) => worksOnOwnItems(reader, row.owner_agency_id),
  'intelligence.original': partOfItem,
  'intelligence.grading': partOfItem,
  'intelligence.source': source,
  'intelligence.source_opening': source,
  'intelligence.consultation': partOfItem,
  'intelligence.sanitised': partOfItem,
  'intelligence.release': release,
  'intelligence.release_text': releaseText,
  'intelligence.dissemination': dissemination,
  'intelligence.past_dissemination': pastDissemination,
  'intelligence.acknowledgement': readerMark,
  'intelligence.recall_notice': readerMark,
  'risk.observation': observation,
  'risk.circumstance': circumstance,
  'risk.withdrawal': withdrawal,
  'risk.dismissal': dismissal,
  ...linkingOnes,
  ...judgements,
  ...operationsRules({
    isReader,
    arePartners,
    readsWords,
    seesRequirement: judgements['risk.requirement'],
    seesAssessment: judgements['risk.assessment'],
  }),
  ...deconflictionRules({ isReader, holds }),
  ...meetingRules({ isReader, arePartners }),
  ...jointRules({ arePartners, isReader, partOfItem, readsWords }),
  ...fieldRules({ arePartners }),
  ...safeguardingRules({ arePartners }),
  ...contactRules({ arePartners }),
  ...supportRules({ arePartners }),
  ...trainingRules,
  ...campaignsRules,
  ...evaluationRules,
  ...evaluationToolsRules,
  ...leavingRules,
  ...languageRules,
  'audit.event': auditEvent,
  'audit.leaf': auditor,
  'audit.seal': auditor,
  'outbox.fact': nobody,
  'outbox.heard': nobody,
}
const isTableName = (name: string): name is TableName => name in rules
export const tableNames: readonly TableName[] = Object.keys(rules).filter(isTableName)

/** The rows of a table that a subject may read. */
export function visibleRows<Name extends TableName>(
  world: World,
  subject: Subject,
  table: Name,
): Row<Name>[] {
  const reader = readerOf(world, subject)
  if (reader === null) return []
  const rows: readonly Row<Name>[] = world.tables[table]
  return rows.filter((row) => rules[table](world, reader, row))
}

function holds(reader: Reader, wanted: readonly Right[]): boolean {
  return wanted.some((right) => reader.rights.has(right))
}

const at = (instant: Instant): number => Date.parse(instant)

const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in London, where agreements start and end at midnight. */
export const londonDay = (instant: Instant): string => londonDate.format(new Date(instant))
