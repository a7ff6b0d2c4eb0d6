import { newId } from '#platform/ids.ts'
import { makeSubmissionToken, type SubmissionToken } from '#platform/crypto/receipt.ts'
import { openMessages, receiveReport, type Received, type Told } from '#public/intake'
import type { TestApp } from './app.ts'

/** A report as somebody might tell it. Everything in it is invented. */
export function toldReport(app: Pick<TestApp, 'keyring' | 'clock'>, more: Partial<Told> = {}): Told {
  return {
    token: newSubmission(app),
    reportId: newId(),
    channel: 'public',
    manner: 'anonymous',
    language: 'en',
    content: {
      what: 'Three men sleep above the car wash and hand over their pay.',
      danger: { now: 'no' },
      children: 'no',
      where: { address: 'The car wash, Invented Road', isUnknown: false },
      when: { when: 'ongoing' },
      setting: 'car-wash',
      signs: ['LIV-02', 'LAB-01'],
      people: {},
      identifiers: { vehicles: [], phones: [], links: [] },
      knowledge: { how: 'saw' },
      keepOriginalFiles: false,
    },
    contact: null,
    hints: { danger: false, child: false, labourOnly: false, urgency: 'routine' },
    ownWords: null,
    files: [],
    takenBy: null,
    ...more,
  }
}

export const newSubmission = (app: Pick<TestApp, 'keyring' | 'clock'>): SubmissionToken =>
  makeSubmissionToken(app.keyring.current('intake-pepper').key, app.clock.now())

/** Receives a report as the public surface does: under its role, in one transaction. */
export async function tellReport(
  app: TestApp,
  more: Partial<Told> = {},
): Promise<Received & { reportId: string }> {
  const told = toldReport(app, more)
  const { kysely } = app.publicDatabase
  const received = await kysely
    .transaction()
    .execute((tx) => receiveReport(tx, told, { keyring: app.keyring, newId }))
  return { ...received, reportId: told.reportId }
}

/** What a reporter reads who comes back with their receipt. */
export async function readMessages(app: TestApp, receipt: string): Promise<string[]> {
  const opened = await app.publicDatabase.kysely
    .transaction()
    .execute((tx) => openMessages(tx, receipt, app.keyring))
  if (opened.kind !== 'opened') throw new Error(`The receipt is ${opened.kind}.`)
  return opened.messages.map((message) => message.text)
}
