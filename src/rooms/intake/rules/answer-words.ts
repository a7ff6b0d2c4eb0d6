/**
 * What a reporter reads once what they told was used: one of a few sentences, so that nothing of what was done can slip in. They
 * promise nothing, name nobody, and say how to come back. An unknown code says the least.
 */
const sentences: Readonly<Record<string, string>> = {
  helped: 'It helped us to understand what is happening.',
  'acted-on': 'It helped somebody to act.',
  'nothing-found': 'We looked into it, and found nothing that we could act on. You were right to tell us.',
}
const least = 'It was read and weighed with care.'
export const answerWords = (code: string): string =>
  `Thank you for what you told us. ${sentences[code] ?? least} To keep people safe we cannot say more. If you see or hear anything else, you can write to us here. If somebody is in danger now, call 999.`
