/** The only words in which a comparison is judged. */
const verdicts: Readonly<Record<string, string>> = {
  'cannot-tell': 'Cannot tell',
  'more-cause-unknown': 'More reports; cause unknown',
  'more-than-trend': 'More reports than the earlier trend predicts',
  'more-than-trend-and-comparison': 'More reports than the earlier trend predicts, and than comparison areas',
  'fewer-cause-unknown': 'Fewer reports; cause unknown',
  'fewer-than-trend': 'Fewer reports than the earlier trend predicts',
  'fewer-than-trend-and-comparison':
    'Fewer reports than the earlier trend predicts, and than comparison areas',
  'no-change': 'No change that could be seen',
}
export const verdictWords = (verdict: string): string => verdicts[verdict] ?? 'Cannot tell'
