/**
 * Rights, one person at a time. `contributor` comes with an account; every other right is asked for by one administrator
 * and granted by another at another agency.
 */
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

export const rightLabels: Record<Right, { text: string; hint: string }> = {
  contributor: { text: 'Contributor', hint: 'May sign in and pass on a concern' },
  'intake-officer': {
    text: 'Intake officer',
    hint: 'Works the triage desk: reads reports, decides, answers reporters',
  },
  'intelligence-officer': {
    text: 'Intelligence officer',
    hint: 'Writes, grades and sanitises the agency’s own items',
  },
  'release-officer': {
    text: 'Release officer',
    hint: 'The second person: lets a sanitised item out, and recalls it',
  },
  analyst: { text: 'Analyst', hint: 'Reads items that partners have released to the agency' },
  'source-custodian': {
    text: 'Source custodian',
    hint: 'May open who an item came from, one at a time, for a reason',
  },
  'safeguarding-lead': {
    text: 'Safeguarding lead',
    hint: 'Reads released items to keep people safe; opens records of people, and says who works with them',
  },
  'agency-administrator': {
    text: 'Agency administrator',
    hint: 'Invites, changes and disables the agency’s own people',
  },
  'partnership-administrator': {
    text: 'Partnership administrator',
    hint: 'Proposes member agencies. Holds no right to any record',
  },
  'governance-lead': {
    text: 'Information governance lead',
    hint: 'Draws up and signs agreements for the agency',
  },
  auditor: { text: 'Auditor', hint: 'Reads the audit log and nothing else' },
  caseworker: {
    text: 'Caseworker',
    hint: 'Works with people they are named for, and reads no intelligence. Opens no record to whoever investigates, administers or audits',
  },
  'training-lead': {
    text: 'Training lead',
    hint: 'Plans courses for the agency and reads how they worked, by team. Reads no record and no learner’s answers',
  },
  'campaign-lead': {
    text: 'Campaign lead',
    hint: 'Plans campaigns for the agency, enters what came of them, and reads those of every agency. Reads no record',
  },
  speaker: {
    text: 'Speaker of a language',
    hint: 'Checks the words of the public pages in languages that the partnership names. Reads no record',
  },
  evaluator: {
    text: 'Evaluator',
    hint: 'Works out what the figures of the partnership say, publishes and signs them. Reads no record',
  },
  'board-member': {
    text: 'Board member',
    hint: 'Reads the figures of the partnership and the board pack. Reads no record',
  },
  adviser: {
    text: 'Academic adviser',
    hint: 'Reads the figures and takes extracts in which nobody can be found. Reads no record',
  },
}

/** Why somebody is working at this moment. Every reading and change is logged under it. */
export const purposes = [
  { value: 'triage', text: 'Triage' },
  { value: 'crime', text: 'Crime' },
  { value: 'safeguarding', text: 'Safeguarding' },
  { value: 'labour-standards', text: 'Labour standards' },
  { value: 'administration', text: 'Administration' },
  { value: 'oversight', text: 'Oversight' },
] as const
export type Purpose = (typeof purposes)[number]['value']

const labels: ReadonlyMap<string, { readonly text: string; readonly hint: string }> = new Map(
  Object.entries(rightLabels),
)

/** A right in words; one that is no longer in the list is shown as it was stored. */
export const rightText = (right: string): string => labels.get(right)?.text ?? right
export const rightHint = (right: string): string => labels.get(right)?.hint ?? ''
