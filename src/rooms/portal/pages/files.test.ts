import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import sharp from 'sharp'
import { testApp } from '../../../../test/support/app.ts'
import {
  answer,
  answerWithFiles,
  fillForm,
  openForm,
  receiptIn,
  shortReport,
  type Filled,
  type SentFile,
} from '../../../../test/support/visitor.ts'

const app = await testApp()
const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
  .withExif({ IFD3: { GPSLatitude: '52/1 38/1 0/1' } })
  .jpeg()
  .toBuffer()
const jpeg = (name: string): SentFile => ({ name, type: 'image/jpeg', bytes: photo })
const text: SentFile = { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('hello') }

async function filesPage(): Promise<Filled> {
  let page = await openForm(app)
  for (const fields of shortReport.slice(0, 11)) page = await answer(app, page, fields)
  assert.equal(page.hidden['step'], 'files')
  return page
}
const names = (page: Filled): string[] =>
  [...page.body.matchAll(/<li><span><bdi>([^<]*)<\/bdi>/gu)].map(([, name = '']) => name)
const attachmentsOf = (bytes: Buffer) =>
  app.database.owner<{ kind: string; original: boolean }>(
    'select a.kind, a.sealed_original is not null as original from intake.attachment a where a.sha256 = $1',
    [createHash('sha256').update(bytes).digest()],
  )

suite('files with the form', () => {
  test('a refused file is explained beside the field, and the others are taken', async () => {
    const page = await answerWithFiles(app, await filesPage(), [
      jpeg('one.jpg'),
      text,
      { ...jpeg('empty.jpg'), bytes: Buffer.alloc(0) },
    ])
    assert.equal(page.status, 422)
    assert.match(page.body, /<a href="#upload">notes\.txt is not a kind of file we can take/u)
    assert.match(page.body, /empty\.jpg is empty/u)
    assert.deepEqual(names(page), ['one.jpg'])
    assert.match(page.body, /id="upload-error"/u)
  })

  test('a file that is too large is explained, and not a word is lost', async () => {
    const large = {
      name: 'large.jpg',
      type: 'image/jpeg',
      bytes: Buffer.concat([photo, Buffer.alloc(26 * 1024 * 1024)]),
    }
    const page = await answerWithFiles(app, await filesPage(), [large, jpeg('small.jpg')])
    assert.equal(page.status, 422)
    assert.match(page.body, /large\.jpg is too big\. It can be 25 MB at most/u)
    assert.deepEqual(names(page), ['small.jpg'])
    const check = await answer(app, await answer(app, await answer(app, page), { identity: 'anonymous' }))
    assert.match(check.body, /Three men sleep above the car wash/u)
    assert.match(check.body, /small\.jpg/u)
  })

  test('a broken picture is refused by the cleaner and the form goes on', async () => {
    const broken = {
      name: 'broken.jpg',
      type: 'image/jpeg',
      bytes: Buffer.concat([photo.subarray(0, 300), Buffer.alloc(200, 7)]),
    }
    const page = await answerWithFiles(app, await filesPage(), [broken])
    assert.match(page.body, /We cannot open broken\.jpg/u)
    assert.equal((await answer(app, page)).hidden['step'], 'contact')
  })

  test('ten files are taken and an eleventh is not', async () => {
    const page = await answerWithFiles(
      app,
      await filesPage(),
      Array.from({ length: 11 }, (_, at) => jpeg(`${at}.jpg`)),
    )
    assert.equal(names(page).length, 10)
    assert.match(page.body, /You can send 10 files at most/u)
  })

  test('a file can be taken out again, and its bytes are gone from the database', async () => {
    const page = await answerWithFiles(app, await filesPage(), [jpeg('a.jpg'), jpeg('b.jpg')])
    const id = /value="remove:([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const after = await answer(app, page, { go: `remove:${id}` })
    assert.deepEqual(names(after), ['b.jpg'])
    assert.equal(
      (await app.database.owner('select 1 from portal.draft_file f where f.id = $1', [id])).length,
      0,
    )
  })

  test('a name is shown as text, without a path and without marks that turn it round', async () => {
    const page = await answerWithFiles(app, await filesPage(), [
      jpeg('C:\\Users\\ana\\\u202Egpj.exe.jpg'),
      jpeg('&lt;img src=x&gt;.jpg'),
    ])
    assert.deepEqual(names(page)[0], 'gpj.exe.jpg')
    assert.ok(!page.body.includes('<img'))
  })

  for (const [title, fields, kept] of [
    ['the original of a file is passed on only if the person says so', { keepOriginal: 'keep' }, true],
    ['without that choice the original ends with the draft', {}, false],
  ] as const) {
    test(title, async () => {
      const bytes = await sharp({
        create: { width: 30, height: 20, channels: 3, background: kept ? 'red' : 'blue' },
      })
        .jpeg()
        .toBuffer()
      let page = await answerWithFiles(app, await filesPage(), [{ ...jpeg('car.jpg'), bytes }])
      page = await answer(app, page, fields)
      page = await answer(app, page, { identity: 'anonymous' })
      page = await answer(app, page)
      assert.notEqual(receiptIn(await answer(app, page, { go: 'send' })), null)
      assert.deepEqual(await attachmentsOf(bytes), [{ kind: 'jpeg', original: kept }])
    })
  }

  test('files for a form that is gone are not looked at', async () => {
    const page = await fillForm(app)
    await app.visitor.post('/leave', { token: page.hidden['token'] ?? '' })
    const files = await app.database.owner('select 1 from portal.draft_file')
    const late = await answerWithFiles(app, { ...page, hidden: { ...page.hidden, step: 'files' } }, [
      jpeg('late.jpg'),
    ])
    assert.equal(late.heading, 'Your form has been deleted')
    assert.equal((await app.database.owner('select 1 from portal.draft_file')).length, files.length)
  })
})
