import { MISSING, required, seen } from '../../required.ts'

/** The notice names who inspected. */
export const inspectingBody = required('complete/inspecting_body', ({ head }) =>
  head.inspectingBody === null ? MISSING : seen(head.inspectingBody.span),
)
