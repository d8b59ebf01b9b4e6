import { MISSING, required, seen } from '../../required.ts'

/** The notice says when the inspection was. */
export const inspectionPeriod = required('complete/inspection_period', ({ head }) =>
  head.dates.inspection === null ? MISSING : seen(head.dates.inspection.span),
)
