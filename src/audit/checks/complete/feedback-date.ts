import { MISSING, required, seen } from '../../required.ts'

/** The notice says when it was told the findings. */
export const feedbackDate = required('complete/feedback_date', ({ head }) =>
  head.dates.feedback === null ? MISSING : seen(head.dates.feedback.span),
)
