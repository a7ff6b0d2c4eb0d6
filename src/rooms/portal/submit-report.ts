import { everyone } from '#platform/access.ts'
import { command, done, refused, type CommandContext } from '#platform/command.ts'
import type { SubmissionToken } from '#platform/crypto/submission-token.ts'
import type { WriteDb } from '#platform/db.ts'
import { receiveReport, submittedReceipt, type Received, type Told, type ToldFile } from '#public/intake'
import { loadDraft, pepperOf } from './answer-form.ts'
import type { Words } from './content/catalogue.ts'
import { draftKey, openFile, type Draft, type DraftKey } from './draft.ts'
import { answersToBody } from './journey/body.ts'
import type { Answers } from './journey/fields.ts'
import { triageFlags } from './journey/flags.ts'
import { firstIncomplete, isReadyToSend } from './journey/steps.ts'
import { summary } from './journey/words.ts'
import { readPosted, type Posted } from './press.ts'
import { draftFiles, frontMatter } from './queries.ts'
import type { Answered, Screen } from './screen.ts'
import { dropDraft } from './store.ts'
import { goneScreen, readToken } from './token.ts'

/**
 * Sending. The draft is held, handed to intake and dropped in one transaction; the receipt is shown after it.
 *
 * The same form may come twice: a second press, a retry after the answer was lost. It finds no draft, finds what was sent,
 * and shows the same receipt. While one is being received the other waits at the draft, so there is never a second report.
 * When too many come at once the answer is no for now, the transaction is taken back, and the draft is as it was.
 */
export const submitReport = (words: () => Words) =>
  command<Posted, object, Answered, 'busy'>('portal.submit-report', {
    through: 'public',
    verb: 'collection',
    may: everyone,
    parse: (body) => ({ ok: true, input: readPosted(body) }),
    find: () => ({}),
    carryOut: async (tx, posted, _found, context) => {
      const screen = await submit(tx, posted, words(), context)
      if (screen === 'busy') return refused('busy')
      return done({ screen, front: await frontMatter(tx) }, 'written-by-the-database')
    },
    refusals: { busy: 'Too many reports are being received at this moment.' },
  })

async function submit(
  tx: WriteDb,
  posted: Posted,
  t: Words,
  context: CommandContext,
): Promise<Screen | 'busy'> {
  const { services, now } = context
  const read = readToken(posted.token, services.keyring, now)
  if (read.kind !== 'good') return goneScreen(tx, read, services.keyring)
  const { token } = read
  const key = draftKey(token, pepperOf(services))
  const draft = await loadDraft(tx, key)
  if (draft === null) return sentBefore(tx, token, posted, context)
  if (!isReadyToSend(draft.answers)) return owed(token, draft)
  const received = await receive(tx, { token, draft, key, t }, context)
  if (received.kind === 'busy') return 'busy'
  await dropDraft(tx, key.tokenHash)
  return {
    kind: 'sent',
    token,
    receipt: received.receipt,
    isLabourOnly: triageFlags(draft.answers).labourOnly,
  }
}

async function sentBefore(
  tx: WriteDb,
  token: SubmissionToken,
  posted: Posted,
  { services }: CommandContext,
): Promise<Screen> {
  const receipt = await submittedReceipt(tx, token, services.keyring)
  return receipt === null
    ? { kind: 'expired' }
    : { kind: 'sent', token, receipt, isLabourOnly: posted.isLabourOnly }
}

const owed = (token: SubmissionToken, draft: Draft): Screen => ({
  kind: 'step',
  token,
  show: firstIncomplete(draft.answers),
  draft,
  isChange: false,
  isRefused: true,
  errors: [],
  refusedFiles: [],
})

interface Ready {
  readonly token: SubmissionToken
  readonly draft: Draft
  readonly key: DraftKey
  readonly t: Words
}

async function receive(tx: WriteDb, ready: Ready, { services }: CommandContext): Promise<Received> {
  const { answers } = ready.draft
  const body = answersToBody(answers, { language: ready.t.language.code })
  const told: Told = {
    token: ready.token,
    reportId: services.newId(),
    channel: body.source.relation === 'professional' ? 'professional' : 'public',
    manner: body.source.identity,
    language: body.language,
    content: body.content,
    contact: body.source,
    hints: triageFlags(answers),
    ownWords: body.showBack ? ownWords(answers, ready.t) : null,
    files: await filesToSend(tx, ready, body.content.keepOriginalFiles),
    takenBy: null,
  }
  return receiveReport(tx, told, { keyring: services.keyring, newId: services.newId })
}

/** The original goes with a file only where the person said so; otherwise it ends with the draft. */
async function filesToSend(tx: WriteDb, { draft, key }: Ready, keepOriginal: boolean): Promise<ToldFile[]> {
  if (draft.files.length === 0) return []
  const rows = await draftFiles(tx, key.tokenHash)
  return rows.flatMap(({ id, sealed }) => {
    const file = draft.files.find((each) => each.id === id)
    const bytes = openFile(key, id, sealed)
    if (file === undefined || bytes === null) return []
    return [
      {
        kind: file.kind,
        name: file.name,
        sha256: Buffer.from(file.sha256, 'hex'),
        size: file.size,
        copy: bytes.copy,
        original: keepOriginal ? bytes.original : null,
      },
    ]
  })
}

/** What the receipt shows again: the answers as they stood on the page before sending. */
const ownWords = (answers: Answers, t: Words): string =>
  summary(answers, t)
    .filter((row) => row.isGiven)
    .map((row) => `${row.label}\n${row.values.join('\n')}`)
    .join('\n\n')
