import { randomBytes } from 'node:crypto'
import { mac, macMatches } from '#platform/crypto/mac.ts'

/**
 * A visit to the messages: from the page that asks for the receipt to the last page that shows what it opens.
 *
 * There is no session. The receipt travels in the page, and a *pass* beside it says that this visit opened it not long ago;
 * without a pass that fits, the page asks again. A visit is *asked* (the page has a pass and no receipt), *open* (a pass
 * bound to the receipt, good for ten minutes after each press) or *ended* (the exit button, or closing): an ended visit
 * is remembered in memory, and nowhere else, until its passes are too old in any case. So whoever goes back to the same
 * screen and sends its last form again is asked for the receipt.
 *
 * Layout of a pass, in base64url: visit (16 random bytes) | seconds since 1970 (6) | HMAC-SHA256 (32)
 */
export interface Visits {
  /** A pass for the page that asks. */
  ask(pepper: Buffer, now: Date): string
  /** The pass of a page that shows, for the visit of a pass that fitted. */
  renew(pass: string, receipt: string, pepper: Buffer, now: Date): string
  /** The pass that goes with the exit button: it can end the visit and nothing else. */
  leaving(pass: string, pepper: Buffer, now: Date): string
  isAsked(pass: string, pepper: Buffer, now: Date): boolean
  isOpen(pass: string, receipt: string, pepper: Buffer, now: Date): boolean
  end(pass: string, pepper: Buffer, now: Date): void
  /** Whether this visit was ended. A pass that was never ours belongs to no visit. */
  isEnded(pass: string): boolean
}

const openSeconds = 10 * 60
/** A page that asks may lie open while somebody looks for a slip of paper. */
const askedSeconds = 60 * 60
/** Only a pass of ours can end a visit, so this is reached by a flood alone; the oldest are then forgotten. */
const mostEnded = 20_000

export function createVisits(): Visits {
  const ended = new Map<string, number>()
  const fits = (typed: string, receipt: string, pepper: Buffer, now: Date, seconds: number): boolean => {
    const pass = readPass(typed, receipt, pepper)
    return pass !== null && !ended.has(pass.visit) && isYoung(pass, now, seconds)
  }
  return {
    ask: (pepper, now) => makePass(randomBytes(16), '', pepper, now),
    renew: (pass, receipt, pepper, now) => makePass(visitOf(pass), receipt, pepper, now),
    leaving: (pass, pepper, now) => makePass(visitOf(pass), '', pepper, now),
    isEnded: (pass) => ended.has(visitOf(pass).toString('base64url')),
    isAsked: (pass, pepper, now) => fits(pass, '', pepper, now, askedSeconds),
    isOpen: (pass, receipt, pepper, now) => receipt !== '' && fits(pass, receipt, pepper, now, openSeconds),
    end(typed, pepper, now) {
      const pass = readPass(typed, '', pepper)
      if (pass === null || !isYoung(pass, now, askedSeconds)) return
      for (const [visit, until] of ended)
        if (until <= now.getTime() || ended.size >= mostEnded) ended.delete(visit)
      ended.set(pass.visit, now.getTime() + (askedSeconds + openSeconds) * 1000)
    },
  }
}

interface Pass {
  readonly visit: string
  readonly at: number
}

function makePass(visit: Buffer, receipt: string, pepper: Buffer, now: Date): string {
  const body = Buffer.concat([visit, Buffer.alloc(6)])
  body.writeUIntBE(Math.floor(now.getTime() / 1000), 16, 6)
  return Buffer.concat([body, mac(pepper, purpose, bound(body, receipt))]).toString('base64url')
}

function readPass(typed: string, receipt: string, pepper: Buffer): Pass | null {
  const bytes = typed.length > 100 ? Buffer.alloc(0) : Buffer.from(typed, 'base64url')
  if (bytes.length !== 54 || bytes.toString('base64url') !== typed) return null
  const body = bytes.subarray(0, 22)
  if (!macMatches(pepper, purpose, bound(body, receipt), bytes.subarray(22))) return null
  return { visit: body.toString('base64url', 0, 16), at: body.readUIntBE(16, 6) }
}

const purpose = 'a4|1|visit'
const bound = (body: Buffer, receipt: string): Buffer => Buffer.concat([body, Buffer.from(receipt, 'utf8')])
const visitOf = (pass: string): Buffer => Buffer.from(pass, 'base64url').subarray(0, 16)

/** A minute of grace for machines that disagree about the time. */
function isYoung(pass: Pass, now: Date, seconds: number): boolean {
  const age = Math.floor(now.getTime() / 1000) - pass.at
  return age >= -60 && age <= seconds
}
