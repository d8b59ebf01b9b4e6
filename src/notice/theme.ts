/** The code of a problem whose words fit no theme. */
export const UNCLASSIFIED = 'unclassified'

/** How much a cue says: it is the act itself, names a matter, tells it roughly, or only hints at it. */
export const CUE_FORCES = ['deciding', 'naming', 'telling', 'hinting'] as const
export type CueForce = (typeof CUE_FORCES)[number]
