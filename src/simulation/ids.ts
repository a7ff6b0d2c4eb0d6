import type { Id } from './history.ts'

const kinds = [
  'staff',
  'report',
  'item',
  'mention',
  'decision',
  'tasking',
  'operation',
  'case',
  'support',
  'course',
  'session',
  'learner',
  'practice',
  'campaign',
  'meeting',
  'action',
  'agreement',
] as const
export type IdKind = (typeof kinds)[number]

/**
 * Ids of one county: UUIDs of version 8 that hold the county, the kind and a serial number, so that no two are alike however many
 * counties there are; the first eight characters are scrambled, so that neither order nor number shows at a glance.
 */
export function idsOf(county: number): (kind: IdKind) => Id {
  const serials = new Map<IdKind, number>()
  return (kind) => {
    const serial = (serials.get(kind) ?? 0) + 1
    serials.set(kind, serial)
    const number = kinds.indexOf(kind)
    const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')
    const head = hex(scrambled(Math.imul(serial, 0x9e37_79b1) ^ (county * 64 + number)), 8)
    return `${head}-${hex(number, 4)}-8${hex(county, 3)}-8000-${hex(serial, 12)}`
  }
}

/** The 32-bit finaliser of MurmurHash3 (Appleby, public domain). */
function scrambled(value: number): number {
  let word = value | 0
  word = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2_ae35)
  return (word ^ (word >>> 16)) >>> 0
}
