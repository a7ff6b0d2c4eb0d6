import assert from 'node:assert/strict'
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import test from 'node:test'
import { readNewPasskey, readPasskey } from './passkeys.ts'

/**
 * An authenticator in software: an ES256 key that writes what a browser would send, and can be made to lie. Other tests
 * use it; the ones here say that what it writes is believed, so that a refusal elsewhere means what it says.
 */
const origin = 'http://localhost:4000'

/** The little of CBOR that an authenticator writes: small numbers, byte and text strings, maps. */
function cbor(
  value:
    | number
    | string
    | Buffer
    | ReadonlyMap<number | string, number | string | Buffer | ReadonlyMap<string, string>>,
): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}
function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.of((major << 5) | n)
  return n < 256 ? Buffer.of((major << 5) | 24, n) : Buffer.of((major << 5) | 25, n >> 8, n & 255)
}

export interface Answer {
  readonly challenge: string
  readonly origin?: string
  readonly userVerified?: boolean
  readonly rpId?: string
}
export interface Device {
  readonly id: string
  counter: number
  register(answer: Answer): string
  prove(answer: Answer, userHandle?: string): string
}

/** A new authenticator with one ES256 key. */
export function device(): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  const id = credentialId.toString('base64url')
  const plain = { id, rawId: id, type: 'public-key', clientExtensionResults: {} }
  const self: Device = {
    id,
    counter: 0,
    register(answer) {
      const authData = Buffer.concat([
        authenticatorData(answer, 0x40, self.counter),
        Buffer.alloc(16),
        Buffer.of(0, credentialId.length),
        credentialId,
        coseKey(publicKey),
      ])
      const attestation = cbor(
        new Map<string, string | Buffer | ReadonlyMap<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return JSON.stringify({
        ...plain,
        response: {
          clientDataJSON: clientData('webauthn.create', answer).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal', 'made-up'],
        },
      })
    },
    prove(answer, userHandle) {
      self.counter += 1
      const data = authenticatorData(answer, 0, self.counter)
      const client = clientData('webauthn.get', answer)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return JSON.stringify({
        ...plain,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
          ...(userHandle === undefined ? {} : { userHandle: Buffer.from(userHandle).toString('base64url') }),
        },
      })
    },
  }
  return self
}

const clientData = (type: string, answer: Answer): Buffer =>
  Buffer.from(
    JSON.stringify({
      type,
      challenge: answer.challenge,
      origin: answer.origin ?? origin,
      crossOrigin: false,
    }),
  )

function authenticatorData(answer: Answer, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const rp = createHash('sha256')
    .update(answer.rpId ?? 'localhost')
    .digest()
  return Buffer.concat([rp, Buffer.of(0x01 | (answer.userVerified === false ? 0 : 0x04) | flags), count])
}

function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  return cbor(
    new Map<number, number | Buffer>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

test('a passkey it makes is read, and what it then proves is believed for its owner alone', async () => {
  const key = device()
  const passkey = await readNewPasskey(origin, 'Y2hhbGxlbmdl', key.register({ challenge: 'Y2hhbGxlbmdl' }))
  assert.ok(passkey !== null && passkey.id === key.id)
  const proof = key.prove({ challenge: 'Y2hhbGxlbmdl' }, 'owner')
  assert.equal(await readPasskey(origin, 'Y2hhbGxlbmdl', proof, passkey, 'owner'), 1)
  assert.equal(await readPasskey(origin, 'Y2hhbGxlbmdl', proof, passkey, 'another'), null)
  assert.equal(await readPasskey(origin, 'YW5vdGhlcg', proof, passkey, 'owner'), null)
  assert.equal(await readPasskey('https://hub.example', 'Y2hhbGxlbmdl', proof, passkey, 'owner'), null)
})

test('a signature with one bit changed is not believed', async () => {
  const key = device()
  const passkey = await readNewPasskey(origin, 'Y2hhbGxlbmdl', key.register({ challenge: 'Y2hhbGxlbmdl' }))
  assert.ok(passkey !== null)
  const bent = key
    .prove({ challenge: 'Y2hhbGxlbmdl' })
    .replace(
      /"authenticatorData":"(.)/,
      (_all, first: string) => `"authenticatorData":"${first === 'A' ? 'B' : 'A'}`,
    )
  assert.equal(await readPasskey(origin, 'Y2hhbGxlbmdl', bent, passkey, 'owner'), null)
})
