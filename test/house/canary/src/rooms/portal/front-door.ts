// door-portal: the portal uses side doors only.
import { secret } from '../intake/index.ts'
export const stolen = secret
