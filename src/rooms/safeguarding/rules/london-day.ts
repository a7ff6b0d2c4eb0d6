/** Days as people mean them: from midnight to midnight in London, as text that sorts (`2026-11-28`). */
const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function londonDay(at: Date): string {
  const part = (type: string): string =>
    inLondon.formatToParts(at).find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
