/** `article4 rerun FILE.zip`: works a bundle out again and says whether the numbers are the same. Needs no database. */
import { readFile } from 'node:fs/promises'
import { BundleError, readBundle } from '../rooms/evaluation/bundle/read-bundle.ts'
import { rerun } from '../rooms/evaluation/bundle/rerun.ts'
import { tools } from '../rooms/evaluation/bundle/tools.ts'
import { line, PlainError } from './context.ts'
import type { Command } from './context.ts'

/** 0: the same. 1: another number. 2: not a bundle. */
export const rerunBundle: Command = async ({ args, out, err }) => {
  const [file] = args
  if (file === undefined || args.length > 1) throw new PlainError('Usage: article4 rerun FILE.zip')
  try {
    const bundle = readBundle(await readFile(file))
    line(out, bundle.method.title)
    line(out, bundle.method.caveat)
    const found = await rerun(bundle, tools)
    switch (found.kind) {
      case 'unknown-tool':
        line(err, `There is no method called ${bundle.method.tool} in this version.`)
        return 2
      case 'differs':
        line(out, `Another answer at ${found.at}: it was ${found.was}, it is ${found.is}.`)
        return 1
      case 'same':
        line(out, `The same: ${found.numbers} numbers.`)
        return 0
    }
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    line(err, error.message)
    return 2
  }
}
