import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import * as door from '../index.ts'

type Value = string | null | undefined

/** What the right column of each section's table shows. */
const values: Readonly<Record<string, (raw: string) => Value>> = {
  readPhone: (raw) => {
    const phone = door.readPhone(raw)
    return phone?.e164 ?? phone?.national
  },
  readPostcode: (raw) => door.readPostcode(raw)?.value,
  readPlate: (raw) => door.readPlate(raw)?.value,
  readDate: (raw) => {
    const date = door.readDate(raw)
    return date && `${date.earliest} ${date.latest}`
  },
  readAge: (raw) => {
    const age = door.readAge(raw)
    return age && `${age.youngest}-${age.oldest}`
  },
  readAddress: (raw) => door.readAddress(raw)?.key,
  readBusiness: (raw) => door.readBusiness(raw)?.name,
  readCompanyNumber: (raw) => door.readCompanyNumber(raw)?.value,
  readEmail: (raw) => door.readEmail(raw)?.value,
  readHandle: (raw) => door.readHandle(raw)?.value,
  readLink: (raw) => door.readLink(raw)?.value,
  readDocument: (raw) => door.readDocument(raw)?.value,
  readAccount: (raw) => door.readAccount(raw)?.value,
  readMoney: (raw) => door.readMoney(raw)?.value,
}

test('every example in docs/forms.md is what the reader gives, and every reader has its examples', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/forms.md'), 'utf8')
  const seen = new Map<string, number>()
  for (const section of text.split('\n## ').slice(1)) {
    const name = section.split('\n')[0] as string
    const read = values[name]
    if (read === undefined) continue
    for (const row of section.split('\n').filter((line) => line.startsWith('| '))) {
      const cells = row.replaceAll('\\|', '\u0001').split('|')
      const [raw, value] = [cells[1], cells[2]].map((cell) => String(cell).trim().replaceAll('\u0001', '|'))
      if (raw === 'written' || raw?.startsWith('---')) continue
      assert.equal(read(raw as string) ?? 'null', value, `${name}: ${raw}`)
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
  }
  assert.deepEqual([...seen.keys()], Object.keys(values))
  assert.ok([...seen.values()].every((count) => count >= 3))
})

test('the counts that docs/forms.md gives are those of the tables', async () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/forms.md'), 'utf8')
  const { platforms } = await import('./handle-data.ts')
  const { passportShapes } = await import('./document-data.ts')
  assert.ok(
    text.includes(
      `off (${door.legalForms.length} of them, in ${new Set(door.legalForms.flatMap(({ countries }) => countries)).size} countries)`,
    ),
  )
  assert.equal(platforms.length, 22)
  assert.ok(text.includes('Twenty-two platforms'))
  assert.ok(text.includes(`shape of ${Object.keys(passportShapes).length}`))
})
