/** How a count is split by age group, gender, nationality and the like, and when the lines fit the whole. */
export interface Line {
  readonly kind: string
  readonly count: number
}

/**
 * What is wrong with the lines of a split, in words; null where they fit the count.
 * Each person stands in one line, so the lines add up to the whole; of kinds that one person may have several of, to no less.
 */
export function misfit(lines: readonly Line[], total: number, isEachOnce: boolean): string | null {
  const whole = total.toLocaleString('en-GB')
  if (lines.some((one) => one.count > total)) return `No line can be more than the count, which is ${whole}`
  const sum = lines.reduce((all, one) => all + one.count, 0)
  const together = sum.toLocaleString('en-GB')
  if (isEachOnce && sum !== total)
    return `These add up to ${together} and the count is ${whole}. Whoever fits nowhere else is not known`
  if (sum < total)
    return `These add up to ${together}, less than the count, which is ${whole}. Whoever fits nowhere else is not known`
  return null
}
