/**
 * What every command is given: where it is, what it was asked, and where it may write.
 * Commands take these as values so that a test can run one in a temporary folder and read what it said.
 */
import type { Readable, Writable } from 'node:stream'

/** A place to write lines to. `isTTY` decides between a moving bar and plain lines. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Where an answer is read from. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?: (on: boolean) => unknown }

export type Context = {
  /** The folder that holds package.json. */
  readonly root: string
  /** The folder that holds the database, the keys and the backups. */
  readonly dataDir: string
  /** What follows the command's name. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: Input
  readonly out: Output
  readonly err: Output
}

/** A command answers with its exit code: 0 is done, 1 is not done, 2 is asked wrongly. */
export type Command = (context: Context) => Promise<number>

/** Something the person at the keyboard can act on: printed as a sentence, without a stack. */
export class PlainError extends Error {}

/** Writes one line. */
export function line(output: Output, text = ''): void {
  output.write(`${text}\n`)
}
