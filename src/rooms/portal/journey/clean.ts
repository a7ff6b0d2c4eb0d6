/** Stand-in with the signature of `#platform/input/text.ts`, until that file is there. */
export function cleanText(
  value: string,
  rules: { readonly max: number; readonly multiline: boolean },
): { ok: true; text: string } | { ok: false; reason: 'nul' | 'surrogate' | 'too-long' } {
  if (value.includes('\u0000')) return { ok: false, reason: 'nul' }
  if (!value.isWellFormed()) return { ok: false, reason: 'surrogate' }
  const text = value.replaceAll('\r\n', '\n').normalize('NFC')
  return text.length > rules.max ? { ok: false, reason: 'too-long' } : { ok: true, text }
}
