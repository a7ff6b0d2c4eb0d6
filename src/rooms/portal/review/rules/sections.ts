/** The parts in which a speaker reads a language, and the texts that need a second speaker. */
export const sections = [
  { code: 'rights', title: 'Rights, and is this happening to me', parts: ['you', 'fact', 'self', 'work'] },
  {
    code: 'calls',
    title: 'Who to call',
    parts: ['call', 'calls', 'channel', 'hours', 'situation', 'verifier', 'advice'],
  },
  { code: 'safe', title: 'Staying safe and private', parts: ['safe', 'exit', 'privacy', 'accessibility'] },
  {
    code: 'before',
    title: 'Before and after the form',
    parts: ['before', 'form', 'send', 'sent', 'already', 'retry'],
  },
  {
    code: 'form',
    title: 'Questions of the form',
    parts: ['step', 'field', 'option', 'upload', 'setting', 'operator'],
  },
  { code: 'messages', title: 'Messages', parts: ['messages'] },
  { code: 'signs', title: 'Signs', parts: ['sign', 'signs', 'place', 'role'] },
  { code: 'learn', title: 'Easy read and the quiz', parts: ['easy', 'quiz', 'myth', 'know'] },
  { code: 'errors', title: 'When something goes wrong', parts: ['error', 'trouble', 'offline'] },
  {
    code: 'every',
    title: 'The first page, and words on every page',
    parts: ['home', 'title', 'common', 'language', 'review', 'demonstration'],
  },
] as const
export type Section = (typeof sections)[number]['code']

/** A part that nobody put into a section is with the words of every page, so that no text is missed. */
export function sectionOf(key: string): Section {
  const [first = ''] = key.split('.')
  const found = sections.find(({ parts }) => parts.some((part) => part === first))
  return found?.code ?? 'every'
}

/**
 * Somebody who is in it, or is about to trust us, acts on these words: what to do in danger, whom to call, what the law gives, what
 * is kept and who sees it, how they may be reached, and easy read of all that. A second speaker reads them (docs/decisions/0017).
 */
const safetyBeginnings = [
  'you.',
  'fact.',
  'self.',
  'safe.',
  'exit.',
  'privacy.',
  'before.',
  'sent.',
  'call.',
  'calls.',
  'channel.',
  'hours.',
  'situation.',
  'advice.',
  'easy.',
  'messages.',
  'work.',
  'home.danger.',
  'home.safe.',
  'home.self.',
  'trouble.danger',
  'step.start.',
  'step.danger.',
  'step.emergency.',
  'step.contact.',
  'step.reach.',
  'step.options.',
  'step.check.',
  'field.danger.',
  'field.emergency.',
  'field.identity.',
  'field.method.',
  'field.reachAt.',
  'field.safeTimes.',
  'field.leaveMessage.',
  'field.whoSees.',
  'field.showBack.',
  'field.keepOriginal.',
  'field.safeToTalk.',
  'option.danger.',
  'option.emergency.',
  'option.identity.',
  'option.method.',
  'option.leaveMessage.',
  'option.showBack.',
  'option.keepOriginal.',
  'option.safeToTalk.',
  'offline.',
] as const
export const isSafety = (key: string): boolean =>
  safetyBeginnings.some((beginning) => key.startsWith(beginning) || key === beginning)

/** Whom a decision needs besides the person who makes it. */
export type Needs = 'nobody' | 'second-person' | 'second-speaker'
export function needsOf(decision: 'accept' | 'correct' | 'withdraw', key: string): Needs {
  if (decision === 'withdraw') return 'nobody'
  if (isSafety(key)) return 'second-speaker'
  return decision === 'correct' ? 'second-person' : 'nobody'
}
