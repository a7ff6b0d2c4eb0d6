// nothing-in-service-knows-the-simulation
import { impure } from '../../simulation/impure.ts'
export const simulated = impure
