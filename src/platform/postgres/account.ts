/**
 * As whom PostgreSQL runs. It refuses root, and it refuses an account without an entry in the user list.
 *
 * For root there are two ways out. A *user namespace* shows PostgreSQL an ordinary user while the files stay root's;
 * nothing is copied, no owner changes, and a clone under a home that only root can enter works. Where namespaces are
 * not allowed we *drop* to the owner of the folder, to `postgres` or to `nobody`; such an account must be able to
 * reach the programs and the data, and owns the database files from then on (so later starts use it again).
 * Each way is tried before it is chosen: only trying tells whether the kernel and the folders allow it.
 */
import { execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ClusterError } from './problem.ts'

const run = promisify(execFile)

export type Account = {
  readonly description: string
  /** Put in front of each command. */
  readonly prefix: readonly string[]
  /** Set when the process changes to another account; that account must own the files. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
}

export type AccountQuestion = {
  readonly binaries: string
  readonly data: string
  readonly cluster: string
  /** The name of an account to drop to, whatever else is possible (ARTICLE4_POSTGRES_ACCOUNT). */
  readonly wanted?: string | undefined
}

const asWeAre: Account = { description: 'this account', prefix: [], owner: null }

/** The first way of running PostgreSQL that works here. */
export async function chooseAccount(question: AccountQuestion): Promise<Account> {
  const tried: string[] = []
  for (const account of await candidates(question)) {
    if (account === asWeAre || (await works(account, question))) return account
    tried.push(account.description)
  }
  throw new ClusterError(
    `PostgreSQL does not run as root, and none of the ways round that works here (tried: ${tried.join('; ')}). ` +
      `Either start Article 4 as an ordinary user, or put its folder where the account "postgres" or "nobody" can reach it (not under a home that only root can enter), or set DATABASE_URL.`,
  )
}

/** Gives a file or folder to the account that PostgreSQL runs as. */
export async function handTo(account: Account, ...places: readonly string[]): Promise<void> {
  if (account.owner === null) return
  for (const place of places) await chown(place, account.owner.uid, account.owner.gid)
}

async function candidates({ data, cluster, wanted }: AccountQuestion): Promise<Account[]> {
  if (process.getuid?.() !== 0) return isOnUserList() ? [asWeAre] : [...(await namespaces()), asWeAre]
  if (wanted !== undefined && wanted !== '') return dropTo(wanted)
  const existing = await stat(cluster).catch(() => null)
  if (existing !== null && existing.uid !== 0) return dropTo(String(existing.uid))
  const parent = await stat(path.dirname(data))
  return [
    ...(await namespaces()),
    ...(parent.uid === 0 ? [] : await dropTo(String(parent.uid))),
    ...(await dropTo('postgres')),
    ...(await dropTo('nobody')),
  ]
}

function isOnUserList(): boolean {
  try {
    os.userInfo()
    return true
  } catch {
    return false
  }
}

/** The number shown inside the namespace needs an entry in the user list, or initdb stops. */
async function namespaces(): Promise<Account[]> {
  if (process.platform !== 'linux') return []
  for (const name of ['1000', 'postgres', 'nobody', 'daemon']) {
    const user = await lookUp(name)
    if (user === null || user.uid === 0) continue
    const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`]
    return [{ description: 'a user namespace', prefix, owner: null }]
  }
  return []
}

async function dropTo(name: string): Promise<Account[]> {
  const owner = await lookUp(name)
  return owner === null ? [] : [{ description: `the account ${name}`, prefix: [], owner }]
}

async function lookUp(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

/** Starts the program once as that account, and lets it look into the folder that holds the data. */
async function works(account: Account, { binaries, data }: AccountQuestion): Promise<boolean> {
  // A dropped account is given the data folder itself, so it only needs to reach its parent.
  const folder = account.owner === null ? data : path.dirname(data)
  const script = '"$1/postgres" --version && cd "$2"'
  const [program, ...args] = [...account.prefix, '/bin/sh', '-c', script, 'sh', binaries, folder]
  try {
    await run(program, args, { cwd: '/', ...account.owner })
    return true
  } catch {
    return false
  }
}
