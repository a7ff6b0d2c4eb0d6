import { everyone } from '#platform/access.ts'
import { command, done, type CommandContext } from '#platform/command.ts'
import { parseReceipt } from '#platform/crypto/receipt.ts'
import type { WriteDb } from '#platform/db.ts'
import type { FormBody } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { cleanText } from '#platform/input/text.ts'
import { deleteMessages, openMessages, writeMessage, type ReceiptMessage } from '#public/intake'
import { pepperOf } from './answer-form.ts'
import type { FieldError } from './journey/read-field.ts'
import { frontMatter } from './queries.ts'
import type { Front } from './site.ts'
import type { Visits } from './visits.ts'

/**
 * One post to the messages: opening them with a receipt, writing, deleting in two steps, closing.
 *
 * A receipt that was typed is asked for at the database; one that comes back in the page must have its pass with it.
 * What somebody wrote is kept in every answer but one: an ended visit shows nothing of what came.
 */
export interface MessagesPosted {
  readonly go: MessagesButton
  readonly pass: string
  /** As typed, or as it came back in the page. */
  readonly code: string
  readonly text: string
  readonly messageId: string
}
export const messagesButtons = ['open', 'write', 'delete', 'delete-now', 'show', 'close'] as const
export type MessagesButton = (typeof messagesButtons)[number]

export type MessagesScreen =
  | AskScreen
  | {
      readonly kind: 'open'
      readonly visit: OpenVisit
      readonly messages: readonly ReceiptMessage[]
      readonly ownWords: string | null
    }
  | { readonly kind: 'delete'; readonly visit: OpenVisit }
  | { readonly kind: 'busy' }

/** Asks for the receipt; what was written waits in the page until it is typed again. */
export interface AskScreen {
  readonly kind: 'ask'
  readonly pass: string
  readonly errors: readonly FieldError[]
  readonly typed: string
  readonly waiting: { readonly text: string; readonly messageId: string } | null
  readonly isClosed: boolean
}

export interface OpenVisit {
  readonly receipt: string
  readonly pass: string
  readonly leaving: string
  readonly messageId: string
  readonly text: string
  readonly errors: readonly FieldError[]
  readonly notice: 'sent' | 'deleted' | null
}

export interface MessagesAnswered {
  readonly screen: MessagesScreen
  readonly front: Front | null
}

export const longestMessage = 5000

export const useReceipt = (visits: Visits) =>
  command<MessagesPosted, object, MessagesAnswered>('portal.use-receipt', {
    through: 'public',
    verb: 'consultation',
    may: everyone,
    parse: (body) => ({ ok: true, input: readMessagesPosted(body) }),
    find: () => ({}),
    carryOut: async (tx, posted, _found, context) => {
      const screen = await answer(tx, posted, visits, context)
      return done({ screen, front: await frontMatter(tx) }, 'written-by-the-database')
    },
    refusals: {},
  })

export function readMessagesPosted(body: FormBody): MessagesPosted {
  const one = (name: string): string => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  const messageId = one('message')
  return {
    go: messagesButtons.find((button) => button === one('go')) ?? 'show',
    pass: one('pass'),
    code: one('code'),
    text: one('text'),
    messageId: isId(messageId) ? messageId : '',
  }
}

interface Turn {
  readonly posted: MessagesPosted
  readonly visits: Visits
  readonly context: CommandContext
  readonly pepper: Buffer
}

async function answer(
  tx: WriteDb,
  posted: MessagesPosted,
  visits: Visits,
  context: CommandContext,
): Promise<MessagesScreen> {
  const pepper = pepperOf(context.services)
  const turn = { posted, visits, context, pepper }
  if (posted.go === 'open') return open(tx, turn)
  if (posted.go === 'close') return close(turn)
  // A receipt that came back without a pass that fits is a guess, or a page that lay open too long: it must be typed.
  if (!visits.isOpen(posted.pass, posted.code, pepper, context.now)) return askAgain(turn)
  if (posted.go === 'write') return write(tx, turn)
  if (posted.go === 'delete') return { kind: 'delete', visit: visitOf(turn) }
  if (posted.go === 'delete-now') return remove(tx, turn)
  return showMessages(tx, turn, { ...visitOf(turn), text: posted.text })
}

async function open(tx: WriteDb, turn: Turn): Promise<MessagesScreen> {
  const { posted, visits, context, pepper } = turn
  if (!visits.isAsked(posted.pass, pepper, context.now)) return { ...ask(turn), isClosed: true }
  const parsed = parseReceipt(posted.code)
  if (!parsed.ok)
    return {
      ...ask(turn),
      typed: posted.code,
      errors: [codeError(posted.code, parsed.reason)],
      waiting: waitingOf(posted),
    }
  const visit = { ...visitOf({ ...turn, posted: { ...posted, code: parsed.receipt } }), text: posted.text }
  return showMessages(tx, turn, visit)
}

async function write(tx: WriteDb, turn: Turn): Promise<MessagesScreen> {
  const { posted, context } = turn
  const cleaned = cleanText(posted.text.trim(), { max: longestMessage, multiline: true })
  const error = textError(cleaned)
  if (error !== null || !cleaned.ok)
    return showMessages(tx, turn, {
      ...visitOf(turn),
      text: posted.text,
      errors: error === null ? [] : [error],
    })
  // Without its own id a retry could not be told from a second message: the page that sent it was not ours.
  if (posted.messageId === '') return showMessages(tx, turn, { ...visitOf(turn), text: posted.text })
  const message = { id: posted.messageId, text: cleaned.value }
  const written = await writeMessage(tx, posted.code, message, context.services.keyring)
  if (written.kind === 'busy') return { kind: 'busy' }
  if (written.kind !== 'written')
    return { ...ask(turn), errors: [{ field: 'code', key: 'error.code.not-found' }] }
  return showMessages(tx, turn, { ...visitOf(turn), messageId: context.services.newId(), notice: 'sent' })
}

async function remove(tx: WriteDb, turn: Turn): Promise<MessagesScreen> {
  const deleted = await deleteMessages(tx, turn.posted.code, turn.context.services.keyring)
  if (deleted.kind === 'busy') return { kind: 'busy' }
  return showMessages(tx, turn, { ...visitOf(turn), notice: 'deleted' })
}

async function showMessages(tx: WriteDb, turn: Turn, visit: OpenVisit): Promise<MessagesScreen> {
  const opened = await openMessages(tx, visit.receipt, turn.context.services.keyring)
  if (opened.kind === 'busy') return { kind: 'busy' }
  if (opened.kind !== 'opened') {
    return {
      ...ask(turn),
      typed: turn.posted.code,
      errors: [{ field: 'code', key: 'error.code.not-found' }],
      waiting: waitingOf(turn.posted),
    }
  }
  return { kind: 'open', visit, messages: opened.messages, ownWords: opened.ownWords }
}

function close(turn: Turn): MessagesScreen {
  const { posted, visits, context, pepper } = turn
  if (visits.isOpen(posted.pass, posted.code, pepper, context.now)) {
    visits.end(visits.leaving(posted.pass, pepper, context.now), pepper, context.now)
  }
  return { ...ask(turn), isClosed: true }
}

/** Too old: what was written waits. Ended: whoever sends this now may be somebody else, and is shown nothing of it. */
function askAgain(turn: Turn): AskScreen {
  const { posted, visits } = turn
  return { ...ask(turn), isClosed: true, waiting: visits.isEnded(posted.pass) ? null : waitingOf(posted) }
}

const ask = ({ visits, pepper, context }: Turn): AskScreen => ({
  kind: 'ask',
  pass: visits.ask(pepper, context.now),
  errors: [],
  typed: '',
  waiting: null,
  isClosed: false,
})

const waitingOf = ({ text, messageId }: MessagesPosted): AskScreen['waiting'] =>
  text === '' || text.length > longestMessage * 8 ? null : { text, messageId }

function visitOf({ posted, visits, context, pepper }: Turn): OpenVisit {
  return {
    receipt: posted.code,
    pass: visits.renew(posted.pass, posted.code, pepper, context.now),
    leaving: visits.leaving(posted.pass, pepper, context.now),
    messageId: posted.messageId === '' ? context.services.newId() : posted.messageId,
    text: '',
    errors: [],
    notice: null,
  }
}

function codeError(typed: string, reason: 'wrong-length' | 'not-digits' | 'check-failed'): FieldError {
  if (typed.trim() === '') return { field: 'code', key: 'error.code.required' }
  if (reason === 'check-failed') return { field: 'code', key: 'error.code.mistyped' }
  const count = Array.from(typed.slice(0, 200)).filter((each) => /[\p{L}\p{N}]/u.test(each)).length
  if (count === receiptDigits) return { field: 'code', key: 'error.code.mistyped' }
  return { field: 'code', key: 'error.code.length', values: { length: receiptDigits, count } }
}
const receiptDigits = 18

function textError(cleaned: ReturnType<typeof cleanText>): FieldError | null {
  if (!cleaned.ok) {
    const values = cleaned.reason === 'too-long' ? { max: longestMessage } : {}
    return { field: 'text', key: `error.${cleaned.reason}`, values }
  }
  return cleaned.value === '' ? { field: 'text', key: 'error.message.required' } : null
}
