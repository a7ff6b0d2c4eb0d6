import { readCsv } from './csv.ts'
import type { Exported, Read } from './exported.ts'
import { readFollowTheMoney } from './follow-the-money.ts'
import { readGraphml } from './graphml.ts'
import { limits } from './limits.ts'
import { writeEdgesCsv, writeNodesCsv } from './csv.ts'
import { writeFollowTheMoney } from './follow-the-money.ts'
import { writeGraphml } from './graphml.ts'

/** What somebody brings: one file, or two tables. What each is, is seen by how it begins, never by what it is called. */
export interface Brought {
  readonly isTooLarge?: boolean
  readonly bytes: Uint8Array
}
export type FileField = 'file' | 'connections'
export type FileKind = 'graphml' | 'csv' | 'follow-the-money'
export interface ReadFile {
  readonly kind: FileKind
  readonly exported: Exported
  /** Byte for byte as this hub wrote it. No proof of where it comes from: anybody can write so. */
  readonly isAsWritten: boolean
}
export type FileProblem = { readonly field: FileField; readonly text: string }

export function readNetworkFile(
  file: Brought | null,
  connections: Brought | null,
): { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly problem: FileProblem } {
  const first = textOf(file, 'file', 'Choose a file')
  if (!first.ok) return first
  const kind = kindOf(first.value)
  if (kind !== 'csv') {
    if (connections !== null)
      return bad('connections', 'Only a table of subjects comes with a second file. Leave this empty')
    return answer(kind, 'file', (kind === 'graphml' ? readGraphml : readFollowTheMoney)(first.value), [
      first.value,
    ])
  }
  const second = textOf(connections, 'connections', 'Choose the table of connections that belongs to it')
  if (!second.ok) return second
  const read = readCsv(first.value, second.value)
  return answer('csv', read.ok || read.part !== 'edges' ? 'file' : 'connections', read, [
    first.value,
    second.value,
  ])
}

function answer(
  kind: FileKind,
  field: FileField,
  read: Read<Exported>,
  files: readonly string[],
): ReturnType<typeof readNetworkFile> {
  if (!read.ok) return bad(field, `The file cannot be read. ${read.problem}`)
  const again = writers[kind](read.value)
  return {
    ok: true,
    value: { kind, exported: read.value, isAsWritten: files.every((text, at) => text === again[at]) },
  }
}
const writers: Readonly<Record<FileKind, (exported: Exported) => readonly string[]>> = {
  graphml: (exported) => [writeGraphml(exported)],
  csv: (exported) => [writeNodesCsv(exported), writeEdgesCsv(exported)],
  'follow-the-money': (exported) => [writeFollowTheMoney(exported)],
}

const bad = (field: FileField, text: string): { readonly ok: false; readonly problem: FileProblem } => ({
  ok: false,
  problem: { field, text },
})

function kindOf(text: string): FileKind {
  const first = text.trimStart().charAt(0)
  return first === '<' ? 'graphml' : first === '{' ? 'follow-the-money' : 'csv'
}

function textOf(
  file: Brought | null,
  field: FileField,
  missing: string,
): { readonly ok: true; readonly value: string } | ReturnType<typeof bad> {
  if (file === null) return bad(field, missing)
  if (file.isTooLarge === true || file.bytes.length > limits.bytes)
    return bad(field, `The file must be smaller than ${limits.bytes / 1024 / 1024} MB`)
  if (file.bytes.length === 0) return bad(field, 'The file is empty')
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) }
  } catch {
    return bad(
      field,
      'The file is no text as this hub writes it. Bring GraphML, CSV or FollowTheMoney, not packed',
    )
  }
}
