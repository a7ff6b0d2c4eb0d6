/**
 * Signs of life for anything that takes over two seconds.
 *
 * With a known total it is a bar, without one a turning sign with the seconds. On a terminal one line is redrawn;
 * elsewhere (a log, a pipe) a dot is written now and then, because control signs would litter it. Quick work shows nothing.
 */
import { line } from './context.ts'
import type { Output } from './context.ts'

const showAfterMilliseconds = 2000
const redrawMilliseconds = 120
const dotMilliseconds = 2000
const barWidth = 24
const signs = ['|', '/', '-', '\\']

export type Progress = {
  /** How much is done, in the units of the total; without a total it only counts. */
  advance(amount: number): void
  /** Takes the line away. Safe to call twice. */
  stop(): void
}

export type ProgressOptions = {
  readonly output: Output
  /** What is being done, such as "Writing the backup". */
  readonly label: string
  /** The whole, when it is known or can be estimated; null turns the bar into a turning sign. */
  readonly total: number | null
  readonly now?: () => number
}

/** Starts showing progress. The caller stops it, also when the work fails. */
export function startProgress({ output, label, total, now = Date.now }: ProgressOptions): Progress {
  const started = now()
  const terminal = output.isTTY === true
  let done = 0
  let drawn = 0
  const draw = (): void => {
    const elapsed = now() - started
    if (elapsed < showAfterMilliseconds) return
    if (!terminal && drawn === 0) output.write(label)
    output.write(terminal ? `\r${fit(drawLine(label, done, total, elapsed, drawn), output.columns)}` : '.')
    drawn += 1
  }
  const timer = setInterval(draw, terminal ? redrawMilliseconds : dotMilliseconds)
  timer.unref()
  let stopped = false
  return {
    advance: (amount) => {
      done += amount
    },
    stop: () => {
      if (stopped) return
      stopped = true
      clearInterval(timer)
      if (drawn > 0) output.write(terminal ? '\r\u001B[K' : '\n')
    },
  }
}

/** Runs the work with signs of life around it. */
export async function withProgress<T>(
  options: ProgressOptions,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = startProgress(options)
  try {
    return await work(progress)
  } finally {
    progress.stop()
  }
}

/** One line of progress as text. An estimate may be short, so the bar waits at 99 % until it is stopped. */
export function drawLine(
  label: string,
  done: number,
  total: number | null,
  elapsedMilliseconds: number,
  frame: number,
): string {
  const seconds = `${Math.floor(elapsedMilliseconds / 1000)} s`
  if (total === null || total <= 0) return `${signs[frame % signs.length]} ${label} ${seconds}`
  const share = Math.min(done / total, 0.99)
  const full = Math.round(share * barWidth)
  const bar = '#'.repeat(full) + '-'.repeat(barWidth - full)
  return `${label} [${bar}] ${Math.floor(share * 100)} % ${seconds}`
}

const fit = (text: string, columns = 80): string => text.slice(0, Math.max(columns - 1, 10))

/** `3 rows`, `1 row`, `12,345 rows`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** Seconds with one decimal, as printed behind each part of a run. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Prints a table of two columns, the first as wide as it needs. */
export function printPairs(output: Output, pairs: readonly (readonly [string, string])[]): void {
  const width = Math.max(0, ...pairs.map(([name]) => name.length))
  for (const [name, value] of pairs) line(output, `  ${name.padEnd(width)}  ${value}`)
}
