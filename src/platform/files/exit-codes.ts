/** How the cleaning process says what happened. Any other code, or a signal, is a crash. */
export const exitCodes = { done: 0, unreadable: 10, protected: 11 } as const
