import { pathIn } from '../site.ts'

/** How every address of a language begins: nothing for English, so that it stays short on paper. */
export function prefixOf(code: string): string {
  const start = pathIn(code, '/')
  return start === '/' ? '' : start
}
