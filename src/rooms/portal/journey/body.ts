/**
 * The report as told: a plain, versioned document. This is what is sealed, and it is never changed after.
 *
 * It has two parts that are kept apart from the start (BR19): `content`, what was told, and `source`, who told it and how
 * they may be reached. Whoever stores it seals the two parts separately; nothing in `content` names the teller, unless
 * they wrote their own name into their words.
 */
import type { Answers, PartialDate, Relation, StepValues } from './fields.ts'
import { relevant } from './steps.ts'

/** Raised by one whenever a reader of older documents would misread a new one. */
export const bodyVersion = 1

/** What was told. A missing property was not told; 'not-known' was said. */
export interface ReportContent {
  readonly what: string
  readonly danger: { readonly now: 'yes' | 'no' | 'not-known'; readonly calledEmergency?: boolean }
  readonly children: 'yes' | 'no' | 'not-known'
  readonly where: {
    readonly address?: string
    readonly postcode?: string
    readonly place?: string
    readonly profile?: string
    readonly isUnknown: boolean
  }
  readonly when: { readonly when: string; readonly date?: PartialDate; readonly times?: string }
  readonly setting?: string
  readonly signs: readonly string[]
  readonly people: {
    readonly mayNeedHelp?: string
    readonly mayCauseHarm?: string
    readonly howMany?: string
    readonly theirLanguage?: string
  }
  readonly identifiers: {
    readonly vehicles: readonly string[]
    readonly phones: readonly string[]
    readonly links: readonly string[]
  }
  readonly knowledge: { readonly how: Knowledge; readonly more?: string }
  readonly keepOriginalFiles: boolean
  readonly safeguarding?: string
}

export type Knowledge = NonNullable<StepValues<'know'>['know']> | 'own-life' | 'not-said'

/** Who told it. `reach` is there only when they asked to be reached; the default is not to contact anyone. */
export interface ReportSource {
  readonly relation: Relation
  readonly identity: 'anonymous' | 'confidential' | 'named'
  readonly name?: string
  readonly reach?: {
    readonly method: 'call' | 'text' | 'email' | 'post' | 'person'
    readonly at: string
    readonly safeTimes?: string
    readonly mayLeaveMessage: boolean
    readonly language?: string
    readonly whoSees?: string
  }
  readonly agency?: {
    readonly name: string
    readonly role: string
    readonly reference?: string
    readonly phone?: string
  }
}

/** The whole document. */
export interface ReportBody {
  readonly version: typeof bodyVersion
  /** The language of the page it was told in, and whether an operator typed it for a caller. */
  readonly language: string
  readonly route: 'public' | 'operator'
  readonly showBack: boolean
  readonly content: ReportContent
  readonly source: ReportSource
}

/** Knowledge to suggested intelligence assessment (BR17): seen oneself is A, heard from someone is C, else D. A person decides. */
export const suggestedAssessment: Readonly<Record<Knowledge, 'A' | 'C' | 'D'>> = {
  'own-life': 'A',
  saw: 'A',
  told: 'C',
  'online-or-paper': 'C',
  other: 'D',
  'rather-not-say': 'D',
  'not-said': 'D',
}

/** The document of a finished report; throws if a required answer is missing, because nothing unready may be sealed. */
export function answersToBody(
  answers: Answers,
  told: { readonly language: string; readonly route?: 'public' | 'operator' },
): ReportBody {
  const kept = relevant(answers)
  return {
    version: bodyVersion,
    language: told.language,
    route: told.route ?? 'public',
    showBack: kept.options?.showBack !== undefined,
    content: contentOf(kept),
    source: sourceOf(kept),
  }
}

function contentOf(answers: Answers): ReportContent {
  const { when = required('when'), ...timing } = answers.when ?? {}
  const { setting } = answers.setting ?? {}
  const { safeguarding } = answers.agency ?? {}
  return {
    what: answers.what?.what ?? required('what'),
    danger: dangerOf(answers),
    children: answers.children?.children ?? required('children'),
    where: whereOf(answers.where),
    when: { when, ...timing },
    ...(setting === undefined ? {} : { setting }),
    signs: answers.signs?.signs ?? [],
    people: { ...answers.who },
    identifiers: { vehicles: [], phones: [], links: [], ...answers.identifiers },
    knowledge: knowledgeOf(answers),
    keepOriginalFiles: answers.files?.keepOriginal !== undefined,
    ...(safeguarding === undefined ? {} : { safeguarding }),
  }
}

function whereOf(values: StepValues<'where'> | undefined): ReportContent['where'] {
  const { whereUnknown, ...where } = values ?? {}
  return { ...where, isUnknown: whereUnknown !== undefined }
}

function dangerOf(answers: Answers): ReportContent['danger'] {
  const now = answers.danger?.danger ?? required('danger')
  return now === 'yes' ? { now, calledEmergency: answers.emergency?.emergency === 'called' } : { now }
}

function knowledgeOf(answers: Answers): ReportContent['knowledge'] {
  if (answers.start?.relation === 'self') return { how: 'own-life' }
  const { know, knowMore } = answers.know ?? {}
  return { how: know ?? 'not-said', ...(knowMore === undefined ? {} : { more: knowMore }) }
}

function sourceOf(answers: Answers): ReportSource {
  const { identity = required('identity'), name } = answers.contact ?? {}
  const reach = reachOf(answers.reach)
  const agency = agencyOf(answers.agency)
  return {
    relation: answers.start?.relation ?? required('relation'),
    identity,
    ...(name === undefined ? {} : { name }),
    ...(reach === null ? {} : { reach }),
    ...(agency === null ? {} : { agency }),
  }
}

function reachOf(values: StepValues<'reach'> | undefined): NonNullable<ReportSource['reach']> | null {
  const { method, reachAt, safeTimes, leaveMessage, contactLanguage, whoSees } = values ?? {}
  if (method === undefined || method === 'none' || reachAt === undefined) return null
  return {
    method,
    at: reachAt,
    mayLeaveMessage: leaveMessage === 'yes',
    ...(safeTimes === undefined ? {} : { safeTimes }),
    ...(contactLanguage === undefined ? {} : { language: contactLanguage }),
    ...(whoSees === undefined ? {} : { whoSees }),
  }
}

function agencyOf(values: StepValues<'agency'> | undefined): NonNullable<ReportSource['agency']> | null {
  const { agencyName, agencyRole, agencyReference, agencyPhone } = values ?? {}
  if (agencyName === undefined || agencyRole === undefined) return null
  return {
    name: agencyName,
    role: agencyRole,
    ...(agencyReference === undefined ? {} : { reference: agencyReference }),
    ...(agencyPhone === undefined ? {} : { phone: agencyPhone }),
  }
}

function required(field: string): never {
  throw new Error(`The report is not ready: ${field} is missing`)
}
