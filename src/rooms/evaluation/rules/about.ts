/** Rule 0: it stands beside every figure, in every file and every text. */
export const aboutReports = 'This is about reports, not about how much slavery there is.'
