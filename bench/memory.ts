/**
 * Memory of the hub and its embedded database together after the demonstration was made and its pages were looked at:
 * proportional set size of every process of the installation, from /proc. `node bench/memory.ts`.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startHub } from '../test/support/hub.ts'
import { flood, report } from './support.ts'

const dataDir = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
const hub = await startHub({
  dataDir,
  ports: { public: await freePort(), staff: await freePort() },
  args: ['--demo'],
})
try {
  const atRest = await memory()
  const cookie = await signIn('Priya')
  const staffPages = ['/', '/reports', '/reports?view=ended', '/agreements', '/account']
  const publicPages = ['/', '/form', '/calls', '/signs', '/ar/form', '/pl/calls']
  await flood(6, 20, async (n) => {
    const staff = staffPages[n % staffPages.length] ?? '/'
    const open = publicPages[n % publicPages.length] ?? '/'
    const [one, other] = await Promise.all([
      fetch(`${hub.staffUrl}${staff}`, { headers: { cookie, 'user-agent': 'bench' } }),
      fetch(`${hub.publicUrl}${open}`),
    ])
    await Promise.all([one.text(), other.text()])
    return one.ok && other.ok
  })
  report('Memory of hub, key service and embedded PostgreSQL together, MB (PSS)', {
    'after the demonstration was made': atRest,
    'after 20 s of pages': await memory(),
  })
} finally {
  await hub.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function signIn(name: string): Promise<string> {
  const page = await (await fetch(`${hub.staffUrl}/demonstration`)).text()
  const row = page.slice(page.indexOf(`>${name}<`) >= 0 ? page.indexOf(`>${name}<`) : page.indexOf(name))
  const person = /name="person" value="([^"]+)"/.exec(row)?.[1] ?? ''
  const response = await fetch(`${hub.staffUrl}/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'sec-fetch-site': 'same-origin',
      'user-agent': 'bench',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ person }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** PSS by kind of process; everything whose command line names this installation's data folder, and our own tree. */
async function memory(): Promise<Record<string, number>> {
  const found = { hub: 0, postgres: 0 }
  const family = await descendants(hub.process.pid ?? 0)
  for (const pid of await pids()) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const parent = await parentOf(pid)
    const isPostgres =
      command.includes(`${dataDir}/postgres`) ||
      pid === (await hub.postmaster()) ||
      parent === (await hub.postmaster())
    if (!isPostgres && !family.has(pid)) continue
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
    found[isPostgres ? 'postgres' : 'hub'] += kilobytes / 1024
  }
  const round = (number: number): number => Math.round(number)
  return {
    hub: round(found.hub),
    postgres: round(found.postgres),
    together: round(found.hub + found.postgres),
  }
}

async function pids(): Promise<number[]> {
  return (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)
}

async function descendants(root: number): Promise<Set<number>> {
  const family = new Set([root])
  const all = await pids()
  for (let grew = true; grew;) {
    grew = false
    for (const pid of all) {
      if (family.has(pid) || !family.has(await parentOf(pid))) continue
      family.add(pid)
      grew = true
    }
  }
  return family
}
