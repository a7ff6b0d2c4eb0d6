/** Passphrases and recovery keys: where a command finds them and how it asks for them. */
import { access, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { boxKeyPair } from '#platform/crypto/sealed-box.ts'
import { PlainError } from './context.ts'
import type { Context, Input } from './context.ts'
import type { Opener, Recipient } from './backup/seal.ts'

const variable = 'ARTICLE4_BACKUP_PASSPHRASE'
/** Guessing is done offline and at leisure: four or five random words, not one. */
const shortestPassphrase = 16

/** The public half of the recovery key lies with the other keys; the private half never does. */
export function recoveryFile(dataDir: string): string {
  return path.join(dataDir, 'keys', 'recovery.pub')
}

/** For whom backups are encrypted: the recovery key where one is set up, else whoever knows the passphrase. */
export async function findRecipient(context: Context): Promise<Recipient> {
  const text = await readFile(recoveryFile(context.dataDir), 'utf8').catch(() => null)
  if (text !== null) return { kind: 'recovery', publicKey: keyBytes(text, recoveryFile(context.dataDir)) }
  const given = context.env[variable]
  const passphrase = given ?? (await askTwice(context))
  if (passphrase.length < shortestPassphrase) {
    throw new PlainError(
      `The passphrase is too short: use at least ${shortestPassphrase} characters, better five random words.`,
    )
  }
  return { kind: 'passphrase', passphrase }
}

/** What opens a backup: the private key in a file, or the passphrase. */
export async function findOpener(
  context: Context,
  kind: 'passphrase' | 'recovery',
  keyFile: string | undefined,
): Promise<Opener> {
  if (kind === 'recovery') {
    if (keyFile === undefined)
      throw new PlainError('This backup opens with the recovery key. Give its file: --key FILE')
    const text = await readFile(keyFile, 'utf8').catch(() => null)
    if (text === null) throw new PlainError(`The file ${keyFile} cannot be read.`)
    return { kind: 'recovery', privateKey: keyBytes(text, keyFile) }
  }
  return {
    kind: 'passphrase',
    passphrase: context.env[variable] ?? (await askHidden(context, 'Passphrase: ')),
  }
}

/** Makes a recovery key: the private half into `file`, the public half to the other keys. Never over an older one. */
export async function makeRecoveryKey(context: Context, file: string): Promise<void> {
  const publicFile = recoveryFile(context.dataDir)
  if (await exists(publicFile)) {
    throw new PlainError(
      `There is a recovery key already (${publicFile}). Older backups need it; move its file away only together with them.`,
    )
  }
  const pair = boxKeyPair()
  await writeNew(file, `${pair.privateKey.toString('base64url')}\n`)
  await writeNew(publicFile, `${pair.publicKey.toString('base64url')}\n`)
}

function keyBytes(text: string, file: string): Buffer {
  const bytes = Buffer.from(text.trim(), 'base64url')
  if (bytes.length !== 32) throw new PlainError(`The file ${file} does not hold a recovery key.`)
  return bytes
}

async function writeNew(file: string, text: string): Promise<void> {
  if (await exists(file)) throw new PlainError(`The file ${file} is there already; choose another name.`)
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

async function askTwice(context: Context): Promise<string> {
  const first = await askHidden(context, 'Passphrase for this backup: ')
  if (first !== (await askHidden(context, 'The same again: ')))
    throw new PlainError('The two passphrases differ.')
  return first
}

/** Asks on the terminal without showing what is typed. */
async function askHidden({ input, err }: Context, question: string): Promise<string> {
  if (input.isTTY !== true) {
    throw new PlainError(
      `A passphrase is needed and nobody can be asked here. Set ${variable}, or set up a recovery key with: article4 backup --make-recovery-key FILE`,
    )
  }
  err.write(question)
  input.setRawMode?.(true)
  try {
    return await typedLine(input)
  } finally {
    input.setRawMode?.(false)
    input.pause()
    err.write('\n')
  }
}

async function typedLine(input: Input): Promise<string> {
  const signs: string[] = []
  for await (const chunk of input.iterator({ destroyOnReturn: false })) {
    for (const sign of String(chunk)) {
      if (sign === '\r' || sign === '\n') return signs.join('')
      if (sign === '\u0003') throw new PlainError('Stopped.')
      if (sign === '\u007F' || sign === '\b') signs.pop()
      else signs.push(sign)
    }
  }
  throw new PlainError('No passphrase was given.')
}
