import { MISSING, required, seen } from '../../required.ts'

/** The notice names the unit that was inspected. */
export const inspectedUnit = required('complete/inspected_unit', ({ head }) =>
  head.inspectedUnit === null ? MISSING : seen(head.inspectedUnit.span),
)
