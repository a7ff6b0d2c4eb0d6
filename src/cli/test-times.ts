/** A reporter for Node's runner: the seconds that the tests of each file took, slowest first, as JSON. */
import type { TestEvent } from 'node:test/reporters'

export type FileTime = { readonly file: string; readonly seconds: number }

// oxlint-disable-next-line import/no-default-export -- Node's runner takes the default of a reporter
export default async function* testTimes(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const times = new Map<string, number>()
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    const { file, nesting, details } = event.data
    if (nesting === 0 && file !== undefined)
      times.set(file, (times.get(file) ?? 0) + details.duration_ms / 1000)
  }
  const all = [...times].map(([file, seconds]): FileTime => ({
    file,
    seconds: Math.round(seconds * 10) / 10,
  }))
  yield JSON.stringify(all.toSorted((one, other) => other.seconds - one.seconds))
}
