import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { after, before, suite, test } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { testApp } from '../../../test/support/app.ts'
import { answer, answerWithFiles, openForm, receiptIn, shortReport } from '../../../test/support/visitor.ts'

/**
 * Somebody tells us something. What their browser, their network and their files say of them besides is marked, and then
 * looked for in every table, in the log, and in every file of the temporary folder. What they told us must not be there in
 * the open either.
 */
const temporary = await mkdtemp(path.join(tmpdir(), 'a4-marker-'))
const usual = process.env['TMPDIR']
const enter = (): void => {
  process.env['TMPDIR'] = temporary
}
/** All files of a run share one process: only while this one is at work is its folder the temporary one. */
const leave = (): void => {
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
}
enter()
const app = await testApp()
leave()
after(() => rm(temporary, { recursive: true, force: true }))

const markers = {
  network: '203.0.113.77',
  agent: 'MarkerBrowser/77.7',
  referrer: 'marker-referrer.example',
  artist: 'MARKER-EXIF-ARTIST-77',
  position: '52/1 38/1 7777/100',
  author: 'MARKER-PDF-AUTHOR-77',
  words: 'MARKER-WORDS-77',
  fileName: 'marker-file-77',
} as const

/** A browser that says all it can about itself. */
app.public.addHook('onRequest', (request, _reply, done) => {
  Object.assign(request.headers, {
    'x-forwarded-for': markers.network,
    forwarded: `for=${markers.network}`,
    'user-agent': markers.agent,
    referer: `https://${markers.referrer}/`,
  })
  done()
})

const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: 'navy' } })
  .withExif({
    IFD0: { Artist: markers.artist, ImageDescription: markers.artist },
    IFD3: { GPSLatitude: markers.position },
  })
  .jpeg()
  .toBuffer()

async function letter(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.setAuthor(markers.author)
  pdf.setProducer(markers.author)
  pdf.addPage([200, 200]).drawText('A letter')
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

/** A text as bytes that could stand in a table or a file: plain, UTF-16 of both orders, those as hex, and base64 at its three shifts. */
function shapes(marker: string): Buffer[] {
  const plain = Buffer.from(marker, 'utf8')
  const encoded = [plain, Buffer.from(marker, 'utf16le'), Buffer.from(marker, 'utf16le').swap16()]
  const hex = encoded.map((bytes) => bytes.toString('hex'))
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  )
  return [
    ...encoded,
    ...[...hex, ...hex.map((text) => text.toUpperCase()), ...base64].map((text) => Buffer.from(text)),
  ]
}

const holds = (content: Buffer, marker: string): boolean =>
  shapes(marker).some((shape) => content.includes(shape))

async function tablesHolding(marker: string): Promise<string[]> {
  const tables = await app.database.owner<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await app.database.owner<Record<string, unknown>>(`select * from ${name}`).catch(() => [])
    const values = rows.flatMap((row) => Object.values(row))
    if (values.some((value) => holds(bytesOf(value), marker))) found.push(name)
  }
  return found
}

function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  return Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

async function filesHolding(marker: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(temporary, { recursive: true })) {
    const file = path.join(temporary, entry)
    if ((await stat(file)).isFile() && holds(await readFile(file), marker)) found.push(entry)
  }
  return found
}

const found = async (marker: string): Promise<string[]> => [
  ...(await tablesHolding(marker)),
  ...(await filesHolding(marker)),
  ...(app.log.some((line) => holds(Buffer.from(line), marker)) ? ['the log'] : []),
]

suite('what somebody does not tell us', () => {
  before(enter)
  after(leave)

  test('nothing of a marked browser, network, photo or letter is kept in the open, before and after sending', async () => {
    let page = await openForm(app)
    for (const [index, fields] of shortReport.slice(0, 11).entries()) {
      page = await answer(app, page, index === 2 ? { what: markers.words } : fields)
    }
    page = await answerWithFiles(app, page, [
      { name: `${markers.fileName}.jpg`, type: 'image/jpeg', bytes: photo },
      { name: `${markers.fileName}.pdf`, type: 'application/pdf', bytes: await letter() },
    ])
    assert.equal((page.body.match(/value="remove:/gu) ?? []).length, 2, 'both files are taken')
    for (const marker of Object.values(markers))
      assert.deepEqual(await found(marker), [], `${marker} in a draft`)
    page = await answer(app, page, { keepOriginal: 'keep' })
    page = await answer(app, page, { identity: 'anonymous' })
    page = await answer(app, page, { showBack: 'yes' })
    assert.notEqual(receiptIn(await answer(app, page, { go: 'send' })), null)
    await answer(app, page, { token: 'not-a-token' })
    await app.hearAll()
    for (const marker of Object.values(markers))
      assert.deepEqual(await found(marker), [], `${marker} in a report`)
    assert.equal(
      (await app.database.owner('select 1 from intake.attachment')).length,
      2,
      'the report has its files',
    )
  })

  test('the control: the same things left unsealed are found, each of them', async () => {
    await app.database.owner('create table portal.unsealed (content bytea, remark text)')
    const pdf = await letter()
    await app.database.owner('insert into portal.unsealed values ($1, $2), ($3, null)', [
      photo,
      Object.values(markers).join(),
      pdf,
    ])
    await writeFile(path.join(temporary, 'forgotten'), pdf)
    app.log.push(JSON.stringify({ agent: markers.agent }))
    for (const marker of Object.values(markers))
      assert.deepEqual(await tablesHolding(marker), ['portal.unsealed'], marker)
    assert.deepEqual(await filesHolding(markers.author), ['forgotten'])
    assert.ok((await found(markers.agent)).includes('the log'))
    // Each marker that a file carries must be found inside the file itself, in whatever way the file writes it down.
    await app.database.owner('update portal.unsealed set remark = null')
    for (const marker of [markers.artist, markers.author])
      assert.deepEqual(await tablesHolding(marker), ['portal.unsealed'], `${marker} inside its file`)
  })
})
