import type { Keyring } from './keyring.ts'

/** Several keys directories as one: each kind is looked for in the first that has it. Makes no keys. */
export function joinedKeyring(keyrings: readonly Keyring[]): Keyring {
  const holding = (kind: string): Keyring => {
    const found = keyrings.find((keyring) => keyring.all(kind).length > 0)
    if (found === undefined)
      throw new Error(`No keys directory of this process has a key of the kind ${kind}`)
    return found
  }
  return {
    current: (kind) => holding(kind).current(kind),
    all: (kind) => keyrings.flatMap((keyring) => [...keyring.all(kind)]),
    byId: (id) => keyrings.map((keyring) => keyring.byId(id)).find((key) => key !== null) ?? null,
    ensure: (kind, now) => holding(kind).ensure(kind, now),
    rotate: (kind, now) => holding(kind).rotate(kind, now),
  }
}
