#!/usr/bin/env node
/**
 * The first step of every command, written to run on Node 20 with nothing installed.
 *
 * The story. A fresh clone has no node_modules, and the Node that is there may be too old for what we run.
 * So: (1) see whether node_modules is what package-lock.json says, (2) if not, let npm install it, (3) hand the
 * command over to Node 24, which npm itself has just brought, or to this Node if it is new enough.
 *
 * What is always true. `start` and its like need the run-time set, `test` and `check` need everything. A full set is
 * never cut down to the run-time set, and growing from run-time to full only adds, so that a server running from the
 * same folder keeps its files. Only package-lock.json decides what is installed.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(realpathSync(fileURLToPath(import.meta.url))))
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.article4-stamp')
const installLock = path.join(root, 'build', 'installing')
const compileCache = path.join(root, 'build', 'compiled')
const cli = path.join(root, 'src', 'cli', 'main.ts')
const oldestNode = [24, 12]

/** A problem that the person at the keyboard can act on: printed as it is, without a stack. */
class Plain extends Error {}

const say = (line) => process.stderr.write(`${line}\n`)

// --- 1. What is installed -------------------------------------------------------------------------------------------

/** Which set a command needs. `help` runs on whatever is there. */
function neededSet(command) {
  if (command === 'test' || command === 'check') return 'all'
  return 'runtime'
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Our stamp where it is there; else npm's own record of what it put into node_modules, compared with the lock file. */
function installedSet(lockHash, lockText) {
  const stamp = readJson(stampFile)
  if (stamp?.lock === lockHash && (stamp.set === 'all' || stamp.set === 'runtime')) return stamp.set
  const record = readJson(path.join(modules, '.package-lock.json'))
  if (record === null) return null
  const set = setOnRecord(JSON.parse(lockText).packages, record.packages ?? {})
  if (set !== null) writeStamp(lockHash, set)
  return set
}

/** The set that npm's record covers. An optional package may be missing: it may be for another machine. */
function setOnRecord(wanted, present) {
  let set = 'all'
  for (const [place, entry] of Object.entries(wanted)) {
    if (!place.startsWith('node_modules/')) continue
    const found = present[place]
    const same =
      found && (entry.link || (found.version === entry.version && found.integrity === entry.integrity))
    if (same || (!found && (entry.optional || entry.devOptional))) continue
    if (!entry.dev) return null
    set = 'runtime'
  }
  return set
}

function writeStamp(lock, set) {
  try {
    writeFileSync(stampFile, `${JSON.stringify({ lock, set })}\n`)
  } catch {
    // Someone else's installation that we may read and not write: the stamp only saves time.
  }
}

// --- 2. Installing --------------------------------------------------------------------------------------------------

async function ensureInstalled(need) {
  const before = look()
  if (isEnough(before.set, need)) return
  await whileHoldingInstallLock(async () => {
    // Whoever held the lock before us may have done the work.
    const now = look()
    if (isEnough(now.set, need)) return
    const growing = now.set === 'runtime'
    const all = need === 'all'
    say(
      growing
        ? 'Adding the parts that tests need to the installation. This takes about a minute.'
        : 'Installing the parts that Article 4 is built from. This takes about a minute, the first time only.',
    )
    const started = Date.now()
    await runNpm([
      // `install` only adds what is missing; `ci` starts from nothing.
      ...(growing ? ['install', '--no-save'] : ['ci']),
      ...(all ? ['--include=dev'] : ['--omit=dev']),
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--no-progress',
      '--loglevel=error',
    ])
    writeStamp(look().hash, need)
    say(`Installed in ${Math.round((Date.now() - started) / 1000)} seconds.`)
  })
}

function look() {
  let text
  try {
    text = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  } catch {
    throw new Plain(
      `package-lock.json is missing from ${root}. Get a complete copy of Article 4 and try again.`,
    )
  }
  const hash = createHash('sha256').update(text).digest('hex')
  return { hash, set: installedSet(hash, text) }
}

const isEnough = (set, need) => set === 'all' || set === need

/** Two terminals may start at once; npm must not run twice in one folder. The lock names its holder, so a dead one is void. */
async function whileHoldingInstallLock(work) {
  let told = false
  for (;;) {
    try {
      mkdirSync(path.dirname(installLock), { recursive: true })
      writeFileSync(installLock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS') throw cannotWrite()
      if (error.code !== 'EEXIST') throw error
    }
    const holder = Number(readText(installLock))
    if (holder > 0 && !isAlive(holder)) rmSync(installLock, { force: true })
    else if (!told) {
      told = true
      say('Another Article 4 command is installing; waiting for it.')
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    await work()
  } finally {
    rmSync(installLock, { force: true })
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * npm may be running us with node_modules/.bin first on the PATH. npm must not depend on files that it is about to
 * remove, so that folder is taken off the PATH and the Node that npm was started with is used.
 */
async function runNpm(args) {
  const npmScript = process.env.npm_execpath ?? ''
  const npmNode = process.env.npm_node_execpath ?? process.execPath
  const direct = npmScript.endsWith('npm-cli.js') && existsSync(npmScript) && isOutside(npmNode)
  const env = {
    ...process.env,
    PATH: (process.env.PATH ?? '').split(path.delimiter).filter(isOutside).join(path.delimiter),
  }
  const [program, first] = direct ? [npmNode, [npmScript]] : ['npm', []]
  const result = await runQuietly(program, [...first, ...args], env)
  if (result.signal) throw new Plain('Stopped while installing. Run the same command again to finish.')
  if (result.code !== 0) throw installFailure(result)
}

const isOutside = (place) => !`${place}${path.sep}`.startsWith(`${modules}${path.sep}`)

function runQuietly(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stopSigns = showPatience()
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    let signal = null
    const stop = (name) => {
      signal = name
      child.kill(name)
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    const finish = (result) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      stopSigns()
      resolve({ output, ...result })
    }
    child.once('error', (error) => finish({ code: 1, signal, error }))
    child.once('close', (code, killedBy) => finish({ code, signal: signal ?? killedBy }))
  })
}

/** After two seconds: a turning sign with the seconds on a terminal, a dot every two seconds elsewhere. */
function showPatience() {
  const started = Date.now()
  const terminal = process.stderr.isTTY === true
  const frames = ['|', '/', '-', '\\']
  let shown = 0
  const timer = setInterval(
    () => {
      const seconds = Math.floor((Date.now() - started) / 1000)
      if (seconds < 2) return
      shown += 1
      process.stderr.write(terminal ? `\r${frames[shown % 4]} ${seconds} s ` : '.')
    },
    terminal ? 120 : 2000,
  )
  return () => {
    clearInterval(timer)
    if (shown > 0) process.stderr.write(terminal ? '\r\x1b[K' : '\n')
  }
}

const troubles = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i,
    'npm could not reach its registry',
    'Check the network connection (and the proxy settings of npm, if you use a proxy), then run the same command again',
  ],
  [/ENOSPC/, 'the disk is full', 'Free about 1 GB and run the same command again'],
  [/EACCES|EPERM|EROFS/, 'this account may not write here', 'Run the command as the owner of this folder'],
  [
    /EINTEGRITY/,
    'a package did not match its fingerprint in package-lock.json',
    'Run "npm cache clean --force" and try again; if it happens again, do not use this copy and tell the maintainers',
  ],
  [
    /in sync|Missing:.*lock/i,
    'package.json and package-lock.json do not agree',
    'Take both files from the same version of Article 4',
  ],
]

function installFailure({ output, error }) {
  if (error?.code === 'ENOENT')
    return new Plain(
      'npm was not found. Install Node 24 LTS (npm comes with it) from https://nodejs.org and try again.',
    )
  const known = troubles.find(([pattern]) => pattern.test(output))
  const [, what, action] = known ?? [
    '',
    'npm stopped with an error',
    'Read what npm said, put it right, and run the same command again',
  ]
  const lines = output.trim().split('\n').slice(-12)
  return new Plain(`The installation failed: ${what}.\n${action}.\n\nWhat npm said:\n  ${lines.join('\n  ')}`)
}

const cannotWrite = () =>
  new Plain(
    `Article 4 is not installed yet and this account may not write to ${root}. Run the command once as the owner of that folder.`,
  )

// --- 3. Handing over ------------------------------------------------------------------------------------------------

function bundledNode() {
  const file = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(file) ? file : null
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

const nodeMissing = () =>
  new Plain(
    `Article 4 needs Node ${oldestNode.join('.')} or newer and this is Node ${process.versions.node}. ` +
      `On Linux npm brings it; for this machine (${process.platform} ${process.arch}) install Node 24 LTS from https://nodejs.org and try again.`,
  )

async function handOver(args) {
  const bundled = bundledNode()
  const isBundled = bundled !== null && realpathSync(bundled) === realpathSync(process.execPath)
  if (isNewEnough() && (bundled === null || isBundled)) return runHere(args)
  if (bundled === null) throw nodeMissing()
  const result = await runWith(bundled, args)
  if (result.error === undefined) return result.code
  // The npm build needs glibc; on another C library it does not start.
  if (isNewEnough()) return runHere(args)
  throw nodeMissing()
}

/**
 * The server is meant for a machine of 2 GB. Left alone, V8 takes what a large machine offers before it tidies up, and
 * glibc opens a memory arena for each thread: 770 MB measured after twenty seconds of pages, against 430 MB with these.
 */
const leanFlags = ['--max-old-space-size=256', '--max-semi-space-size=8']
const leanEnv = { MALLOC_ARENA_MAX: '2', ARTICLE4_LEAN: '1', NODE_COMPILE_CACHE: compileCache }
const isServer = (args) => ['start', 'demo'].includes(args[0]) && process.env.ARTICLE4_LEAN !== '1'

/** No second process when this Node will do: less memory, and signals arrive directly. */
async function runHere(args) {
  if (isServer(args) && typeof process.execve === 'function' && process.platform !== 'win32') {
    process.removeAllListeners('warning')
    process.execve(process.execPath, [process.execPath, ...leanFlags, cli, ...args], {
      ...process.env,
      ...leanEnv,
    })
  }
  // The types of three hundred files are taken out once, not at every start: a second less.
  module.enableCompileCache?.(compileCache)
  const { main } = await import(pathToFileURL(cli).href)
  return main(args)
}

function runWith(node, args) {
  return new Promise((resolve) => {
    const server = isServer(args)
    const env = server ? { ...process.env, ...leanEnv } : process.env
    const child = spawn(node, [...(server ? leanFlags : []), cli, ...args], { stdio: 'inherit', env })
    // A terminal sends Ctrl-C to the child as well; passing it on would look like a second, impatient one.
    const onInterrupt = () => process.stdin.isTTY || child.kill('SIGINT')
    const passOn = (name) => child.kill(name)
    process.on('SIGINT', onInterrupt).on('SIGTERM', passOn).on('SIGHUP', passOn)
    child.once('error', (error) => resolve({ code: 1, error }))
    child.once('exit', (code, signal) => resolve({ code: code ?? signalCode(signal) }))
  })
}

/** Ends once everything is said. A timer that somebody forgot must not keep a finished command alive. */
async function finish(code) {
  for (const output of [process.stdout, process.stderr])
    await new Promise((resolve) => output.write('', resolve))
  process.exit(code)
}

const signalCode = (signal) => 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1)

// --- the command ----------------------------------------------------------------------------------------------------

try {
  const args = process.argv.slice(2)
  const command = args[0] ?? 'help'
  if (command !== 'help' || (bundledNode() === null && !isNewEnough()))
    await ensureInstalled(neededSet(command))
  await finish(await handOver(args))
} catch (error) {
  if (!(error instanceof Plain)) throw error
  say(error.message)
  process.exitCode = 1
}
