/** What is wrong with a table that somebody brought: where, and what to do about it. Nothing of it is kept. */
export class TableProblem extends Error {
  readonly field: string

  constructor(field: string, words: string) {
    super(words)
    this.field = field
  }
}
