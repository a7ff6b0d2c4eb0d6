import type { Fact, Topic } from '../reference-files.ts'

/** The facts of a topic that may be shown on a day. Law is like a number: past its review it is hidden (BR33). */
export const shownFacts = (
  facts: readonly Fact[],
  asked: { readonly topic: Topic; readonly on: string },
): readonly Fact[] => facts.filter(({ topic, reviewBy }) => topic === asked.topic && reviewBy >= asked.on)
