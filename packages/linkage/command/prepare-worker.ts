import { parentPort } from 'node:worker_threads'
import { preparePacked } from '../src/batch/prepare.ts'

/** Prepares what it is sent (see workers.ts), one message after the other. */
parentPort?.on(
  'message',
  ({
    at,
    kind,
    raw,
  }: {
    readonly at: number
    readonly kind: string
    readonly raw: Parameters<typeof preparePacked>[1]
  }) => {
    // Copied; nothing is handed over.
    parentPort?.postMessage({ at, prepared: preparePacked(kind, raw) }, [])
  },
)
