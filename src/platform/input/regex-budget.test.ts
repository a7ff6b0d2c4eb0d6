/**
 * Every regular expression of the server is run here on text that was made to hurt it.
 *
 * Each is tried on many texts of 100,000 characters in a worker: single characters, pairs, and the pattern's own
 * letters, each with an ending that makes a match fail at the last moment. More than 50 ms of processor time on any
 * of them fails. An expression that never comes back is stopped by a deadline, and the rest go on. An expression that
 * a module puts together from its own constants is caught when the module is loaded; one that is put together later,
 * from what somebody sent, is not allowed.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

import { parseSync } from '@swc/core'

type Found = { readonly where: string; readonly pattern: string; readonly flags: string }
type Verdict = Found & { readonly ms: number; readonly on: string }

const budgetMs = 50
const deadlineMs = 3000
/** Code that only tests run, on text that comes with the project: it sees nothing from outside. */
const isServed = (name: string) =>
  !name.endsWith('.test.ts') && !name.endsWith('.fixture.ts') && !name.includes('/proof/')
const root = path.resolve(import.meta.dirname, '../../..')

/** TypeScript files that run in the server: not tests, not what npm brought. */
function sources(): string[] {
  return ['src', 'packages']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules') && isServed(name))
}

/** The regular expressions of one source, and the calls that make one from something that is not written there. */
function expressionsOf(source: string, where: string): { literals: Found[]; built: number } {
  const literals: Found[] = []
  let built = 0
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (!isNode(node)) return
    const { type, pattern, flags, callee, arguments: given } = node
    if (type === 'RegExpLiteral') literals.push({ where, pattern: String(pattern), flags: String(flags) })
    const isCall = type === 'NewExpression' || type === 'CallExpression'
    if (isCall && isRegExpName(callee)) {
      const text = literalArguments(given)
      if (text === null) built += 1
      else literals.push({ where, pattern: text[0] ?? '', flags: text[1] ?? '' })
    }
    Object.values(node).forEach(visit)
  }
  visit(parseSync(source, { syntax: 'typescript', target: 'esnext' }))
  return { literals, built }
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRegExpName = (node: unknown): boolean => isNode(node) && node.value === 'RegExp'

function literalArguments(given: unknown): string[] | null {
  if (!Array.isArray(given)) return null
  const texts = given.map((argument: { expression?: { type?: string; value?: unknown } }) =>
    argument.expression?.type === 'StringLiteral' ? String(argument.expression.value) : null,
  )
  return texts.every((text) => text !== null) ? texts : null
}

type Built = { readonly found: Found[]; readonly later: string[] }

/** Lines of a source on which an expression is put together from something that is not a plain text. */
const buildingLines = (source: string): number[] =>
  source.split('\n').flatMap((line, n) => (/\bRegExp\((?!['"])/.test(line) ? [n + 1] : []))

let loads = 0

/** Loads a module and writes down what it puts together as it loads, and which lines put together nothing then. */
async function builtOnLoading(file: string, source: string): Promise<Built> {
  // A module loads once under each name; a name of its own makes it load again, whoever loaded it before.
  const name = `${file}?budget-${(loads += 1)}`
  const found: Found[] = []
  const lines = new Set<number>()
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: [string, string?]) {
      const line = new Error('where').stack?.split(path.basename(name))[1]?.split(':')[1]
      if (line !== undefined) {
        lines.add(Number(line))
        found.push({ where: file, pattern: given[0], flags: given[1] ?? '' })
      }
      return Reflect.construct(target, given)
    },
  })
  try {
    await import(path.join(root, name))
  } finally {
    globalThis.RegExp = Original
  }
  const later = buildingLines(source).filter((line) => !lines.has(line))
  return { found, later: later.map((line) => `${file}:${line}`) }
}

let all: Promise<Built> | null = null

/** All regular expressions of the server: as written, and as put together. To read every source takes long, so it is done once. */
function everything(): Promise<Built> {
  all ??= readEverything()
  return all
}

async function readEverything(): Promise<Built> {
  const found: Found[] = []
  const later: string[] = []
  for (const file of sources()) {
    const source = readFileSync(path.join(root, file), 'utf8')
    const { literals, built } = expressionsOf(source, file)
    found.push(...literals)
    if (built === 0) continue
    const loaded = await builtOnLoading(file, source)
    found.push(...loaded.found)
    later.push(...loaded.later)
  }
  return { found, later }
}

/** Runs in the worker. Announces each text before it is tried, so that the deadline is for one text. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads')
  const size = 100_000
  const fill = (unit) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  const single = [' ', '\\t', '\\n', 'a', 'A', '0', '9', '-', '.', ',', '/', '"', "'", '<', '&', '%', '=', '@', ':', '_', '\\u0301', '\\u00e9']
  const pair = ['a ', 'a0', '0-', '0.', 'a.', 'a@', ' \\n', '\\r\\n', ', ', '<a', '""', '0 ', 'A1 ', 'aa ', '-a', '\\u0301a', 'a'.repeat(30) + ' ', '\\u0301'.repeat(30) + 'a']
  const unitsOf = (pattern) => {
    const own = [...new Set(pattern.replace(/\\\\[a-zA-Z]|[\\\\()[\\]{}*+?|^$]/g, ''))].slice(0, 12)
    const pairs = own.slice(0, 6).flatMap((a) => own.slice(0, 6).map((b) => a + b))
    return [...new Set([...single, ...pair, ...own, ...pairs, pattern.replace(/[^a-zA-Z0-9]/g, '')])].filter((unit) => unit !== '')
  }
  const endings = ['', '!']
  const cost = (regex, text) => {
    const before = process.threadCpuUsage()
    regex.lastIndex = 0
    if (regex.global) text.replace(regex, '')
    else regex.test(text)
    const used = process.threadCpuUsage(before)
    return (used.user + used.system) / 1000
  }
  workerData.forEach(({ pattern, flags }, index) => {
    const regex = new RegExp(pattern, flags)
    let worst = { ms: 0, on: '' }
    for (const unit of unitsOf(pattern)) {
      for (const ending of endings) {
        if (worst.ms > ${budgetMs}) continue
        const text = fill(unit) + ending
        parentPort.postMessage({ started: index })
        let ms = cost(regex, text)
        // Garbage is collected and neighbours are loud in any one run; a slow expression is slow five times.
        for (let again = 0; again < 4 && ms > ${budgetMs}; again += 1) ms = Math.min(ms, cost(regex, text))
        if (ms > worst.ms) worst = { ms, on: unit + ' ... ' + ending }
      }
    }
    parentPort.postMessage({ done: index, ...worst })
  })`

/** Runs the expressions and says how long each took at worst. One that passes the deadline took for ever. */
async function measure(expressions: readonly Found[], deadline = deadlineMs): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  while (verdicts.length < expressions.length) {
    const rest = expressions.slice(verdicts.length)
    const finished = await runUntilStuck(rest, deadline)
    verdicts.push(...finished)
    const stuck = rest[finished.length]
    if (stuck !== undefined) verdicts.push({ ...stuck, ms: Number.POSITIVE_INFINITY, on: 'one of the texts' })
  }
  return verdicts
}

type Message =
  { readonly started: number } | { readonly done: number; readonly ms: number; readonly on: string }

async function runUntilStuck(expressions: readonly Found[], deadline: number): Promise<Verdict[]> {
  const finished: Verdict[] = []
  const worker = new Worker(program, { eval: true, workerData: expressions })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let timer = setTimeout(resolve, deadline + 5000)
  worker.on('message', (message: Message) => {
    clearTimeout(timer)
    timer = setTimeout(resolve, deadline)
    if (!('done' in message)) return
    const expression = expressions[message.done]
    if (expression !== undefined) finished.push({ ...expression, ms: message.ms, on: message.on })
  })
  worker.on('error', reject)
  worker.on('exit', () => resolve())
  try {
    await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
  return finished
}

const bad = (verdicts: readonly Verdict[]) =>
  verdicts
    .filter(({ ms }) => ms > budgetMs)
    .map(
      ({ where, pattern, flags, ms, on }) =>
        `${where}: /${pattern}/${flags} took ${Math.round(ms)} ms on ${on}`,
    )

test('finds regular expressions wherever they are written', () => {
  const source = `const a = /x+/g; const b = s.split(/[/"]/u); const c = 4 / 2 / 1; const d = '/no/'
    f(\`\${s.replace(/\\s+$/, '')} / no /\`); const e = new RegExp('y+', 'i'); const h = RegExp(s)`
  const { literals, built } = expressionsOf(source, 'here')
  assert.deepEqual(
    literals.map(({ pattern, flags }) => `${pattern} ${flags}`),
    ['x+ g', '[/"] u', '\\s+$ ', 'y+ i'],
  )
  assert.equal(built, 1)
})

test('negative control: catches the slow, the catastrophic and the endless, and lets the linear pass', async () => {
  const known = ['\\s+$', '(a+)+$', '^(a|aa)+$', '(x+x+)+y', '^\\s+', '[a-z]+', '^\\d{4}$'].map(
    (pattern) => ({
      where: 'control',
      pattern,
      flags: '',
    }),
  )
  const verdicts = await measure(known, 1000)
  assert.deepEqual(
    verdicts.map(({ pattern, ms }) => [pattern, ms > budgetMs]),
    [
      ['\\s+$', true],
      ['(a+)+$', true],
      ['^(a|aa)+$', true],
      ['(x+x+)+y', true],
      ['^\\s+', false],
      ['[a-z]+', false],
      ['^\\d{4}$', false],
    ],
  )
})

test('every regular expression of the server takes under 50 ms on 100,000 hostile characters', async (t) => {
  const { found } = await everything()
  const unique = new Map(found.map((one) => [`/${one.pattern}/${one.flags}`, one]))
  assert.ok(unique.size > 5, 'the search for regular expressions finds hardly any')
  const verdicts = await measure([...unique.values()])
  const slowest = Math.max(...verdicts.map(({ ms }) => ms))
  t.diagnostic(`${unique.size} expressions, the slowest took ${slowest.toFixed(1)} ms`)
  assert.deepEqual(bad(verdicts), [])
})

test('no regular expression of the server is put together after its module was loaded', async () => {
  assert.deepEqual((await everything()).later, [])
})

test('negative control: catches what a module puts together as it loads, and what it puts together later', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regex-control-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.relative(root, path.join(folder, 'control.ts'))
  const source = `const words = ['a', 'b']
export const early = words.map((word) => new RegExp(\`(\${word}+)+$\`, 'i'))
export const late = (word: string) => new RegExp(word)
`
  writeFileSync(path.join(root, file), source)
  const { found, later } = await builtOnLoading(file, source)
  assert.deepEqual(
    found.map(({ pattern, flags }) => [pattern, flags]),
    [
      ['(a+)+$', 'i'],
      ['(b+)+$', 'i'],
    ],
  )
  assert.deepEqual(later, [`${file}:3`])
})
