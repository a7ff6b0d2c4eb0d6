import { createHash } from 'node:crypto'
import { cleanCopy } from '#platform/files/clean.ts'
import { identifyFile } from '#platform/files/kind.ts'
import { fileLimits } from '#platform/files/limits.ts'
import type { Upload } from '#platform/services.ts'
import type { CatalogueKey } from './content/catalogue.ts'
import type { DraftFile, FileBytes } from './draft.ts'

/**
 * Files as they come with the form: each is looked at, cleaned in a process of its own, and either taken or explained.
 * One that cannot be taken never costs another one, nor a word of the report.
 */
export interface TakenFile extends Omit<DraftFile, 'id'> {
  readonly bytes: FileBytes
}
export interface RefusedFile {
  readonly key: CatalogueKey
  readonly values: Readonly<Record<string, string | number>>
}
export interface TakenFiles {
  readonly taken: readonly TakenFile[]
  readonly refused: readonly RefusedFile[]
}

/** As the pages say them. */
export const uploadValues = { maxFiles: fileLimits.filesPerRecord, maxSize: '25 MB' } as const
const megabyte = 1024 * 1024

/** `there` is what waits with the form already. */
export async function takeFiles(
  uploads: readonly Upload[],
  there: readonly DraftFile[],
): Promise<TakenFiles> {
  const taken: TakenFile[] = []
  const refused: RefusedFile[] = []
  for (const upload of uploads) {
    if (there.length + taken.length >= fileLimits.filesPerRecord) {
      refused.push({ key: 'error.upload.too-many', values: uploadValues })
      break
    }
    const room = fileLimits.bytesPerRecord - sizeOf(there) - sizeOf(taken)
    const file = await takeFile(upload, room)
    if ('key' in file) refused.push(file)
    else taken.push(file)
  }
  return { taken, refused }
}

async function takeFile(upload: Upload, room: number): Promise<TakenFile | RefusedFile> {
  const name = shownName(upload.fileName)
  const refuse = (key: CatalogueKey, values = {}): RefusedFile => ({ key, values: { file: name, ...values } })
  if (upload.isTooLarge === true) return refuse('error.upload.too-large', uploadValues)
  if (upload.bytes.length > room)
    return refuse('error.upload.too-large', { maxSize: `${Math.floor(room / megabyte)} MB` })
  const known = identifyFile(upload.bytes)
  if (!known.ok) return refuse(refusalKeys[known.reason], uploadValues)
  const copy = await cleanCopy(upload.bytes)
  if (!copy.ok) return refuse('error.upload.unreadable')
  return {
    name,
    // Of the copy: a very large PNG becomes a JPEG when it is cleaned.
    kind: copy.kind,
    size: upload.bytes.length,
    sha256: createHash('sha256').update(upload.bytes).digest('hex'),
    bytes: { copy: copy.bytes, original: upload.bytes },
  }
}

const refusalKeys = {
  empty: 'error.upload.empty',
  'too-large': 'error.upload.too-large',
  'not-allowed': 'error.upload.kind',
  broken: 'error.upload.unreadable',
  'too-many-pixels': 'error.upload.unreadable',
} as const satisfies Record<string, CatalogueKey>

/**
 * A name to show: the last part of what the browser sent, without marks that turn its direction (a file could call
 * itself the reverse of what it is), at most 120 characters.
 */
function shownName(sent: string): string {
  const last = sent.split(/[/\\]/u).at(-1) ?? ''
  const plain = Array.from(last.toWellFormed().replace(unseen, '').normalize('NFC'))
    .slice(0, 120)
    .join('')
    .trim()
  return plain === '' ? '-' : plain
}
const unseen = /[\p{Cc}\p{Cf}]/gu

const sizeOf = (files: readonly { readonly size: number }[]): number =>
  files.reduce((sum, file) => sum + file.size, 0)
