import { timely } from '../../timely.ts'

/** The publication of the notice, as its page says. */
export const feedbackToPublication = timely('timely/feedback_to_publication', ({ head }) => head.dates.published)
