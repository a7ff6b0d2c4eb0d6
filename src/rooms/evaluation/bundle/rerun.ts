import type { Bundle } from './read-bundle.ts'
import { sortedJson } from './write-bundle.ts'

/** Running a bundle again, and saying where the answer is another one. */
export interface ToolInput {
  readonly files: ReadonlyMap<string, string>
  readonly options: unknown
  readonly seed: string | null
}
/** How long work is watched and ended. */
export interface Watched {
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}
export type Tool = (of: ToolInput, watched?: Watched) => unknown

export type Rerun =
  | { readonly kind: 'same'; readonly numbers: number }
  | { readonly kind: 'differs'; readonly at: string; readonly was: string; readonly is: string }
  | { readonly kind: 'unknown-tool' }

export async function rerun(bundle: Bundle, tools: Readonly<Record<string, Tool>>): Promise<Rerun> {
  const { tool, options, seed } = bundle.method
  const run = Object.hasOwn(tools, tool) ? tools[tool] : undefined
  if (run === undefined) return { kind: 'unknown-tool' }
  const answer = JSON.parse(sortedJson(await run({ files: bundle.files, options, seed }))) as unknown
  const numbers = { seen: 0 }
  const found = firstDifference(bundle.result, answer, 'result', numbers)
  return found === null
    ? { kind: 'same', numbers: numbers.seen }
    : { kind: 'differs', at: found, was: valueAt(bundle.result, found), is: valueAt(answer, found) }
}

/** Two machines may round the last figure otherwise. */
const near = 1e-9

function firstDifference(was: unknown, is: unknown, at: string, numbers: { seen: number }): string | null {
  if (typeof was === 'number' && typeof is === 'number') {
    numbers.seen += 1
    return Math.abs(was - is) <= near * Math.max(1e-12, Math.abs(was), Math.abs(is)) ? null : at
  }
  if (typeof was !== 'object' || was === null || typeof is !== 'object' || is === null)
    return was === is ? null : at
  const [before, after] = [Object.entries(was), new Map(Object.entries(is))]
  if (before.length !== after.size || Array.isArray(was) !== Array.isArray(is)) return at
  for (const [key, value] of before) {
    if (!after.has(key)) return `${at}.${key}`
    const found = firstDifference(value, after.get(key), `${at}.${key}`, numbers)
    if (found !== null) return found
  }
  return null
}

function valueAt(value: unknown, at: string): string {
  let here: unknown = value
  for (const key of at.split('.').slice(1))
    here =
      typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[key] : undefined
  return (JSON.stringify(here) ?? 'nothing').slice(0, 80)
}
