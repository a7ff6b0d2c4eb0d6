import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { personId } from '../../../test/support/cast.ts'
import {
  acceptedReport,
  draft,
  gradedC,
  gradedP,
  send,
  textOf,
} from '../../../test/support/intelligence-app.ts'

const app = await testApp()
const fromReport = async (more: { knows?: string; children?: string }) => {
  const reportId = await acceptedReport(app, 'Words.', more)
  await app.database.owner(`select outbox.publish('intake.report-accepted', $1, '{}')`, [reportId])
  await app.hearAll()
  return (
    (
      await app.database.owner<{ id: string }>('select id from intelligence.item where report_id = $1', [
        reportId,
      ])
    )[0]?.id ?? ''
  )
}
const checked = (body: string): string[] =>
  [
    ...body.matchAll(
      /<input[^>]*name="(source|assessment|handling|action|sanitisation)"[^>]*value="(\w+)"[^>]*>/g,
    ),
  ]
    .filter((match) => / checked/.test(match[0]))
    .map((match) => `${match[1]}=${match[2]}`)

test('only an intelligence officer of the owner grades', async () => {
  const id = await draft(app)
  for (const browser of [app.asNoRights, app.as('rosa'), app.as('colin'), app.as('tomasz', 'oversight')]) {
    assert.equal((await browser.post(`/items/${id}/grade`, gradedP)).statusCode, 404)
  }
  assert.deepEqual(await app.database.owner('select from intelligence.grading'), [])
})

test('a grade is stored as a version with its author and reasons, and makes a draft graded', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/grade`, gradedC)
  const [row] = await app.database.owner(
    `select g.version, g.source_evaluation || g.assessment || g.handling as grade, g.action_code, g.sanitisation_code, g.by_person, i.state
       from intelligence.grading g join intelligence.item i on i.id = g.item_id where g.item_id = $1`,
    [id],
  )
  assert.deepEqual(row, {
    version: 1,
    grade: '2AC',
    action_code: 'A1',
    sanitisation_code: 'S1',
    by_person: personId('tomasz'),
    state: 'graded',
  })
  const [event] = await app.database.owner(
    `select handling, detail from audit.event where action = 'intelligence.grade-item' and decision = 'allowed'`,
  )
  assert.deepEqual(event, {
    handling: 'C',
    detail: { version: 1, grade: '2AC', action: 'A1', sanitisation: 'S1' },
  })
})

test('a change of mind is a new version, and the page shows every one', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/grade`, gradedP)
  await send(app, 'tomasz', `/items/${id}/grade`, {
    ...gradedC,
    seen: '1',
    handlingReason: 'A child was seen since.',
  })
  const words = textOf((await app.as('tomasz').get(`/items/${id}/grade`)).body)
  assert.match(words, /Version 2: 2AC A1 S1 .*A child was seen since\. .*Version 1: 2AP/)
})

test('a grade over somebody else’s is refused', async () => {
  const id = await draft(app)
  await send(app, 'tomasz', `/items/${id}/grade`, gradedP)
  const answer = await app.as('tomasz').post(`/items/${id}/grade`, gradedC)
  assert.match(textOf(answer.body), /Somebody graded this item meanwhile/)
})

test('BR14 on the page: P with codes and C without them come back with every fault at once', async () => {
  const id = await draft(app)
  const p = textOf((await app.as('tomasz').post(`/items/${id}/grade`, { ...gradedC, handling: 'P' })).body)
  for (const fault of [
    /P carries no action code/,
    /P carries no sanitisation code/,
    /P carries no instructions/,
  ])
    assert.match(p, fault)
  const c = textOf((await app.as('tomasz').post(`/items/${id}/grade`, { ...gradedP, handling: 'C' })).body)
  for (const fault of [
    /Write the handling instructions/,
    /Choose what readers may do/,
    /Choose whether others may sanitise/,
  ])
    assert.match(c, fault)
})

test('BR14 in the database: P with codes is not stored, whoever asks', async () => {
  const id = await draft(app)
  await assert.rejects(
    app.database.owner(
      `insert into intelligence.grading (item_id, version, source_evaluation, source_reason, assessment, assessment_reason, handling, handling_reason, action_code, by_person)
         values ($1, 1, '2', 'x', 'D', 'x', 'P', 'x', 'A1', $2)`,
      [id, personId('tomasz')],
    ),
    /check constraint/,
  )
})

test('a report seen by its teller starts at 2A, one told by others at 2C, anything else at 2D (BR17)', async () => {
  for (const [knows, assessment] of [
    ['saw', 'A'],
    ['told', 'C'],
    ['rather-not-say', 'D'],
  ] as const) {
    const page = await app.as('tomasz').get(`/items/${await fromReport({ knows })}/write`)
    assert.equal(page.statusCode, 200)
    const id = await fromReport({ knows })
    assert.deepEqual(checked((await app.as('tomasz').get(`/items/${id}/grade`)).body), [
      'source=2',
      `assessment=${assessment}`,
      'handling=P',
      'action=none',
      'sanitisation=none',
    ])
  }
})

test('where a child may be involved the form starts at C, A1, S2 and says so', async () => {
  const page = await app.as('tomasz').get(`/items/${await fromReport({ children: 'not-known' })}/grade`)
  assert.deepEqual(checked(page.body), [
    'source=2',
    'assessment=A',
    'handling=C',
    'action=A1',
    'sanitisation=S2',
  ])
  assert.match(textOf(page.body), /because a child may be involved/)
})

test('an older grade is mapped into the form with what the map loses, and is kept beside the new one', async () => {
  const id = await draft(app)
  const page = await app.as('tomasz').get(`/items/${id}/grade?scheme=5x5x5&legacy=b34`)
  assert.deepEqual(checked(page.body), ['source=1', 'assessment=B', 'handling=C', 'sanitisation=S2'])
  assert.match(
    textOf(page.body),
    /Mapped from 5x5x5 B34.*“Mostly reliable” becomes “reliable”.*not to leave the originating agency/,
  )
  await send(app, 'tomasz', `/items/${id}/grade`, {
    ...gradedC,
    source: '1',
    assessment: 'B',
    scheme: '5x5x5',
    legacy: 'b34',
  })
  const [row] = await app.database.owner(
    'select mapped_from, map_warning from intelligence.grading where item_id = $1',
    [id],
  )
  assert.equal(row?.['mapped_from'], '5x5x5 B34')
  assert.match(String(row?.['map_warning']), /Mostly reliable/)
})

test('a grade of no scheme is said to be none, and stores nothing', async () => {
  const id = await draft(app)
  assert.match(
    textOf((await app.as('tomasz').get(`/items/${id}/grade?scheme=admiralty&legacy=Z9`)).body),
    /That is no grade of the chosen scheme/,
  )
})

test('a report’s item without words cannot be graded', async () => {
  const id = await fromReport({})
  const answer = await app.as('tomasz').post(`/items/${id}/grade`, gradedP)
  assert.match(textOf(answer.body), /Write the item first/)
})
