/**
 * Checks a whole log against its seals and against what others kept of it. Pure: rows in, findings out.
 *
 * A row is *written* with its hash, *entered* in the list at the next place, *sealed* when a signed root covers that
 * place, and *anchored* when somebody outside keeps a root. Each step is checked against the one before:
 *
 *   row bytes -> row hash -> leaf record -> root -> signature -> chain of seals -> anchors
 *
 * Whoever alters a row must alter its leaf, then the root, then needs the signing key, and is still found by the
 * first anchor that is older than the deed. What cannot be found: a row altered or left out before it was ever
 * sealed (a few seconds), and anything by somebody who holds the signing key and acts between two anchors.
 *
 * Rule of places: the leaf at place n is `leafHash(SHA-256(canonical bytes of the row))`, places from 0, no gaps.
 */
import { createHash } from 'node:crypto'

import { sameBytes } from '../crypto/mac.ts'
import type { Finding } from './findings.ts'
import { places, said } from './findings.ts'
import { readLeaves } from './leaves.ts'
import type { LeafRecord, ReadLeaves } from './leaves.ts'
import type { PublicKeys, SignedSeal } from './seal.ts'
import { checkAnchors, checkSeals } from './seals.ts'
import type { Anchor } from './seals.ts'

export type { Finding, FindingKind } from './findings.ts'
export type { LeafRecord } from './leaves.ts'
export type { Anchor } from './seals.ts'

/** A row as it is now. `time` is the time it carries; `rowHash` the hash stored beside it, if one is. */
export type LogRow = {
  readonly rowId: string
  readonly time: Date
  readonly bytes: Uint8Array
  readonly rowHash?: Uint8Array
}

type Many<T> = Iterable<T> | AsyncIterable<T>

export type LogToVerify = {
  /** In any order. */
  readonly rows: Many<LogRow>
  /** In the order of their places. */
  readonly leaves: Many<LeafRecord>
  /** In the order they were made. */
  readonly seals: Many<SignedSeal>
  readonly anchors: readonly Anchor[]
  readonly publicKeys: PublicKeys
  /**
   * How much older than a seal a row may be and still have missed it, in seconds. A row takes its time when it is
   * written and can be sealed only after its transaction has ended. Default 120: transactions are stopped long
   * before that. Errs towards silence; a smaller value finds a back-dated row that is less old.
   */
  readonly graceSeconds?: number
}

/** Checks everything and returns what is not as it should be. An empty list means that nothing was found. */
export async function verifyLog(log: LogToVerify): Promise<Finding[]> {
  const seals: SignedSeal[] = []
  for await (const seal of log.seals) seals.push(seal)
  const wanted = new Set([...seals, ...log.anchors].map((signed) => signed.size))
  const leaves = await readLeaves(log.leaves, wanted)
  return [
    ...(await checkRows(log, leaves, seals)),
    ...leaves.findings,
    ...checkSeals(seals, leaves, log.publicKeys),
    ...checkAnchors(log.anchors, leaves),
  ]
}

async function checkRows(
  log: LogToVerify,
  leaves: ReadLeaves,
  seals: readonly SignedSeal[],
): Promise<Finding[]> {
  const graceMs = (log.graceSeconds ?? 120) * 1000
  const findings: Finding[] = []
  const seen = new Uint8Array(leaves.size)
  for await (const row of log.rows) {
    const place = leaves.placeOf.get(row.rowId)
    if (place !== undefined) seen[place] = 1
    const content = checkContent(row, place, leaves, findings.length < fewFindings)
    if (content !== null) findings.push(content)
    const time =
      place === undefined ? checkUnsealed(row, seals, graceMs) : checkTime(row, place, seals, graceMs)
    if (time !== null) findings.push(time)
  }
  return [...findings, ...missingRows(seen)]
}

/** Beyond this many findings nobody reads explanations, and looking for them would take long. */
const fewFindings = 100

function checkContent(
  row: LogRow,
  place: number | undefined,
  leaves: ReadLeaves,
  mayExplain: boolean,
): Finding | null {
  const hash = createHash('sha256').update(row.bytes).digest()
  const storedFits = row.rowHash === undefined || sameBytes(hash, row.rowHash)
  const sealedFits = place === undefined || sameBytes(hash, leaves.hashAt(place))
  if (storedFits && sealedFits) return null
  const other = mayExplain ? leaves.placeWith(hash) : null
  if (other !== null && other !== place) {
    const sentence = `Row ${row.rowId} holds what was entered at place ${other}: rows were exchanged.`
    return { kind: 'swapped-row', sentence }
  }
  const where = place === undefined ? 'not yet sealed' : `place ${place}`
  return {
    kind: 'altered-row',
    sentence: `Row ${row.rowId} (${where}) is not what it was when it was written.`,
  }
}

/** A row outside the list is normal for the few seconds until the next seal, and never for longer. */
function checkUnsealed(row: LogRow, seals: readonly SignedSeal[], graceMs: number): Finding | null {
  const last = seals.at(-1)
  if (last === undefined || row.time.getTime() >= last.time.getTime() - graceMs) return null
  const sentence = `Row ${row.rowId} of ${said(row.time)} was never sealed, although a later seal of ${said(last.time)} should hold it: it was put in afterwards.`
  return { kind: 'unsealed-row', sentence }
}

function checkTime(
  row: LogRow,
  place: number,
  seals: readonly SignedSeal[],
  graceMs: number,
): Finding | null {
  const next = firstSealBeyond(seals, place)
  const before = seals[next - 1]
  if (before !== undefined && row.time.getTime() < before.time.getTime() - graceMs) {
    const sentence = `Row ${row.rowId} says ${said(row.time)}, but was not there when the list was sealed at ${said(before.time)}: it was put in afterwards, or the clock ran backwards.`
    return { kind: 'late-row', sentence }
  }
  const after = seals[next]
  if (after === undefined || row.time.getTime() <= after.time.getTime() + graceMs) return null
  const sentence = `Row ${row.rowId} says ${said(row.time)}, but was sealed before that, at ${said(after.time)}: the clock ran backwards.`
  return { kind: 'clock', sentence }
}

/** The index of the first seal that covers this place. */
function firstSealBeyond(seals: readonly SignedSeal[], place: number): number {
  let low = 0
  let high = seals.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((seals[middle]?.size ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** Neighbouring gaps are told as one: a table emptied by somebody is one sentence, not a million. */
function missingRows(seen: Uint8Array): Finding[] {
  const findings: Finding[] = []
  for (let from = seen.indexOf(0); from >= 0;) {
    const nextSeen = seen.indexOf(1, from)
    const to = (nextSeen < 0 ? seen.length : nextSeen) - 1
    const sentence = `The list has entries at ${places(from, to)} whose rows are gone.`
    findings.push({ kind: 'missing-row', sentence })
    from = nextSeen < 0 ? -1 : seen.indexOf(0, nextSeen)
  }
  return findings
}
