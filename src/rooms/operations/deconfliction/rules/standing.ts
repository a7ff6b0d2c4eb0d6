/** Whether an interest still has days to come and nobody ended it; and whether somebody should look at it again. */
interface Days {
  readonly untilDay: string
  readonly reviewDay: string
  readonly ended: string | null
}
export const isStanding = ({ untilDay, ended }: Days, today: string): boolean =>
  ended === null && today <= untilDay

export const isToReview = (interest: Days, today: string): boolean =>
  isStanding(interest, today) && interest.reviewDay <= today
