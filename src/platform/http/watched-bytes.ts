import { Readable } from 'node:stream'

/**
 * A long answer that ends when its reader's session does. Before each piece the session is asked for again, though not more
 * often than every fifth of a second: somebody who is disabled in the middle of a download gets no further byte, and a
 * browser sees a file that broke off.
 */
const pieceBytes = 64 * 1024
const askAgainMs = 200

export function watchedBytes(bytes: Uint8Array, isAllowed: () => Promise<boolean>): Readable {
  return Readable.from(pieces(bytes, isAllowed), { objectMode: false, highWaterMark: pieceBytes })
}

async function* pieces(bytes: Uint8Array, isAllowed: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let asked = performance.now()
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    if (performance.now() - asked > askAgainMs) {
      if (!(await isAllowed())) throw new DownloadEnded()
      asked = performance.now()
    }
    yield bytes.subarray(at, at + pieceBytes)
  }
}

/** The session ended while the answer was on its way. */
export class DownloadEnded extends Error {
  constructor() {
    super('the session ended during a download')
  }
}
