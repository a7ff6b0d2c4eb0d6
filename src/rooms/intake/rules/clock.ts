/**
 * The clocks of the desk: until the first look, then until a decision. Targets are data (`reference/triage-targets.json`);
 * minutes run day and night, since danger does.
 */
export interface Target {
  readonly urgency: number
  readonly label: string
  readonly firstLookMinutes: number
  readonly decideMinutes: number
}

export interface Clock {
  readonly kind: 'first-look' | 'decision'
  readonly dueAt: Date
  /** Minutes left; below zero when late. */
  readonly minutesLeft: number
}

export function clockOf(
  report: { readonly receivedAt: Date; readonly firstSeenAt: Date | null; readonly urgency: number },
  targets: readonly Target[],
  now: Date,
): Clock | null {
  const target = targets.find((one) => one.urgency === report.urgency)
  if (target === undefined) return null
  const kind = report.firstSeenAt === null ? 'first-look' : 'decision'
  const minutes = kind === 'first-look' ? target.firstLookMinutes : target.decideMinutes
  const dueAt = new Date(report.receivedAt.getTime() + minutes * 60_000)
  return { kind, dueAt, minutesLeft: Math.floor((dueAt.getTime() - now.getTime()) / 60_000) }
}

/** 75 -> "1 hour 15 minutes"; words for a duration in minutes, by its two largest units. */
export function inWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const said = parts.filter(([count]) => count > 0).slice(0, 2)
  if (said.length === 0) return 'less than a minute'
  return said.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ')
}
