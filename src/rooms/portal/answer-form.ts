import { everyone } from '#platform/access.ts'
import { command, done } from '#platform/command.ts'
import { makeSubmissionToken, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import type { WriteDb } from '#platform/db.ts'
import type { CommandContext } from '#platform/command.ts'
import {
  draftKey,
  emptyDraft,
  openDraft,
  sealDraft,
  sealFile,
  type Draft,
  type DraftFile,
  type DraftKey,
} from './draft.ts'
import type { Relation } from './journey/fields.ts'
import { firstIncomplete, firstStep } from './journey/steps.ts'
import { move, type Go } from './move.ts'
import { readPosted, type Posted } from './press.ts'
import { frontMatter } from './queries.ts'
import type { Answered, Screen, StepScreen } from './screen.ts'
import { addDraftFile, dropDraftFile, holdDraft, saveDraft } from './store.ts'
import type { RefusedFile, TakenFiles } from './take-files.ts'
import { goneScreen, readToken } from './token.ts'

/**
 * One post to the form, except sending: the draft is held, opened, moved one press on, sealed and kept.
 *
 * A draft is made when a person begins and at no other time: a post whose draft is gone is told that it is gone, and is
 * shown nothing of what came with it, because the person who sends it may not be the one who typed it.
 *
 * Nothing is recorded in the audit: until it is sent, a form is nobody's record.
 */
export const answerForm = (files: TakenFiles | null) =>
  command<Posted, object, Answered>('portal.answer-form', {
    through: 'public',
    verb: 'collection',
    may: everyone,
    parse: (body) => ({ ok: true, input: readPosted(body) }),
    find: () => ({}),
    carryOut: async (tx, posted, _found, context) => {
      const screen = await answer(tx, posted, files, context)
      return done({ screen, front: await frontMatter(tx) }, [])
    },
    refusals: {},
  })

/** The files that wait with a form, so that new ones are looked at only for a form that is there. */
export const listFiles = command<Posted, object, { files: readonly DraftFile[] | null }>(
  'portal.list-files',
  {
    through: 'public',
    verb: 'collection',
    may: everyone,
    parse: (body) => ({ ok: true, input: readPosted(body) }),
    find: () => ({}),
    carryOut: async (tx, posted, _found, { services, now }) => {
      const read = readToken(posted.token, services.keyring, now)
      if (read.kind !== 'good') return done({ files: null }, [])
      const draft = await loadDraft(tx, draftKey(read.token, pepperOf(services)))
      return done({ files: draft?.files ?? null }, [])
    },
    refusals: {},
  },
)

async function answer(
  tx: WriteDb,
  posted: Posted,
  files: TakenFiles | null,
  context: CommandContext,
): Promise<Screen> {
  const { services, now } = context
  const read = readToken(posted.token, services.keyring, now)
  if (read.kind === 'good' && posted.button.kind === 'begin')
    return begin(tx, read.token, posted.relation, context)
  if (read.kind !== 'good') return goneScreen(tx, read, services.keyring)
  const key = draftKey(read.token, pepperOf(services))
  const draft = await loadDraft(tx, key)
  if (draft === null) return goneScreen(tx, read, services.keyring)
  const screen = await press(tx, { posted, draft, key, token: read.token, files, newId: services.newId })
  await saveDraft(tx, key.tokenHash, sealDraft(key, screen.kind === 'step' ? screen.draft : draft))
  return screen
}

/**
 * Beginning makes a draft under a token of its own, never under the one that came. Whoever goes back at a screen that was
 * left can send every form of the visit again, from the first on: the draft that this makes is not the one that the later
 * forms ask for, so they stay answered with "it is gone". And a form that was sent is over: a new one gets its own receipt.
 */
async function begin(
  tx: WriteDb,
  asked: SubmissionToken,
  relation: Relation | null,
  context: CommandContext,
): Promise<Screen> {
  const { services, now } = context
  const going = await loadDraft(tx, draftKey(asked, pepperOf(services)))
  const token = going === null ? makeSubmissionToken(pepperOf(services), now) : asked
  const key = draftKey(token, pepperOf(services))
  const before = going ?? emptyDraft
  const draft =
    relation === null ? before : { ...before, answers: { ...before.answers, start: { relation } } }
  await saveDraft(tx, key.tokenHash, sealDraft(key, draft))
  const show = relation === null ? firstStep : firstIncomplete(draft.answers)
  return { kind: 'step', token, show, draft, isChange: false, isRefused: false, errors: [], refusedFiles: [] }
}

interface Pressed {
  readonly posted: Posted
  readonly draft: Draft
  readonly key: DraftKey
  readonly token: SubmissionToken
  readonly files: TakenFiles | null
  readonly newId: () => string
}

async function press(tx: WriteDb, pressed: Pressed): Promise<Screen> {
  const { posted, token } = pressed
  if (posted.step === null && posted.button.kind === 'stay')
    return { kind: 'before', token, isProfessional: false }
  const { draft, refused } = await withFiles(tx, pressed)
  const step = posted.step ?? firstIncomplete(draft.answers)
  // A post that names no page of ours answers nothing: it is shown the page that is due.
  const go: Go = refused.length > 0 || posted.step === null ? { kind: 'stay' } : goOf(posted)
  const moved = move(draft, { step, go, isChange: posted.isChange, form: posted.form })
  if (moved.show === 'before') return { kind: 'before', token, isProfessional: false }
  return { kind: 'step', token, ...moved, show: moved.show, refusedFiles: refused } satisfies StepScreen
}

/** Adding and removing a file stay on the page; sending comes here only when it is not due yet. */
function goOf({ button }: Posted): Go {
  switch (button.kind) {
    case 'on':
    case 'back':
      return { kind: button.kind }
    case 'change':
      return button
    case 'send':
      return { kind: 'on' }
    case 'begin':
    case 'stay':
    case 'add':
    case 'remove':
      return { kind: 'stay' }
  }
}

async function withFiles(
  tx: WriteDb,
  pressed: Pressed,
): Promise<{ draft: Draft; refused: readonly RefusedFile[] }> {
  const { posted, draft, key, files, newId } = pressed
  const { button } = posted
  if (button.kind === 'remove') {
    await dropDraftFile(tx, key.tokenHash, button.file)
    return { draft: { ...draft, files: draft.files.filter(({ id }) => id !== button.file) }, refused: [] }
  }
  const added: DraftFile[] = []
  const refused = [...(files?.refused ?? [])]
  for (const { bytes, ...file } of files?.taken ?? []) {
    const id = newId()
    if (await addDraftFile(tx, key.tokenHash, id, sealFile(key, id, bytes))) added.push({ id, ...file })
    else refused.push({ key: 'error.upload.too-many', values: { maxFiles: 10 } })
  }
  return { draft: { ...draft, files: [...draft.files, ...added] }, refused }
}

export async function loadDraft(tx: WriteDb, key: DraftKey): Promise<Draft | null> {
  const sealed = await holdDraft(tx, key.tokenHash)
  return sealed === null ? null : openDraft(key, sealed)
}

export const pepperOf = ({ keyring }: Pick<CommandContext['services'], 'keyring'>): Buffer =>
  keyring.current('intake-pepper').key
