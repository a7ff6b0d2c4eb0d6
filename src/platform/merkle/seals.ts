import { sameBytes } from '../crypto/mac.ts'
import type { Finding } from './findings.ts'
import { places, said } from './findings.ts'
import type { ReadLeaves } from './leaves.ts'
import { noPrevious, sealFits, sealHash } from './seal.ts'
import type { PublicKeys, SignedSeal } from './seal.ts'

/** A size and root that somebody outside kept: a witness, a time stamp, the minutes of a meeting. */
export type Anchor = { readonly size: number; readonly root: Uint8Array; readonly keptBy: string }

/** Checks signatures, the chain from seal to seal, the clock, and the root of the list at each sealed size. */
export function checkSeals(
  seals: readonly SignedSeal[],
  leaves: ReadLeaves,
  publicKeys: PublicKeys,
): Finding[] {
  return [
    ...seals.filter((seal) => !sealFits(publicKeys, seal)).map(badSignature),
    ...seals.flatMap((seal, n) => checkLink(seals[n - 1], seal)),
    ...checkRoots(seals, leaves),
  ]
}

function badSignature(seal: SignedSeal): Finding {
  const sentence = `The seal of ${said(seal.time)} (${seal.size} rows) does not carry a valid signature of a known key.`
  return { kind: 'seal-signature', sentence }
}

function checkLink(before: SignedSeal | undefined, seal: SignedSeal): Finding[] {
  const findings: Finding[] = []
  const expected = before === undefined ? noPrevious : sealHash(before)
  if (!sameBytes(expected, seal.previous) || (before !== undefined && before.size > seal.size)) {
    const sentence = `The seal of ${said(seal.time)} (${seal.size} rows) does not follow the seal before it: one was taken out, put in or changed.`
    findings.push({ kind: 'seal-chain', sentence })
  }
  if (before !== undefined && before.time > seal.time) {
    const sentence = `The clock ran backwards: the seal after that of ${said(before.time)} says ${said(seal.time)}.`
    findings.push({ kind: 'clock', sentence })
  }
  return findings
}

/** One finding for the first root that does not fit: every later root covers the same rows and must fail with it. */
function checkRoots(seals: readonly SignedSeal[], leaves: ReadLeaves): Finding[] {
  const longest = seals.reduce((most, seal) => Math.max(most, seal.size), 0)
  const findings: Finding[] =
    longest > leaves.size ? [truncated(leaves.size, longest, 'the last seals say')] : []
  let fittingSize = 0
  for (const seal of seals) {
    const root = leaves.rootAt.get(seal.size)
    if (root === undefined) continue
    if (!sameBytes(root, seal.root)) {
      const where = places(Math.min(fittingSize, seal.size - 1), seal.size - 1)
      const sentence = `The list is not the one that was sealed at ${said(seal.time)}: at ${where} rows were changed, exchanged, taken out or put in.`
      return [...findings, { kind: 'root', sentence }]
    }
    fittingSize = Math.max(fittingSize, seal.size)
  }
  return findings
}

/** Checks the list against what was kept outside: the only thing that finds a tail cut off with its seals. */
export function checkAnchors(anchors: readonly Anchor[], leaves: ReadLeaves): Finding[] {
  return anchors.flatMap((anchor): Finding[] => {
    const root = leaves.rootAt.get(anchor.size)
    if (root === undefined) return [truncated(leaves.size, anchor.size, `${anchor.keptBy} says`)]
    if (sameBytes(root, anchor.root)) return []
    const sentence = `The first ${anchor.size} rows are not those whose root was kept by ${anchor.keptBy}.`
    return [{ kind: 'anchor', sentence }]
  })
}

function truncated(found: number, expected: number, whoSays: string): Finding {
  const sentence = `The list ends after ${found} rows, but ${whoSays} that it had ${expected}: the end was cut off.`
  return { kind: 'truncated', sentence }
}
