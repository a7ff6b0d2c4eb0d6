import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'

/** Words that must not stand in the house: glossary words in the platform, and telephone numbers that ring somewhere. */
const root = path.resolve(import.meta.dirname, '../..')
const fieldWords =
  /\b(?:report|victim|referral|intelligence|sanitis\w+|dissemination|grading|triage|safeguarding|nrm|trafficking)\b/i

async function textsOf(pattern: string): Promise<{ name: string; text: string }[]> {
  const texts: { name: string; text: string }[] = []
  for await (const name of glob(pattern, { cwd: root }))
    texts.push({ name, text: await readFile(path.join(root, name), 'utf8') })
  return texts
}

/** Where glossary words stand in a text, one line each. */
export function fieldWordsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => fieldWords.test(line.replaceAll(/\breports? (?:its|the|only|nothing|how)\b/g, '')))
}

test('the platform speaks no word of the field', async () => {
  const found = (await textsOf('src/platform/**/*.ts'))
    .filter(
      ({ name }) => !name.endsWith('.test.ts') && !name.endsWith('sql/tables.ts') && !name.includes('views/'),
    )
    .flatMap(({ name, text }) => fieldWordsIn(text).map((line) => `${name}: ${line.trim()}`))
  assert.deepEqual(found, [])
  assert.equal(fieldWordsIn('const victim = 1').length, 1, 'the control: a word of the field is seen')
})

/** Ofcom's numbers for drama; everything else that looks like a mobile or landline number rings somewhere. */
const drama =
  /^0(?:7700900\d{3}|1(?:1[3-8]|21|31|41|51|61)4960\d{3}|1914980\d{3}|2079460\d{3}|2890180\d{3}|2920180\d{3}|1632960\d{3}|3069990\d{3}|8081570\d{3}|9098790\d{3})$/

export function ringingNumbers(text: string): string[] {
  return [...text.matchAll(/(?<![\d#.-])0(?:7\d{3}|1\d{2,3}|2\d)[ -]?\d{3}[ -]?\d{3,4}(?!\d)/g)]
    .map((match) => match[0].replaceAll(/\D/g, ''))
    .filter((digits) => digits.length === 11 && !drama.test(digits))
}

test('no telephone number in code or tests rings anywhere', async () => {
  const found = (await textsOf('{src,test,packages,tools,bench}/**/*.ts'))
    .filter(
      ({ name }) => !name.includes('node_modules') && name !== path.relative(root, import.meta.filename),
    )
    .flatMap(({ name, text }) => ringingNumbers(text).map((digits) => `${name}: ${digits}`))
  assert.deepEqual(found, [])
  assert.deepEqual(
    ringingNumbers('call 0116 222 3344'),
    ['01162223344'],
    'the control: a number that rings is seen',
  )
})
