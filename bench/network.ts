/**
 * The page of a network: of 500 neighbours (the bar: p99 under 500 ms), and of 2,000 subjects, which is drawn with WebGL in
 * Chromium. Frames are counted while the picture is dragged and, in the same run, while nothing happens: a machine without a
 * graphics card draws with its processor, and only the ratio says something of ours.
 * `node bench/network.ts [mentions]`; node's own limits and a quiet machine are wanted.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumArguments, findChromium } from '../src/cli/chromium.ts'
import { agent, agentHash } from '../test/support/cast.ts'
import { benchDatabase, flood, report, type BenchDatabase, type Timing } from './support.ts'

const mentions = Number(process.argv[2] ?? 100_000)
const root = path.resolve(import.meta.dirname, '..')
const perItem = 10
/** One subject in 50 texts with ten others each. */
const wide = { texts: 50, beside: 10 }
/** Another in 20 texts with nine numbers and one person; each number in one more text, with ten others. */
const deep = { texts: 20, numbers: 9, beside: 10 }

const uuid = (prefix: string, n: string): string =>
  `('${prefix}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const idOf = (prefix: string, n: number): string =>
  `${prefix}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const database = await benchDatabase()
const keys = await mkdtemp(path.join(tmpdir(), 'a4-bench-'))
try {
  await load(database)
  const place = database.open('staff', 1).pool.options as { host: string; port: number; database: string }
  const server = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, 'serve-staff.ts'),
      JSON.stringify({ host: place.host, port: place.port, database: place.database, keys }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  /** With what the server's process used of a processor for each page, in milliseconds: less moved by who else is at work. */
  const withCpu = async (
    measure: () => Promise<Timing>,
  ): Promise<Timing & { readonly cpu: number | null }> => {
    const began = await cpuOf(server.pid)
    const timing = await measure()
    const ended = await cpuOf(server.pid)
    return {
      ...timing,
      cpu: began === null || ended === null ? null : Math.round((ended - began) / timing.requests),
    }
  }
  let bytes = 0
  const ask = async (target: string): Promise<boolean> => {
    const response = await fetch(`${url}${target}`, {
      headers: { cookie: 'session=token', 'user-agent': agent },
    })
    const text = await response.text()
    bytes = text.length
    return response.status === 200 && text.includes('id="table"')
  }
  const [near, far] = [`/subjects/${idOf('f', 1)}/network`, `/subjects/${idOf('c', 1)}/network?depth=2`]
  // One after the other: who asks again before the answer is there waits for two.
  await flood(1, 3, () => ask(near))
  const nearTimes = await withCpu(() => flood(1, 20, () => ask(near)))
  const nearBytes = bytes
  await flood(1, 3, () => ask(far))
  const farTimes = await withCpu(() => flood(1, 20, () => ask(far)))
  report(`${mentions} mentions, PostgreSQL ${database.version}, one at a time, milliseconds`, {
    'network of 500 neighbours': nearTimes,
    'network of 2,000 subjects': farTimes,
  })
  console.log(`bytes: ${nearBytes.toLocaleString('en-GB')} and ${bytes.toLocaleString('en-GB')}`)
  await frames(url, far)
  server.kill()
} finally {
  await database.close()
  await rm(keys, { recursive: true, force: true })
}

/** Milliseconds in user and kernel mode since it began; null where the system does not say (hundredths of a second on Linux). */
async function cpuOf(pid: number | undefined): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Counts what requestAnimationFrame gives in so many milliseconds. */
function countFrames(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => { let count = 0; const began = performance.now();
      const next = (now) => (now - began > ${milliseconds} ? resolve(count / (now - began) * 1000) : (count += 1, requestAnimationFrame(next)))
      requestAnimationFrame(next) })`,
  )
}

async function frames(url: string, target: string): Promise<void> {
  const found = await findChromium({ root, env: process.env })
  if (found === null) return console.log('no Chromium can be had here')
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...chromiumArguments],
    env: { ...process.env, ...found.env },
  })
  try {
    const context = await browser.newContext({ userAgent: agent, viewport: { width: 1280, height: 900 } })
    await context.addCookies([{ name: 'session', value: 'token', url }])
    const page = await context.newPage()
    await page.goto(`${url}${target}`)
    const canvas = page.locator('[data-network-canvas] canvas').first()
    await canvas.waitFor({ timeout: 60_000 })
    await canvas.scrollIntoViewIfNeeded()
    await page.waitForTimeout(2_000)
    const scene = (await page.evaluate(
      `(({ nodes, edges }) => [nodes.length, edges.length])(JSON.parse(document.querySelector('[data-network-scene]').textContent))`,
    )) as [number, number]
    const idle = await countFrames(page, 3_000)
    const panning = await whilePanning(page, () => countFrames(page, 5_000))
    const again = await countFrames(page, 3_000)
    const isSparing = await page.locator('[data-network-slow]').isVisible()
    console.log(
      `${found.version}: ${scene[0]} subjects, ${scene[1]} lines; frames a second: idle ${idle.toFixed(1)} and ${again.toFixed(1)}, panning ${panning.toFixed(1)}, ratio ${((2 * panning) / (idle + again)).toFixed(2)}; lines ${isSparing ? 'hidden while it moves' : 'always drawn'}`,
    )
  } finally {
    await browser.close()
  }
}

/** Drags the picture to and fro for as long as is measured. */
async function whilePanning<Value>(page: Page, measure: () => Promise<Value>): Promise<Value> {
  const box = await page.locator('[data-network-canvas]').boundingBox()
  if (box === null) throw new Error('there is no picture')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const state = { isOver: false }
  const measured = measure().finally(() => (state.isOver = true))
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let at = 0; !state.isOver; at += 1)
    await page.mouse.move(x + 150 * Math.sin(at / 10), y + 100 * Math.cos(at / 7))
  await page.mouse.up()
  return measured
}

/** One agency, items with ten mentions each; the two networks stand in the first items. */
async function load({ owner }: BenchDatabase): Promise<void> {
  const [agency, person] = [uuid('a', '1'), uuid('b', '1')]
  const deepFrom = wide.texts
  const behindFrom = deepFrom + deep.texts
  const items = Math.max(behindFrom + deep.texts * deep.numbers, Math.ceil(mentions / perItem))
  await owner(`insert into identity.partnership (name, area) values ('Bench', 'Bench')`)
  await owner(
    `insert into identity.agency (id, name, kind, is_desk) values (${agency}, 'Agency', 'police', true)`,
  )
  await owner(
    `insert into identity.person (id, agency_id, name, email, status) values (${person}, ${agency}, 'Person', 'p@example.test', 'active')`,
  )
  await owner(
    `insert into identity.right_held (person_id, "right") select ${person}, r from unnest(array['contributor', 'analyst', 'intelligence-officer']) r`,
  )
  await owner(
    `insert into identity.session (token_hash, person_id, purpose, method, agent_hash, expires_at)
       values (sha256('token'), ${person}, 'crime', 'passkey', $1, now() + interval '1 day')`,
    [agentHash],
  )
  await owner(`insert into intelligence.item (id, created_at, urn, owner_agency_id, state, title, exploitation_types, created_by)
    select ${uuid('d', 'n')}, now() - n * interval '1 minute', 'ITM-' || n, ${agency}, 'graded', 'Item ' || n, '{labour}', ${person}
      from generate_series(1, ${items}) n`)
  const mention = (
    id: string,
    item: string,
    kind: string,
    shown: string,
    value: string,
    from: string,
  ): Promise<unknown> =>
    owner(`insert into linking.mention (id, created_at, item_id, owner_agency_id, original_version, kind, found, shown, value, sureness, was_corrected,
        agency_id, by_person) select ${id}, now() - n * interval '1 second', ${uuid('d', item)}, ${agency}, 1, ${kind}, ${shown}, ${shown}, ${value},
        'added', false, ${agency}, ${person} from ${from}`)
  const series = (count: number): string => `generate_series(1, ${count}) n`
  /** Named in so many texts, and one by so many decisions. */
  const central = async (prefix: string, shown: string, from: number, texts: number): Promise<void> => {
    await mention(uuid(prefix, 'n'), `n + ${from}`, `'person'`, `'${shown}'`, 'null', series(texts))
    await owner(`insert into linking.decision (left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person)
      select ${uuid(prefix, '1')}, ${uuid(prefix, 'n')}, 'same', true, false, ${agency}, ${person} from generate_series(2, ${texts}) n`)
  }
  const half = (kind: string, other: string): string => `case when n % 2 = 0 then ${kind} else ${other} end`

  await central('f', 'Bogdan Example', 0, wide.texts)
  await mention(
    uuid('7', 'n'),
    `(n - 1) / ${wide.beside} + 1`,
    half(`'person'`, `'phone'`),
    half(`'Person ' || n`, `'01632 ' || n`),
    half('null', `'+441632' || n`),
    series(wide.texts * wide.beside),
  )
  await central('c', 'Danuta Example', deepFrom, deep.texts)
  await mention(uuid('6', 'n'), `n + ${deepFrom}`, `'person'`, `'Beside ' || n`, 'null', series(deep.texts))
  const numbers = deep.texts * deep.numbers
  for (const [prefix, item] of [
    ['1', `(n - 1) / ${deep.numbers} + 1 + ${deepFrom}`],
    ['2', `n + ${behindFrom}`],
  ] as const)
    await mention(uuid(prefix, 'n'), item, `'phone'`, `'07700 ' || n`, `'+447700' || n`, series(numbers))
  await mention(
    uuid('3', 'n'),
    `(n - 1) / ${deep.beside} + 1 + ${behindFrom}`,
    half(`'person'`, `'email'`),
    half(`'Behind ' || n`, `n || '@example.test'`),
    half('null', `n || '@example.test'`),
    series(numbers * deep.beside),
  )
  const others = Math.max(1, items - behindFrom - numbers)
  await mention(
    uuid('8', 'n'),
    `(n - 1) % ${others} + 1 + ${behindFrom + numbers}`,
    `'person'`,
    `'Other ' || n`,
    'null',
    series(mentions),
  )
  await owner('analyze')
}
