import { html, type Html } from '@article4/govuk-html'
import type { PageContext, PresentContext } from '#platform/page.ts'
import { page } from '#platform/page.ts'
import type { Db } from '#platform/db.ts'
import { show } from '#platform/outcome.ts'
import { showInstant, titled } from '#platform/views/form.ts'
import { readReport } from '../policy.ts'
import {
  alike,
  attachments,
  findReport,
  flags,
  history,
  messages,
  type AttachmentLine,
  type DecisionLine,
  type DeskMessage,
  type FlagLine,
  type LikeLine,
  type ReportRow,
} from '../queries.ts'
import {
  channelWords,
  childrenWords,
  dangerWords,
  knowsWords,
  mannerWords,
  settingWords,
  signWords,
} from '../reference.ts'
import { placeOf, type KnownPlace } from '../places/queries.ts'
import { alikeFrom } from '../rules/likeness.ts'
import { postcodeKey } from '../rules/place-lists.ts'
import { toldRows } from '../rules/told-rows.ts'
import {
  exploitationTypes,
  possible,
  refusalOf,
  routes,
  stateLabels,
  workflow,
  type Action,
} from '../states.ts'
import { noteFirstLook } from '../store.ts'
import type { ToldContent } from '../told.ts'
import {
  triageReportView,
  type FlagModel,
  type StepModel,
  type TriageReportModel,
} from './triage-report.view.ts'

/** One report on the desk: opened, decided, answered. */
interface Loaded {
  readonly report: ReportRow
  readonly content: ToldContent | null
  readonly place: KnownPlace | null
  readonly files: readonly AttachmentLine[]
  readonly flags: readonly FlagLine[]
  readonly alike: readonly LikeLine[]
  readonly messages: readonly (DeskMessage & { readonly text: string | null })[]
  readonly history: readonly DecisionLine[]
}

export const triageReport = page<Loaded>('intake.read-report', {
  may: readReport,
  load: loadReport,
  about: ({ report, files }) => ({
    type: 'report',
    id: report.id,
    ownerAgencyId: report.deskAgencyId,
    detail: { files: files.length },
  }),
  present: (loaded, context) => {
    const model = present(loaded, context)
    return show(titled(model.heading, context.form), triageReportView(model), { layout: 'wide' })
  },
})

async function loadReport(db: Db, context: PageContext): Promise<Loaded | null> {
  const report = await findReport(db, context.params['reportId'] ?? '')
  if (report === null) return null
  await noteFirstLook(db, report.id)
  const content = await openContent(context, report)
  return {
    report,
    content,
    place: await whereItLies(db, content),
    files: await attachments(db, report.id),
    flags: await flags(db, report.id),
    alike: await alike(db, report.id, alikeFrom),
    messages: await openMessages(context, await messages(db, report.id)),
    history: await history(db, report.id),
  }
}

/** The words of a report, if the key service opens them for this session. */
export async function openContent(context: PageContext, report: ReportRow): Promise<ToldContent | null> {
  const opened = await context.services.unseal({
    kind: 'intake.report',
    recordId: report.id,
    keyId: report.keyId,
    sealed: report.body,
  })
  return opened.kind === 'opened' ? (JSON.parse(opened.bytes.toString('utf8')) as ToldContent) : null
}

/** The ward of the postcode that was told, by the lists this installation has. */
async function whereItLies(db: Db, content: ToldContent | null): Promise<KnownPlace | null> {
  const key = postcodeKey(content?.where.postcode ?? '')
  return key === null ? null : placeOf(db, key)
}

async function openMessages(
  context: PageContext,
  lines: readonly DeskMessage[],
): Promise<Loaded['messages']> {
  return Promise.all(
    lines.map(async (line) => {
      const opened = await context.services.unseal({
        kind: 'intake.message',
        recordId: line.id,
        keyId: line.keyId,
        sealed: line.sealed,
      })
      return { ...line, text: opened.kind === 'opened' ? opened.bytes.toString('utf8') : null }
    }),
  )
}

function present(loaded: Loaded, { actor, form }: PresentContext): TriageReportModel {
  const { report } = loaded
  const isOfficer = actor.rights.has('intake-officer')
  return {
    reportId: report.id,
    heading: `Report of ${report.receivedAt.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' })}`,
    tags: tagsOf(report),
    facts: [...factsOf(report), ...placeFact(loaded.place)],
    told:
      loaded.content === null
        ? null
        : toldRows(loaded.content, {
            sign: signWords,
            setting: settingWords,
            knows: (how) => knowsWords[how] ?? how,
          }),
    files: loaded.files.map((file) => ({
      href: `/reports/${report.id}/files/${file.id}`,
      text: `File ${file.position}: ${file.kind.toUpperCase()}, ${Math.ceil(file.size / 1024).toLocaleString('en-GB')} KB`,
      note: `SHA-256 on arrival ${file.sha256}${file.hasOriginal ? '; the sealed original is kept' : ''}`,
    })),
    flags: loaded.flags.map(flagModel),
    contactHref: report.hasContact && isOfficer ? `/reports/${report.id}/contact` : null,
    alike: loaded.alike.map((line) => ({
      href: `/reports/${line.id}`,
      text: likeWords(line),
      received: showInstant(line.receivedAt),
    })),
    messages: loaded.messages.map((message) => ({
      who: message.direction === 'to-desk' ? 'The reporter' : (message.by ?? 'The desk'),
      at: showInstant(message.at),
      text: message.text,
    })),
    mayWrite: isOfficer,
    hasUnread: isOfficer && report.unread > 0,
    steps: isOfficer ? stepModels(loaded, actor.personId) : [],
    history: loaded.history.map((line) => ({
      at: showInstant(line.at),
      text: historyWords(line),
      reason: line.reason,
    })),
    // Whoever works the desk only has no way into the intelligence room: a link would lead them nowhere.
    itemsHref:
      report.state === 'accepted' && actor.rights.has('intelligence-officer')
        ? `/items?report=${report.id}`
        : null,
    form,
  }
}

function tagsOf(report: ReportRow): TriageReportModel['tags'] {
  const danger = report.danger === 'called-999' || report.danger === 'not-called'
  return [
    { text: stateLabels[report.state], colour: 'blue' },
    ...(danger ? [{ text: 'Danger now', colour: 'red' }] : []),
    ...(report.children === 'no' ? [] : [{ text: childrenWords[report.children] ?? '', colour: 'orange' }]),
    ...(report.labourOnly ? [{ text: 'May be pay and hours only', colour: 'turquoise' }] : []),
  ]
}

function factsOf(report: ReportRow): { label: string; value: string | Html }[] {
  return [
    { label: 'Received', value: html`${showInstant(report.receivedAt)}` },
    {
      label: 'Came by',
      value: `${channelWords[report.channel] ?? report.channel}, ${mannerWords[report.manner] ?? report.manner}`,
    },
    { label: 'Danger', value: dangerWords[report.danger] ?? report.danger },
    { label: 'Children', value: childrenWords[report.children] ?? report.children },
    { label: 'In the hands of', value: report.heldByName ?? 'nobody yet' },
    ...(report.language === 'en'
      ? []
      : [
          {
            label: 'Form filled in',
            value: `in the language “${report.language}”; as written, not translated`,
          },
        ]),
  ]
}

/** A ward with the age of the list it comes from: boundaries move. */
const placeFact = (place: KnownPlace | null): { label: string; value: string }[] =>
  place === null
    ? []
    : [{ label: 'Ward', value: `${place.wardName ?? 'not in the list'} (postcode list of ${place.vintage})` }]

/** What must be done before anything is decided (domain 3.3 R1, R2). */
const flagWords: Readonly<Record<FlagLine['kind'], { title: string; advice: string }>> = {
  danger: {
    title: 'Somebody may be in danger now',
    advice: 'Make sure that 999 has the report before anything else, then say here what was done.',
  },
  child: {
    title: 'A child may be involved',
    advice:
      'Tell children’s services of the area where the child is, and the police. The child needs no consent for a referral. Say here what was done.',
  },
}

function flagModel(flag: FlagLine): FlagModel {
  const words = flagWords[flag.kind]
  const answered =
    flag.answeredAt === null
      ? null
      : html`${flag.answeredBy ?? ''}, ${showInstant(flag.answeredAt)}: ${flag.answer}`
  return { kind: flag.kind, title: words.title, advice: words.advice, answered }
}

function stepModels(loaded: Loaded, personId: string): StepModel[] {
  const standing = {
    state: loaded.report.state,
    heldBy: loaded.report.heldBy,
    openFlags: loaded.flags.filter((flag) => flag.answeredAt === null).length,
  }
  return possible(standing, personId).map((action: Action) => ({
    action,
    button: workflow[action].button,
    needsReason: workflow[action].needsReason,
    blockedBecause:
      refusalOf(action, standing, personId) === 'flags-open'
        ? 'First say above what was done about danger and children.'
        : null,
    types: action === 'accept' ? exploitationTypes : null,
    routes: action === 'route-away' ? routes : null,
  }))
}

const likeWhy: Readonly<Record<LikeLine['why'], string>> = {
  'same-words': 'The very same words',
  'like-words': 'Much the same words',
  'same-place': 'The same place',
}
const likeWords = (line: LikeLine): string =>
  `${likeWhy[line.why]} (${stateLabels[line.state].toLowerCase()})`

const actionWords: Readonly<Record<string, string>> = {
  received: 'Received',
  'flag-danger': 'Danger flagged on arrival',
  'flag-child': 'Children flagged on arrival',
  take: 'Taken in hand',
  release: 'Put back in the queue',
  accept: 'Accepted as intelligence',
  'route-away': 'Sent elsewhere',
  'no-action': 'Closed without action',
  reopen: 'Reopened',
  'hand-over': 'Handed over, because the officer left',
}
function historyWords(line: DecisionLine): string {
  const routed =
    line.routedTo === null
      ? ''
      : ` (${routes.find((one) => one.value === line.routedTo)?.text ?? line.routedTo})`
  return `${actionWords[line.action] ?? line.action}${routed}${line.by === null ? '' : ` by ${line.by}`}`
}
