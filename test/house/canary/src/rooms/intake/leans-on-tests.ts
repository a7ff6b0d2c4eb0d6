// nothing-imports-tests
import { help } from '../../../test/helper.ts'
export const helped = help
