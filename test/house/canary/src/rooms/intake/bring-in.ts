export const rowOf = 1
