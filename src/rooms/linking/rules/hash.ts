const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
const mask = 0xffffffffffffffffn

/** FNV-1a of the UTF-8 bytes (Fowler, Noll, Vo), as PostgreSQL's bigint writes it: `-3750763034362895579`. */
export function hashOf(text: string): string {
  let hash = offset
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * prime) & mask
  return BigInt.asIntN(64, hash).toString()
}
