/** What a sealed box is bound to: one taken from another record, or sealed as another kind, does not open. */
export const boxContext = (kind: string, recordId: string): string => `${kind}|${recordId}`
