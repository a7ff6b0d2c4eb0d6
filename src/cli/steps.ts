/** Running programs for `check` and `test`: what they said, how they ended, how long they took. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Output } from './context.ts'
import { line } from './context.ts'
import { seconds } from './progress.ts'

export type Step = {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export type Ended = {
  readonly name: string
  readonly ok: boolean
  readonly output: string
  readonly milliseconds: number
}

/** Runs a program to its end and keeps what it said; `live` also sees it at once. */
export function runStep(step: Step, root: string, live?: Output): Promise<Ended> {
  const started = Date.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(step.program, step.args, {
      cwd: root,
      env: environment(root, step.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      live?.write(chunk)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const end = (ok: boolean): void => {
      resolve({ name: step.name, ok, output, milliseconds: Date.now() - started })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}

/** Several at a time, none stopped by another's failure; each is printed as it ends. */
export async function runTogether(
  steps: readonly Step[],
  root: string,
  atOnce: number,
  output: Output,
): Promise<Ended[]> {
  return workTogether(steps, atOnce, async (step) => {
    const result = await runStep(step, root)
    printEnded(result, output)
    return result
  })
}

/** Does the work for each, several at a time and in their order; answers as they end. */
export async function workTogether<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  work: (task: Task) => Promise<Result>,
): Promise<Result[]> {
  const waiting = [...tasks]
  const ended: Result[] = []
  const worker = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) ended.push(await work(task))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return ended
}

/** One line: passed or FAILED, the name, the seconds. */
export function printEnded({ ok, name, milliseconds }: Ended, output: Output): void {
  line(output, `${ok ? 'passed' : 'FAILED'}  ${name.padEnd(34)} ${seconds(milliseconds).padStart(8)}`)
}

/** What is installed comes first, so that `node` is the Node that npm brought. */
function environment(root: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const bin = path.join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...extra }
}
