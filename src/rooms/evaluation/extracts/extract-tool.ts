import { parseCsv } from '#platform/input/csv.ts'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Tool } from '../bundle/rerun.ts'
import { analyse, type ExtractRow } from './rules/extract.ts'

/** The file of an extract, and what can be worked out of it again. */
export const dataFile = 'data.csv'
const designShape = Type.Object({
  kinds: Type.Array(Type.String()),
  secret: Type.String(),
  k: Type.Integer(),
  l: Type.Integer(),
  manner: Type.Union([Type.Literal('cells'), Type.Literal('noise')]),
  epsilon: Type.Union([Type.Number(), Type.Null()]),
})

export const extractTool: Tool = async ({ files, options }) => {
  if (!Value.Check(designShape, options)) throw new Error('The options are not those of an extract')
  const rows: ExtractRow[] = []
  const read = await parseCsv(
    [new TextEncoder().encode(files.get(dataFile) ?? '')],
    { encoding: 'utf-8' },
    (cells, at) => {
      if (at > 1) rows.push(rowOf(cells, options))
    },
  )
  if (!read.ok) throw new Error(`${dataFile}, row ${read.row}: ${read.message}`)
  return analyse(rows, options)
}
const rowOf = (
  cells: readonly string[],
  { kinds, secret }: { readonly kinds: readonly string[]; readonly secret: string },
): ExtractRow => ({
  year: Number(cells[0]),
  codes: cells.slice(1, kinds.length + 1),
  secret: secret === '' ? '' : (cells[kinds.length + 1] ?? ''),
  n: Number(cells.at(-1)),
})
