import {
  keyHash,
  keysOf,
  nameKeys,
  readAddress,
  readBusiness,
  readName,
  readPlate,
  type KeyRecipe,
  type Prepared,
} from '@article4/linkage'
import type { ComparedKind } from './kinds.ts'

/*
 * By what a mention is found again: strings of key families, hashed to 64 bits, because an index of numbers is small and
 * a key's words tell nothing in a table of numbers. Two different strings with one hash only cost one comparison more.
 */
/** A mention gives at most so many: a name of six words must not fill a store. */
export const mostKeys = 120

/** `written`: the words of a name or a plate as they are read. Distinct, the most telling first. */
export function keysFor(
  kind: ComparedKind,
  recipes: readonly KeyRecipe[],
  prepared: Prepared,
  written: string,
): readonly string[] {
  const own = keysOf(recipes, prepared)
  return [...new Set([...own, ...ofWords(kind, written)])]
    .slice(0, mostKeys)
    .map((key) => String(keyHash(`${kind}|${key}`)))
}

function ofWords(kind: ComparedKind, written: string): readonly string[] {
  if (kind === 'vehicle') return readPlate(written)?.keys ?? []
  if (kind === 'business') return (readBusiness(written)?.keys ?? []).map((key) => `name ${key}`)
  if (kind === 'place') return (readAddress(written)?.keys ?? []).map((key) => `address ${key}`)
  const name = kind === 'person' ? readName(written) : null
  return name === null ? [] : nameKeys(name).map((key) => `name ${key}`)
}
