import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fromBase32 } from '#platform/crypto/base32.ts'
import { totpCode, totpStep } from '#platform/crypto/totp.ts'
import { testApp } from '../support/app.ts'
import { agreementId } from '../support/cast.ts'
import { attentive, colleague, type Attentive, type Colleague } from '../support/colleague.ts'
import { freePort } from '../support/hub.ts'
import { extremes, openBrowser, readBackwards, titleOf, visit, wordsOf, type Run } from '../support/page.ts'

/**
 * People and what they agree on: an administrator makes a link, a new colleague comes in by it with a password and a code
 * or with a passkey, and two agencies get an agreement. Each page is looked at, and so is each page that says what is wrong.
 */
const port = await freePort()
const origin = `http://localhost:${port}`
const app = await testApp({ staffUrl: origin })
await app.staff.listen({ host: '127.0.0.1', port })
const browser = await openBrowser()
const password = 'seven lanterns on a pier'
const newName = 'Lena Beispiel'

let hour = Date.parse('2026-11-25T09:00:00Z')
/** A minute later, so that a code is new again. */
async function later(): Promise<void> {
  hour += 60_000
  await app.setClock(new Date(hour).toISOString())
}

/** Hugh's sessions, one a purpose: signing out ends one for good. */
const sessions = ['administration', 'crime', 'safeguarding', 'oversight']

let newcomers = 0
const newEmail = (): string => `lena.beispiel${(newcomers += 1)}@example.test`

/** Somebody at the door: nobody yet, with the same eyes as a colleague. */
interface Guest extends Attentive {
  /** The error summary, whole. */
  wrong(): Promise<string>
}

async function guest(run: Run): Promise<Guest> {
  const somebody = attentive(await visit(browser ?? assert.fail(), origin, run), run)
  return {
    ...somebody,
    wrong: async () => {
      assert.match(await titleOf(somebody.page), /^Error: /u)
      return somebody.page.locator('.govuk-error-summary').innerText()
    },
  }
}

suite('people and agreements', { skip: browser === null ? 'no Chromium can be had here' : false }, () => {
  for (const run of extremes) {
    const signIn = (...who: [Parameters<typeof colleague>[3], string?]): Promise<Colleague> =>
      colleague(browser ?? assert.fail(), origin, run, ...who)

    test(
      `a new colleague comes in by a link, with a password and a code, and leaves nothing behind, ${run.name}`,
      { timeout: 240_000 },
      async () => {
        const email = newEmail()
        const link = await invite(await signIn('amina'), email)
        const lena = await guest(run)
        const secret = await accept(lena, link)
        await changePurpose(lena)
        await leave(lena, [newName, 'Midshire Council'])
        await later()
        await comeBack(lena, email, secret)
        await leave(lena, [newName, 'Midshire sharing agreement'])
      },
    )

    test(`an agreement is drawn up and signed, ${run.name}`, { timeout: 240_000 }, async () => {
      const hugh = await signIn('hugh', sessions[extremes.indexOf(run)])
      await readAgreements(hugh)
      await drawUp(hugh)
      await signAgreement(hugh)
      await leave(hugh, ['Hugh', 'Winter agreement'])
    })

    if (run.javaScriptEnabled)
      test(`a passkey is set up from a link, and signs in, ${run.name}`, { timeout: 240_000 }, async () => {
        await usePasskey(await guest(run), await linkFromAmina())
      })
  }
})

/** The list of people, a form sent too soon, and the link that is shown once. */
async function invite(amina: Colleague, email: string): Promise<string> {
  const { page } = amina
  await page.goto('/')
  await amina.look()
  await amina.follow('People')
  await amina.press('Invite a person')
  await amina.pressTooSoon('Make the link', ['name', 'email'])
  await page.getByLabel('Full name').fill(newName)
  await page.getByLabel('Work e-mail address').fill('nobody')
  await page.getByLabel('Role (optional)').fill('Housing officer')
  await amina.pressTooSoon('Make the link', ['email'])
  assert.equal(await page.getByLabel('Full name').inputValue(), newName, 'what was typed is kept')
  await page.getByLabel('Work e-mail address').fill(email)
  await amina.press('Make the link')
  assert.match(await amina.heading(), /^The link is ready/u)
  const link = await page.locator('#link').innerText()
  assert.ok(link.startsWith(`${origin}/invitation/`))
  await amina.follow('Back to people')
  assert.match(await wordsOf(page), /Lena Beispiel[\s\S]*Invited, not arrived yet/u)
  assert.ok(!(await readBackwards(page, 3)).includes(link), 'the link is shown once')
  return link
}

/** The same link, made without a browser: how it is made has been looked at. */
async function linkFromAmina(): Promise<string> {
  const form = { name: newName, email: newEmail(), role: '' }
  const made = await app.as('amina').post('/administration/people/invite', form)
  return /<strong>(http[^<]+)<\/strong>/u.exec(made.body)?.[1] ?? assert.fail(made.body)
}

/** Wrong, then right. The secret of the codes, as an app would have taken it from the page. */
async function accept(lena: Guest, link: string): Promise<Buffer> {
  const { page } = lena
  await page.goto(link)
  await lena.look()
  assert.equal(await lena.heading(), 'Choose how to sign in')
  await lena.press('Save and sign in')
  assert.match(await lena.wrong(), /Enter a password[\s\S]*Enter the code/u)
  await page.getByLabel('Choose a password').fill('short')
  await page.getByLabel('Code that the app shows now').fill('000000')
  await lena.press('Save and sign in')
  assert.match(await lena.wrong(), /12 characters or more[\s\S]*code does not fit/u)
  assert.equal(await page.getByLabel('Choose a password').inputValue(), '', 'a password is never shown again')
  const secret = fromBase32(await page.locator('#secret').innerText()) ?? assert.fail()
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('Code that the app shows now').fill(codeOf(secret))
  await lena.press('Save and sign in')
  assert.equal(await lena.heading(), `Hello, ${newName}`)
  assert.equal((await page.goto(link))?.status(), 404, 'the link works once')
  await lena.look()
  await page.goto('/')
  return secret
}

const codeOf = (secret: Buffer): string => totpCode(secret, totpStep(new Date(hour)))

/** One click, from any page, and the page stays. */
async function changePurpose(lena: Guest): Promise<void> {
  const { page } = lena
  await page.goto('/account')
  await lena.look()
  const pressed = (): Promise<string[]> =>
    page.locator('.app-purpose__button[aria-pressed="true"]').allInnerTexts()
  assert.deepEqual(await pressed(), ['Crime'])
  await lena.press('Safeguarding')
  assert.deepEqual(await pressed(), ['Safeguarding'])
  assert.equal(new URL(page.url()).pathname, '/account')
}

/** Signs out; "Back" then leads to nothing of what was there before. */
async function leave(person: Guest | Colleague, before: readonly string[]): Promise<void> {
  const { page } = person
  await page.goto('/agreements')
  const shown = await page.content()
  for (const words of before) assert.ok(shown.includes(words), `the control: "${words}" was shown`)
  await person.press('Sign out')
  assert.equal(await person.heading(), 'Sign in')
  assert.deepEqual(await person.context.cookies(), [])
  const seen = await readBackwards(page, 6)
  assert.match(seen, /Sign in/u)
  for (const words of before) assert.ok(!seen.includes(words), `"${words}" is not shown again`)
}

/** Asked for a page, sent to the door, wrong three times over, and let in to the page that was asked for. */
async function comeBack(lena: Guest, email: string, secret: Buffer): Promise<void> {
  const { page } = lena
  await page.goto('/agreements')
  await lena.look()
  assert.equal(await lena.heading(), 'Sign in')
  await lena.press('Sign in')
  assert.match(await lena.wrong(), /e-mail address[\s\S]*Enter your password[\s\S]*Enter the code/u)
  await fillDoor(lena, email, 'not the password', codeOf(secret))
  await lena.press('Sign in')
  assert.match(await lena.wrong(), /We could not sign you in/u)
  assert.equal(await page.getByLabel('Work e-mail address').inputValue(), email, 'what was typed is kept')
  await fillDoor(lena, email, password, codeOf(secret))
  await lena.press('Sign in')
  assert.equal(new URL(page.url()).pathname, '/agreements')
  assert.equal(await lena.heading(), 'Agreements')
}

async function fillDoor({ page }: Guest, email: string, typed: string, code: string): Promise<void> {
  await page.getByLabel('Work e-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(typed)
  await page.getByLabel('Code from your authenticator app').fill(code)
}

async function readAgreements(hugh: Colleague): Promise<void> {
  const { page } = hugh
  await page.goto('/agreements')
  await hugh.look()
  await hugh.follow('Midshire sharing agreement')
  assert.match(await wordsOf(page), /INFORMATION SHARING AGREEMENT/u)
  await hugh.follow('See what would change if this ended')
  for (const path of ['/agreements/sharing', `/agreements/${agreementId}/leave`]) {
    await page.goto(path)
    await hugh.look()
  }
}

async function drawUp(hugh: Colleague): Promise<void> {
  const { page } = hugh
  await page.goto('/agreements')
  await hugh.press('Draw up an agreement')
  await page.getByLabel('Title').fill('Winter agreement')
  const undecided = ['parties', 'purposes', 'bases', 'classes', 'regime', 'retention', 'onward']
  await drawUpTooSoon(hugh, [...undecided, 'starts', 'review'])
  assert.equal(await page.getByLabel('Title').inputValue(), 'Winter agreement', 'what was typed is kept')
  await page.getByLabel('Midshire Police').check()
  await page.getByLabel('Crime', { exact: true }).check()
  await page.getByLabel('Public task (Article 6(1)(e))').check()
  await page.locator('[name="classes"]').first().check()
  await page.locator('[name="regime"]').first().check()
  await page.getByLabel('How long it may be kept, in months').fill('24')
  await page.locator('[name="onward"]').first().check()
  await fillDay(hugh, 'starts', ['1', '12', '2026'])
  await fillDay(hugh, 'review', ['1', '12', '2029'])
  await drawUpTooSoon(hugh, ['review'])
  await fillDay(hugh, 'review', ['1', '11', '2027'])
  await hugh.press('Draw up')
  assert.equal(await hugh.heading(), 'Winter agreement')
}

/** A date's error stands beside its three boxes, and the summary leads into the first of them. */
async function drawUpTooSoon(hugh: Colleague, fields: readonly string[]): Promise<void> {
  const { page } = hugh
  await hugh.press('Draw up')
  assert.match(await titleOf(page), /^Error: /u)
  const links = await page
    .locator('.govuk-error-summary a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  assert.deepEqual(
    links,
    fields.map((field) => `#${field}`),
  )
  for (const field of fields) assert.equal(await page.locator(`input#${field}`).count(), 1)
  assert.equal(await page.locator('.govuk-error-message').count(), fields.length)
}

async function fillDay(
  { page }: Colleague,
  name: string,
  parts: readonly [string, string, string],
): Promise<void> {
  for (const [at, part] of ['day', 'month', 'year'].entries())
    await page.locator(`[name="${name}-${part}"]`).fill(parts[at] ?? '')
}

async function signAgreement(hugh: Colleague): Promise<void> {
  const { page } = hugh
  await hugh.pressTooSoon('Sign this text', ['name'])
  await page.getByLabel('Type your name: Hugh').fill('Hugo')
  await hugh.pressTooSoon('Sign this text', ['name'])
  await page.getByLabel('Type your name: Hugh').fill('hugh')
  await hugh.press('Sign this text')
  assert.equal(await page.getByRole('button', { name: 'Sign this text' }).count(), 0)
  assert.match(await wordsOf(page), /signed[\s\S]*by Hugh/u)
}

/** A device of the browser's own, which first does not know its owner's finger. */
async function usePasskey(lena: Guest, link: string): Promise<void> {
  const { page, context } = lena
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
      automaticPresenceSimulation: true,
    },
  })
  const refused = page.getByText('Your device gave no passkey. Try again, or use a password.')
  const isKnown = (isUserVerified: boolean): Promise<unknown> =>
    client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })

  await page.goto(link)
  await page.getByLabel('A name for this device').fill('Work phone')
  await page.getByRole('button', { name: 'Set up a passkey' }).click()
  await refused.waitFor()
  await lena.look()
  await isKnown(true)
  await page.getByRole('button', { name: 'Set up a passkey' }).click()
  await page.waitForURL(`${origin}/`)
  assert.equal(await lena.heading(), `Hello, ${newName}`)
  await page.goto('/account')
  await lena.look()
  assert.match(await wordsOf(page), /Work phone/u)
  await lena.press('Sign out')

  await isKnown(false)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await refused.waitFor()
  await lena.look()
  await isKnown(true)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${origin}/`)
  await lena.look()
  assert.equal(await lena.heading(), `Hello, ${newName}`)
}
