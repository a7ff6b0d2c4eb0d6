import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { testApp } from '../../../../test/support/app.ts'
import { personId, tokenOf } from '../../../../test/support/cast.ts'
import { tellReport } from '../../../../test/support/reports.ts'

const app = await testApp()
const { owner } = app.database
const copy = randomBytes(14 * 1024 * 1024)

async function reportWithFile(): Promise<string> {
  const file = {
    kind: 'png',
    name: 'Photo of Invented Road.png',
    sha256: Buffer.alloc(32, 1),
    size: copy.length,
    copy,
    original: null,
  } as const
  const { reportId } = await tellReport(app, { files: [file] })
  const [row] = await owner<{ id: string }>('select id from intake.attachment where report_id = $1', [
    reportId,
  ])
  return `/reports/${reportId}/files/${row?.id}`
}

async function open(url: string): Promise<IncomingMessage> {
  const { port } = app.staff.server.address() as AddressInfo
  const headers = {
    cookie: `session=${tokenOf('priya', 'triage')}`,
    'user-agent': 'test-browser',
    host: 'localhost',
  }
  const [response] = (await once(get({ port, path: url, headers }), 'response')) as [IncomingMessage]
  return response
}

suite('a file of a report', () => {
  test('comes as a download under a name of ours, and no browser opens it by itself', async () => {
    const answer = await app.as('priya').get(await reportWithFile())
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.headers['content-disposition'], 'attachment; filename="report-file-1.png"')
    assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox")
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.ok(answer.rawPayload.equals(copy))
    assert.equal((await app.asNoRights.get(await reportWithFile())).statusCode, 404)
  })

  test('somebody who is disabled in the middle of it gets no further byte', async () => {
    const url = await reportWithFile()
    await app.staff.listen({ host: '127.0.0.1', port: 0 })
    const whole = await open(url)
    let read = 0
    for await (const piece of whole) read += (piece as Buffer).length
    assert.equal(read, copy.length, 'the control: who stays gets all of it')

    const cut = await open(url)
    await once(cut, 'readable')
    cut.pause()
    await owner(`update identity.person set status = 'disabled' where id = $1`, [personId('priya')])
    await sleep(400)
    let got = 0
    await assert.rejects(async () => {
      for await (const piece of cut) got += (piece as Buffer).length
    }, /aborted/)
    assert.ok(got < copy.length, `${got} of ${copy.length} bytes`)
  })
})
