import { timely } from '../../timely.ts'

/** The report of the rectification: the day of the document, else the day it reports up to. A notice to the public is made from it, and later. */
export const feedbackToReport = timely(
  'timely/feedback_to_report',
  ({ head: { dates } }) => dates.signed ?? dates.asOf,
  ({ head: { title } }) => /报告/.test(title?.value ?? ''),
)
