import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { agent, cast, tokenOf, type PersonName } from '../../../../../test/support/cast.ts'
import { testApp } from '../../../../../test/support/app.ts'
import { writeFollowTheMoney } from '../formats/follow-the-money.ts'
import { writeGraphml } from '../formats/graphml.ts'
import type { Exported } from '../formats/exported.ts'

const app = await testApp()

/** `purpose` of the stamp is what the analyst works for; its only reader is another agency. */
const exported: Exported = {
  stamp: {
    marking: 'official-sensitive',
    handling: 'C',
    actionCode: null,
    sanitisationCode: null,
    purposes: ['crime'],
    readers: ['Elsewhere Police'],
    conditions: [],
    by: 'An analyst',
    agency: 'Elsewhere Police',
    at: '2026-11-28T10:00:00.000Z',
  },
  nodes: [
    { id: 'a', kind: 'person', label: 'Bogdan <b>Example</b>', step: 0, sharers: 0, isHub: false },
    { id: 'b', kind: 'phone', label: '07700 900123', step: 1, sharers: 1, isHub: false },
  ],
  edges: [
    {
      id: 'a uses b',
      source: 'a',
      target: 'b',
      kind: 'uses',
      isDirected: true,
      strength: 'probable',
      isDisputed: false,
      worth: 0.7,
      evidence: [
        {
          href: '/items/1',
          urn: '7K3QM-9TXF2',
          grade: null,
          agency: '',
          quote: 'rings',
          strength: 'probable',
          fromDay: null,
          untilDay: null,
        },
      ],
    },
  ],
}

function bring(name: PersonName, files: Readonly<Record<string, string>>) {
  const boundary = 'xxxx'
  const parts = Object.entries(files).map(
    ([field, text]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${field === 'file' ? '../../etc/passwd' : 'x'}"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n`,
  )
  return app.staff.inject({
    method: 'POST',
    url: '/networks/preview',
    headers: {
      cookie: `session=${tokenOf(name, cast[name].purpose)}`,
      'user-agent': agent,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  })
}
const lastEvent = async () => {
  const [row] = await app.database.owner<{
    decision: string
    handling: string | null
    detail: Record<string, unknown>
  }>(
    `select decision, handling, detail from audit.event where action = 'linking.preview-network' order by id desc limit 1`,
  )
  return row
}
const stored = async (): Promise<string> => {
  const [row] = await app.database.owner<{ all: string }>(
    `select string_agg(relname || ' ' || (xpath('/row/n/text()', query_to_xml('select count(*) n from linking.' || quote_ident(relname), false, true, '')))[1]::text, ', ' order by relname) "all"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'linking' and c.relkind = 'r'`,
  )
  return row?.all ?? ''
}

suite('looking at a network that came in a file', () => {
  test('is for nobody without the right, and the file is not read', async () => {
    assert.equal((await bring('sam', { file: writeGraphml(exported) })).statusCode, 404)
    assert.equal((await app.as('sam').get('/networks/preview')).statusCode, 404)
    assert.equal((await lastEvent())?.decision, 'refused')
  })

  test('a file that is refused says why beside its field, and that it was tried is kept', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>'
    const answer = await bring('tomasz', { file: laughs })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /<title>Error: /u)
    assert.match(answer.body, /id="file-error"[\s\S]{0,200}The file cannot be read/u)
    const event = await lastEvent()
    assert.equal(event?.decision, 'allowed')
    assert.equal(event.detail['read'], false)
    assert.match(String(event.detail['sha256']), /^[\da-f]{64}$/u)
  })

  test('shows it as unconfirmed with the handling that it claims, leads to nobody, and stores nothing', async () => {
    const before = await stored()
    assert.match(before, /mention 0/u, 'the control: rows are counted')
    const answer = await bring('tomasz', { file: writeFollowTheMoney(exported) })
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /Unconfirmed/u)
    assert.match(answer.body, /OFFICIAL-SENSITIVE\. Handling C/u)
    assert.match(answer.body, /is not named\. Tell whoever gave it to you/u)
    assert.match(answer.body, /Bogdan &lt;b&gt;Example/u)
    assert.doesNotMatch(answer.body, /href="\/subjects\/[ab]|<b>Example/u)
    assert.equal(await stored(), before)
  })

  test('is kept in the audit with the handling and counts, and no word of the file', async () => {
    await bring('tomasz', { file: writeGraphml(exported) })
    const event = await lastEvent()
    assert.equal(event?.handling, 'C')
    const { sha256, ...detail } = event.detail
    assert.equal(String(sha256).length, 64)
    assert.deepEqual(detail, { read: true, kind: 'graphml', subjects: 2, connections: 1, isAsWritten: true })
  })
})
