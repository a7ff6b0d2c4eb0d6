import type { FastifyInstance, FastifyRequest } from 'fastify'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FormBody } from '../forms.ts'
import type { Upload } from '../services.ts'

/**
 * Form bodies, by the input rules: at most 256 KB and 1,000 fields, strict UTF-8, nothing silently changed. A body
 * that breaks a rule is refused whole, before any page sees it.
 */
export const formLimits = {
  bytes: 256 * 1024,
  fields: 1_000,
  fileBytes: 25 * 1024 * 1024,
  files: 20,
  bytesTogether: 110 * 1024 * 1024,
} as const

export class BadBody extends Error {
  readonly status: 400 | 413
  constructor(message: string, status: 400 | 413 = 400) {
    super(message)
    this.status = status
  }
}

export async function acceptForms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: formLimits.bytes },
    (_request, body, done) => {
      try {
        done(null, parseForm(body as Buffer))
      } catch (error) {
        done(error as Error)
      }
    },
  )
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: formLimits.fileBytes,
      files: formLimits.files,
      fields: formLimits.fields,
      fieldSize: formLimits.bytes,
      parts: formLimits.fields + formLimits.files,
    },
  })
}

/** An url-encoded body as fields. A field sent twice becomes a list. */
export function parseForm(body: Buffer): FormBody {
  const pairs = body.length === 0 ? [] : body.toString('latin1').split('&')
  if (pairs.length > formLimits.fields) throw new BadBody('too many fields')
  const fields = Object.create(null) as Record<string, string | string[]>
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=')
    add(fields, decode(name), decode(rest.join('=')))
  }
  return fields
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  if (forbiddenNames.has(name)) throw new BadBody('a field has a name that is not allowed')
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = typeof before === 'string' ? [before, value] : [...before, value]
}

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])
const strict = new TextDecoder('utf-8', { fatal: true })

/** Percent-decoding that refuses what is not UTF-8, where the built-in replaces it in silence. */
function decode(text: string): string {
  try {
    const bytes = Buffer.from(
      text
        .replaceAll('+', ' ')
        .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    )
    return strict.decode(bytes)
  } catch {
    throw new BadBody('a field is not UTF-8', 400)
  }
}

/**
 * Fields and files of a multipart body. Files are held in memory: nothing of an upload touches a disk unsealed. A file
 * that is too large is marked and let go, so that the page can say so beside its field and the words are not lost.
 */
export async function readMultipart(request: FastifyRequest): Promise<{ body: FormBody; files: Upload[] }> {
  const fields = Object.create(null) as Record<string, string | string[]>
  const files: Upload[] = []
  let together = 0
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') add(fields, part.fieldname, typeof part.value === 'string' ? part.value : '')
      else {
        const file = await readFile(part)
        together += file.bytes.length
        if (together > formLimits.bytesTogether) throw new BadBody('the files are too large together', 413)
        if (file.fileName !== '' || file.bytes.length > 0) files.push(file)
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('FST_')) throw new BadBody('the upload is too large', 413)
    throw error
  }
  return { body: fields, files }
}

async function readFile(part: MultipartFile): Promise<Upload> {
  const bytes = await part.toBuffer()
  const named = { field: part.fieldname, fileName: part.filename }
  return part.file.truncated ? { ...named, bytes: Buffer.alloc(0), isTooLarge: true } : { ...named, bytes }
}
