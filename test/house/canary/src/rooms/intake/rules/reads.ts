// rules-are-pure: a rule is given what it judges.
import { secret } from '../store.ts'
export const judged = secret
