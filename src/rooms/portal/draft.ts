import { EnvelopeError, openField, openFieldText, sealField, type Place } from '#platform/crypto/envelope.ts'
import { deriveBytes } from '#platform/crypto/hkdf.ts'
import { idempotencyKey, type SubmissionToken } from '#platform/crypto/submission-token.ts'
import { fileKinds, type FileKind } from '#platform/files/kind.ts'
import type { Answers, StepId } from './journey/fields.ts'
import { readDraft } from './journey/post.ts'
import type { Kept } from './journey/read-field.ts'
import { isStepId } from './journey/steps.ts'

/**
 * A form in progress, and how it is sealed.
 *
 * Its key comes from two secrets: the form's token, which is in the person's page and nowhere else, and the pepper of this
 * installation, which is in no database. The database holds the token's hash: with the whole of it one cannot open a
 * draft, nor with a token alone. A draft that does not open is treated as one that is gone.
 */
export interface Draft {
  readonly answers: Answers
  readonly files: readonly DraftFile[]
  /** A page that was typed in and could not be taken as it is: shown again as it was when the person comes back to it. */
  readonly typed: { readonly step: StepId; readonly kept: Kept } | null
}

/** What is known of a file that waits with its form. Its bytes are in a row of their own. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  /** SHA-256 of the file as it arrived, in hex. */
  readonly sha256: string
}

/** The two contents of a file: cleaned for readers, and as it came, which is passed on only if the person says so. */
export interface FileBytes {
  readonly copy: Buffer
  readonly original: Buffer
}

export const emptyDraft: Draft = { answers: {}, files: [], typed: null }

/** The database keeps at most 400,000 sealed bytes; what was typed and not taken is the first to go. */
const longestDraft = 380_000

export interface DraftKey {
  readonly tokenHash: Buffer
  readonly key: Buffer
}

export const draftKey = (token: SubmissionToken, pepper: Buffer): DraftKey => ({
  tokenHash: idempotencyKey(token),
  key: deriveBytes(pepper, Buffer.from(token, 'utf8'), 'a4|1|portal-draft', 32),
})

export function sealDraft({ key, tokenHash }: DraftKey, draft: Draft): Buffer {
  const whole = Buffer.from(JSON.stringify(draft), 'utf8')
  const content = whole.length > longestDraft ? JSON.stringify({ ...draft, typed: null }) : whole
  return sealField(key, placeOf(tokenHash), content)
}

/** The draft, or null when it does not open. */
export function openDraft({ key, tokenHash }: DraftKey, sealed: Buffer): Draft | null {
  const text = unlessSealed(() => openFieldText(key, placeOf(tokenHash), sealed))
  if (text === null) return null
  const stored = JSON.parse(text) as { answers?: unknown; files?: unknown; typed?: unknown }
  return { answers: readDraft(stored.answers), files: filesOf(stored.files), typed: typedOf(stored.typed) }
}

export function sealFile({ key, tokenHash }: DraftKey, id: string, { copy, original }: FileBytes): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(copy.length)
  return sealField(key, filePlace(tokenHash, id), Buffer.concat([length, copy, original]))
}

/** A file's contents, or null when it does not open. */
export function openFile({ key, tokenHash }: DraftKey, id: string, sealed: Buffer): FileBytes | null {
  const content = unlessSealed(() => openField(key, filePlace(tokenHash, id), sealed))
  if (content === null) return null
  const end = 4 + content.readUInt32BE(0)
  return { copy: content.subarray(4, end), original: content.subarray(end) }
}

function unlessSealed<Value>(open: () => Value): Value | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof EnvelopeError) return null
    throw error
  }
}

const placeOf = (tokenHash: Buffer): Place => ({
  table: 'portal.draft',
  column: 'sealed',
  rowId: tokenHash.toString('hex'),
  owner: 'visitor',
  label: 'draft',
  keyId: 'draft',
})

const filePlace = (tokenHash: Buffer, id: string): Place => ({
  table: 'portal.draft_file',
  column: 'sealed',
  rowId: id,
  owner: tokenHash.toString('hex'),
  label: 'draft-file',
  keyId: 'draft',
})

/** What we sealed ourselves a version ago may have another shape now; what does not fit is left out. */
function filesOf(stored: unknown): DraftFile[] {
  return Array.isArray(stored) ? stored.filter(isDraftFile) : []
}

function isDraftFile(value: unknown): value is DraftFile {
  if (typeof value !== 'object' || value === null) return false
  const file = value as Partial<Record<keyof DraftFile, unknown>>
  const isText = [file.id, file.name, file.sha256].every((each) => typeof each === 'string')
  return isText && typeof file.size === 'number' && fileKinds.some((kind) => kind === file.kind)
}

function typedOf(stored: unknown): Draft['typed'] {
  if (typeof stored !== 'object' || stored === null || !('step' in stored) || !('kept' in stored)) return null
  if (!isStepId(stored.step) || typeof stored.kept !== 'object' || stored.kept === null) return null
  return { step: stored.step, kept: stored.kept as Kept }
}
