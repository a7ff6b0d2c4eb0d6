import { plainText } from './field-kind.ts'
const skel = (t: string) =>
  (t[0] ?? '') +
  t
    .slice(1)
    .replaceAll(/[aeiouyhw]/g, '')
    .replaceAll(/(.)\1+/g, '$1')
export function nameColumns(raw: string): Record<string, string> {
  const tokens = (plainText(raw) ?? '').split(' ').filter((t) => t !== '')
  const first = tokens[0] ?? '',
    last = tokens.length > 1 ? (tokens.at(-1) ?? '') : ''
  const sorted = [...tokens].sort()
  return {
    full: tokens.join(' '),
    sorted: sorted.join(' '),
    classes: sorted.join(' '),
    skeleton: tokens.map(skel).sort().join(' '),
    strong: sorted.join(' '),
    first,
    last,
    firstClass: first,
    lastClass: last,
    firstSkeleton: skel(first),
    lastSkeleton: skel(last),
    initial: first[0] ?? '',
  }
}
