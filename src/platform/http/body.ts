import type { FastifyInstance, FastifyRequest } from 'fastify'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FormBody } from '../forms.ts'
import { addField, bodyLimits, newFields, readFields } from '../input/body.ts'
import type { Upload } from '../services.ts'

/**
 * Form bodies, by the input rules: at most 256 KB and 1,000 fields, strict UTF-8, nothing silently changed. A body
 * that breaks a rule is refused whole, before any page sees it.
 */
const formLimits = {
  bytes: bodyLimits.formBytes,
  fields: bodyLimits.fields,
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
function parseForm(body: Buffer): FormBody {
  const read = readFields(body)
  if (!read.ok) throw new BadBody(read.message, read.reason === 'too-large' ? 413 : 400)
  return read.fields
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  if (addField(fields, name, value) !== null) throw new BadBody('a field has a name that is not allowed')
}

/**
 * Fields and files of a multipart body. Files are held in memory: nothing of an upload touches a disk unsealed. A file
 * that is too large is marked and let go, so that the page can say so beside its field and the words are not lost.
 */
export async function readMultipart(request: FastifyRequest): Promise<{ body: FormBody; files: Upload[] }> {
  const fields = newFields()
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
