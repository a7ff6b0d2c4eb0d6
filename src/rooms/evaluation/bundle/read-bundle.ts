import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { readZip, ZipError } from '#platform/files/zip.ts'
import { sha256 } from './write-bundle.ts'

/** Reading a bundle back. Whatever is wrong is said in words; a file that was changed is never run. */
const methodShape = Type.Object({
  format: Type.Literal('article4-bundle'),
  version: Type.Literal(1),
  tool: Type.String({ minLength: 1, maxLength: 40 }),
  title: Type.String({ maxLength: 300 }),
  caveat: Type.String({ maxLength: 2000 }),
  statistics: Type.String({ maxLength: 40 }),
  options: Type.Unknown(),
  seed: Type.Union([Type.String({ maxLength: 80 }), Type.Null()]),
  at: Type.String({ maxLength: 40 }),
  files: Type.Record(Type.String(), Type.String()),
})
export interface Bundle {
  readonly method: Static<typeof methodShape>
  readonly files: ReadonlyMap<string, string>
  readonly result: unknown
}

export class BundleError extends Error {}

export function readBundle(bytes: Uint8Array): Bundle {
  const archive = archiveOf(bytes)
  const text = (name: string): string => {
    const found = archive.get(name)
    if (found === undefined) throw new BundleError(`There is no ${name} in the file`)
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found)
    } catch (cause) {
      throw new BundleError(`${name} cannot be read as text`, { cause })
    }
  }
  const method = json(text('method.json'), 'method.json')
  if (!Value.Check(methodShape, method)) throw new BundleError('method.json is not as expected')
  const files = new Map<string, string>()
  for (const [name, hash] of Object.entries(method.files)) {
    const content = text(name)
    if (sha256(content) !== hash) throw new BundleError(`${name} is not the file that was written`)
    files.set(name, content)
  }
  return { method, files, result: json(text('result.json'), 'result.json') }
}

function archiveOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return readZip(bytes)
  } catch (cause) {
    if (cause instanceof ZipError) throw new BundleError(`This is no bundle: ${cause.message}`, { cause })
    throw cause
  }
}
function json(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new BundleError(`${name} is not as expected`, { cause })
  }
}
