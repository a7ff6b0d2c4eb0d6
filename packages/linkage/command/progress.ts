/** Shows how far a run is, on a stream beside the output: a bar on a terminal, a line for each step elsewhere. */
export interface ProgressBar {
  readonly step: (what: string, done: number) => void
  readonly end: () => void
}

export interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

const width = 30

export function progressBar(stream: ProgressStream, seconds: () => number): ProgressBar {
  const start = seconds()
  const elapsed = () => `${(seconds() - start).toFixed(1)} s`
  return {
    step(what, done) {
      const filled = Math.round(Math.min(1, Math.max(0, done)) * width)
      const bar = `[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${String(Math.round(done * 100)).padStart(3)} %`
      if (stream.isTTY === true) stream.write(`\r\u001B[K${bar} ${what} (${elapsed()})`)
      else stream.write(`${String(Math.round(done * 100)).padStart(3)} % ${what} (${elapsed()})\n`)
    },
    end() {
      if (stream.isTTY === true) stream.write('\n')
    },
  }
}
