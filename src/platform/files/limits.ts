/** What may be attached to one record. From the input rules of the security design. */
export const fileLimits = {
  bytesEach: 25 * 1024 * 1024,
  filesPerRecord: 10,
  bytesPerRecord: 100 * 1024 * 1024,
  /** 40 megapixels: more than most phones make, and 160 MB when decoded. */
  pixels: 40_000_000,
} as const

/** Rows of one sheet: what a person can have looked at. */
export const mostSheetRows = 5000

export type LimitReason = 'too-many-files' | 'too-large-together'
export type WithinLimits =
  { readonly ok: true } | { readonly ok: false; readonly reason: LimitReason; readonly message: string }

/** Says whether files of these sizes may be attached to one record together. */
export function checkTogether(sizes: readonly number[]): WithinLimits {
  if (sizes.length > fileLimits.filesPerRecord) {
    const message = `Attach ${fileLimits.filesPerRecord} files or fewer.`
    return { ok: false, reason: 'too-many-files', message }
  }
  if (sizes.reduce((sum, size) => sum + size, 0) > fileLimits.bytesPerRecord) {
    const message = 'The files are larger than 100 MB together. Attach fewer or smaller files.'
    return { ok: false, reason: 'too-large-together', message }
  }
  return { ok: true }
}
