import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { suite, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { agreedCases } from '../../../../test/support/branch-cases-agreed.ts'
import { otherCases } from '../../../../test/support/branch-cases-others.ts'
import type { BranchCase } from '../../../../test/support/branch-cases.ts'
import { textOf } from '../../../../test/support/intelligence-app.ts'
import { answer as answerPage, fillForm, receiptIn } from '../../../../test/support/visitor.ts'
import { nrmForm } from './reference.ts'
import { asked } from './rules/form.ts'

/**
 * A case for each branch of the form, from what somebody told on the public site to a finished pack, through the pages. The packs are
 * printed in `docs/packs.md`, where anybody can read them: `ARTICLE4_PRINT=1` prints them anew, and without it they are compared.
 */
const app = await testApp()
const root = path.resolve(import.meta.dirname, '../../../..')
const branchCases = [...agreedCases, ...otherCases]
const packs: string[] = []

type Body = Record<string, string | string[]>
async function done(url: string, body: Body): Promise<string> {
  const answer = await app.as('grace').post(url, body)
  assert.equal(answer.statusCode, 303, `${url}: ${textOf(answer.body)}`)
  return String(answer.headers.location)
}
const day = (name: string, iso: string): Body => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
async function hidden(url: string, name: string): Promise<string[]> {
  const { body } = await app.as('grace').get(url)
  return [...body.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'gu'))].map((one) => one[1] ?? '')
}

/** Every section in which something was answered. */
const sectionsOf = ({ answers }: BranchCase): string[] => [
  ...new Set(nrmForm.questions.filter((one) => answers[one.id] !== undefined).map((one) => one.section)),
]

async function tell(told: string): Promise<void> {
  const checked = await fillForm(app, { 2: { what: told } })
  assert.match(receiptIn(await answerPage(app, checked, { go: 'send' })) ?? '', /^\d{4}-/u)
}

async function write(referral: string, one: BranchCase): Promise<void> {
  for (const section of sectionsOf(one)) {
    const url = `${referral}/answers/${section}`
    const questions = nrmForm.questions.filter(
      (question) => question.section === section && one.answers[question.id] !== undefined,
    )
    const body = questions.map(({ id, kind }): Body => {
      const said = one.answers[id] ?? ''
      if (kind === 'date') return day(id, String(said))
      if (typeof said === 'string') return { [id]: said }
      return { [id]: kind === 'choices' ? [...said] : said.join('\n') }
    })
    await done(url, {
      ...Object.assign({}, ...body),
      shown: questions.map((question) => question.id),
      seen: (await hidden(url, 'seen'))[0] ?? '',
      isMeant: 'yes',
    })
  }
}

async function readBack(referral: string, one: BranchCase): Promise<void> {
  for (const section of sectionsOf(one)) {
    const url = `${referral}/reading/${section}`
    await done(url, {
      verdict: 'approved',
      language: 'Their own',
      interpreter: 'independent-remote',
      mode: 'in-person',
      shown: await hidden(url, 'shown'),
      seen: (await hidden(url, 'seen'))[0] ?? '',
    })
  }
}

async function confirmTexts(referral: string): Promise<void> {
  const url = `${referral}/texts`
  const shown = await hidden(url, 'shown')
  await done(url, { shown, digest: shown })
}

/** A pack as its page has it, as text. */
async function packOf(referral: string): Promise<string> {
  const answer = await app.as('grace').get(`${referral}/pack`)
  assert.equal(answer.statusCode, 200, textOf((await app.as('grace').get(referral)).body))
  const main = answer.body.slice(answer.body.indexOf('<h1'), answer.body.indexOf('</main>'))
  return textOf(
    main
      .replace(/<p class="govuk-body govuk-!-display-none-print">.*?<\/p>/u, '')
      .replaceAll(/<h2[^>]*>/gu, '¶### ')
      .replaceAll(/<h3[^>]*>/gu, '¶- ')
      .replaceAll('</h3>', ': ')
      .replaceAll('<li>', '¶- ')
      .replaceAll(/<div class="govuk-inset-text">|<p class="govuk-body-s">/gu, '¶'),
  )
    .replaceAll(/ ?¶ ?/gu, '\n')
    .replaceAll(/\n(###[^\n]*)/gu, '\n\n$1\n')
    .replace('\n', '\n\n')
    .replace(/\n(OFFICIAL-SENSITIVE\. For[^\n]*)$/u, '\n\n$1')
}

suite('a case for each branch of the form', () => {
  for (const one of branchCases)
    test(one.title, async () => {
      await tell(one.told)
      const record = await done('/safeguarding/new', { ...one.record })
      if (one.said !== null)
        await done(`${record}/consent`, {
          purpose: 'nrm',
          answer: one.said,
          ...day('saidOn', '2026-11-24'),
          mode: 'written',
          language: 'Their own',
          interpreter: 'independent-remote',
          readBack: 'yes',
          explainedBy: 'outreach worker',
        })
      const referral = await done(`${record}/referrals`, {})
      await done(`${referral}/steps/choose`, {
        organisation: 'Leicestershire Police',
        ...day('happenedOn', '2026-11-24'),
      })
      await write(referral, one)
      if (one.said !== null) await readBack(referral, one)
      const isNamed = one.said !== 'refused' || one.answers['willing'] === 'yes'
      if (!isNamed) await confirmTexts(referral)
      const pack = await packOf(referral)
      assert.doesNotMatch(pack, /Asked by the form and not answered/u)
      assert.equal(pack.includes(String(one.answers['last-name'] ?? one.record['workingName'])), isNamed)
      packs.push(`## ${one.title}\n\n_Told on the public site:_ ${one.told}\n\n${pack.trim()}\n`)
    })

  test('every question is asked in one of them, and every one that hangs on another is left out in one', () => {
    const under = { adult: 'no', child: 'yes', 'not-sure': 'not-sure' }
    const ways = branchCases.map(({ record, said, answers }) =>
      asked(nrmForm, {
        ...answers,
        'under-18': under[record['ageState'] as keyof typeof under],
        ...(said === null ? {} : { consent: said === 'given' ? 'yes' : 'no' }),
      }),
    )
    for (const question of nrmForm.questions) {
      const is = ways.map((way) => way.find((one) => one.question.id === question.id)?.isAsked)
      assert.ok(is.includes(true), `${question.id} is never asked`)
      assert.ok((question.when ?? []).length === 0 || is.includes(false), `${question.id} is always asked`)
    }
  })

  test('the packs are those that are printed', async () => {
    const file = path.join(root, 'docs/packs.md')
    const text = [
      '# Packs\n',
      'Printed by `src/rooms/safeguarding/nrm/branches.test.ts`. Everybody in it is invented.\n',
      ...packs,
    ].join('\n')
    if (process.env['ARTICLE4_PRINT'] === '1') await writeFile(file, text)
    assert.equal(text, await readFile(file, 'utf8'))
  })
})
