import { channel } from 'node:diagnostics_channel'
import { hashRaw } from '@node-rs/argon2'

/**
 * The cost of one slow hash: argon2id with 19 MiB, two passes, one lane.
 *
 * Where the number comes from: it is the smallest of the settings that OWASP's password guide calls equal in
 * strength, and it is what two cores can bear. The service must take 50 submissions a second with one slow hash in
 * each. Measured on one core of a two-core AMD EPYC machine: 16 ms at 19 MiB and 2 passes, 84 ms at 64 MiB and
 * 3 passes. Two cores give 120 a second at the first setting and 24 at the second, so the second cannot be met.
 *
 * What it costs: it errs on the side of the person who is waiting. Somebody who has stolen the database *and* the
 * system salt *and* the pepper, and looks for any one of 10^4 live receipts among 10^16, needs about 10^12 tries:
 * 10^12 x 16.2 ms is about 510 core-years here, against about 2,650 at the higher setting (fast memory and graphics
 * cards shorten both). With the database alone there is nothing to test a guess against.
 */
export const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hears of each slow hash as it begins. Tests count by it that a refusal costs the same work whatever its reason. */
export const slowHashes = channel('article4.slow-hash')

/** Begins a slow hash, whichever of the library's calls makes it, and says so. */
export function slowly<T>(work: () => Promise<T>): Promise<T> {
  slowHashes.publish(argon2Cost)
  return work()
}

/** 32 bytes of argon2id. Call it only through a bounded queue: every call takes 19 MiB and 16 ms of a core. */
export function argon2id(secret: Uint8Array, salt: Uint8Array): Promise<Buffer> {
  // 2 is Argon2id; the library declares its names in a form that type stripping cannot read.
  return slowly(() => hashRaw(secret, { ...argon2Cost, algorithm: 2, outputLen: 32, salt }))
}
