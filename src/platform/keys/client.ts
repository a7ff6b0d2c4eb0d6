import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Unseal, Unsealed } from '../services.ts'

/**
 * The application's end of the key service. A service that does not answer is `unavailable`: pages then show what they
 * can without the sealed part, and public reports are taken all the same (they need only public keys).
 */
const patienceMs = 3_000

export function unsealFor(socketPath: string, token: string | null, agentHash: string): Unseal {
  return async (box) => {
    if (token === null) return { kind: 'refused' }
    try {
      return await ask(socketPath, token, agentHash, box)
    } catch {
      return { kind: 'unavailable' }
    }
  }
}

function ask(
  socketPath: string,
  token: string,
  agentHash: string,
  box: Parameters<Unseal>[0],
): Promise<Unsealed> {
  return new Promise((resolve, reject) => {
    const headers = {
      'x-session': token,
      'x-agent': agentHash,
      'x-kind': box.kind,
      'x-record': box.recordId,
      'x-key': box.keyId,
      'content-length': box.sealed.byteLength,
    }
    const call = request(
      { socketPath, path: '/unseal', method: 'POST', headers, timeout: patienceMs },
      (response) => {
        buffer(response).then((bytes) => {
          if (response.statusCode === 200) return resolve({ kind: 'opened', bytes })
          return resolve({
            kind: response.statusCode === 403 || response.statusCode === 429 ? 'refused' : 'unavailable',
          })
        }, reject)
      },
    )
    call.on('timeout', () => call.destroy(new Error('the key service did not answer')))
    call.on('error', reject)
    call.end(box.sealed)
  })
}
