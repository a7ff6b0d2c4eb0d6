import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { after } from 'node:test'

/**
 * A line between a browser and a site that can be cut, and that counts what comes down it: everything, whoever in the browser asked
 * for it. A driver's own "offline" does not reach what works behind the pages.
 */
export interface Line {
  readonly origin: string
  cut(): void
  mend(): void
  /** Bytes to the browser since the line was opened, headers and all. */
  bytes(): number
}

export async function openLine(origin: string): Promise<Line> {
  const target = Number(new URL(origin).port)
  const open = new Set<Socket>()
  let isCut = false
  let bytes = 0
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    far.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
    })
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend() {
      isCut = false
    },
    bytes: () => bytes,
  }
}
