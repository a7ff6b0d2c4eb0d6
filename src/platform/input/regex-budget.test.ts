/**
 * Every regular expression of the server is run here on text that was made to hurt it.
 *
 * Each literal is tried on many texts of 100,000 characters in a worker: single characters, pairs, and the pattern's
 * own letters, each with an ending that makes a match fail at the last moment. More than 50 ms of processor time on
 * any of them fails. An expression that never comes back is stopped by a deadline, and the rest go on.
 */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

import { parseSync } from '@swc/core'

type Found = { readonly where: string; readonly pattern: string; readonly flags: string }
type Verdict = Found & { readonly ms: number; readonly on: string }

const budgetMs = 50
const deadlineMs = 3000
/** Code that only tests run, on text that comes with the project: it sees nothing from outside. */
const notServed = ['packages/govuk-html/src/proof/']
const root = path.resolve(import.meta.dirname, '../../..')

/** TypeScript files that run in the server: not tests, not what npm brought. */
function sources(): string[] {
  return ['src', 'packages'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('node_modules'))
      .map((name) => path.join(folder, name))
      .filter((name) => !notServed.some((start) => name.startsWith(start))),
  )
}

/** The regular expressions of one source, and the calls that make one from something that is not written there. */
function expressionsOf(source: string, where: string): { literals: Found[]; built: string[] } {
  const literals: Found[] = []
  const built: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (!isNode(node)) return
    const { type, pattern, flags, callee, arguments: given } = node
    if (type === 'RegExpLiteral') literals.push({ where, pattern: String(pattern), flags: String(flags) })
    const isCall = type === 'NewExpression' || type === 'CallExpression'
    if (isCall && isRegExpName(callee)) {
      const text = literalArguments(given)
      if (text === null) built.push(where)
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

/** Runs in the worker. Announces each expression before it starts, so that the deadline knows whose it is. */
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
  const endings = ['', '!', '\\u0000']
  const cost = (regex, text) => {
    const before = process.threadCpuUsage()
    regex.lastIndex = 0
    if (regex.global) text.replace(regex, '')
    else regex.test(text)
    const used = process.threadCpuUsage(before)
    return (used.user + used.system) / 1000
  }
  workerData.forEach(({ pattern, flags }, index) => {
    parentPort.postMessage({ started: index })
    const regex = new RegExp(pattern, flags)
    let worst = { ms: 0, on: '' }
    for (const unit of unitsOf(pattern)) {
      for (const ending of endings) {
        const text = fill(unit) + ending
        let ms = cost(regex, text)
        // A collection of garbage can fall into any one run; a slow expression is slow three times.
        if (ms > ${budgetMs}) ms = Math.min(ms, cost(regex, text), cost(regex, text))
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
  assert.deepEqual(built, ['here'])
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
  const found = sources().map((file) => expressionsOf(readFileSync(path.join(root, file), 'utf8'), file))
  const unique = new Map(
    found.flatMap(({ literals }) => literals).map((one) => [`/${one.pattern}/${one.flags}`, one]),
  )
  assert.ok(unique.size > 5, 'the search for regular expressions finds hardly any')
  const verdicts = await measure([...unique.values()])
  t.diagnostic(
    `${unique.size} expressions, the slowest took ${Math.max(...verdicts.map(({ ms }) => ms)).toFixed(1)} ms`,
  )
  assert.deepEqual(bad(verdicts), [])
})

test('no regular expression of the server is built from something that is not written beside it', () => {
  const found = sources().map((file) => expressionsOf(readFileSync(path.join(root, file), 'utf8'), file))
  assert.deepEqual(
    found.flatMap(({ built }) => built),
    [],
  )
})
