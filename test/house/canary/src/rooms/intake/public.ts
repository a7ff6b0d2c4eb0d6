export const side = 1
