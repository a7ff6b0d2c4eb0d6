/** The demonstration could not be filled; the message is a sentence for whoever started it. */
export class DemonstrationStopped extends Error {}
