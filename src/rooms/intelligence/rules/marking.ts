/**
 * BR18: nothing above OFFICIAL-SENSITIVE enters. A marking field says it, or the words stand where markings stand: at
 * the beginning of a line, in capitals, alone on their line, or after "marking:".
 *
 * "Secret meetings happen behind the shop" is a sentence and passes. "SECRET MEETINGS" in capitals does not: it errs
 * towards refusing, and the message says which line to write otherwise.
 */
const capitals = /^[^A-Za-z0-9]{0,10}(?:UK )?(?:TOP SECRET|SECRET|STRAP ?[1-3])(?![A-Za-z])/
const alone = /^[^a-z0-9]{0,10}(?:uk )?(?:top secret|secret)[^a-z0-9]{0,10}$/i
const labelled =
  /^[^a-z0-9]{0,10}(?:protective |security )?(?:marking|classification|classified)[ \t]{0,5}[:=-]?[ \t]{0,5}(?:as )?(?:uk )?(?:top secret|secret)\b/i

/** The first line (from 1) that carries a marking this system must not hold, or null. */
export function lineMarkedAbove(text: string): number | null {
  const at = text.split('\n').findIndex((line) =>
    isMarking(
      line
        .trim()
        .slice(0, 200)
        .replaceAll(/[ \t\u00a0]{1,200}/g, ' '),
    ),
  )
  return at === -1 ? null : at + 1
}

const isMarking = (line: string): boolean => capitals.test(line) || alone.test(line) || labelled.test(line)

/** Values of the marking field that are refused. */
export const refusedMarkings = [{ value: 'above', text: 'SECRET or above' }] as const

export const refusal =
  'This system must not hold anything above OFFICIAL-SENSITIVE. Nothing was stored. Close this page and use the system that may hold it'
