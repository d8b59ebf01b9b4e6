import type { Check } from '../check.ts'
import { accountability } from './complete/accountability.ts'
import { asOfOrDocumentDate } from './complete/as-of-or-document-date.ts'
import { contact } from './complete/contact.ts'
import { feedbackDate } from './complete/feedback-date.ts'
import { inspectedUnit } from './complete/inspected-unit.ts'
import { inspectingBody } from './complete/inspecting-body.ts'
import { inspectionPeriod } from './complete/inspection-period.ts'
import { longTermMechanism } from './complete/long-term-mechanism.ts'
import { measuresEach } from './complete/measures-each.ts'
import { organisationSection } from './complete/organisation-section.ts'
import { problemList } from './complete/problem-list.ts'
import { statusEach } from './complete/status-each.ts'
import { unfinishedPlan } from './complete/unfinished-plan.ts'
import { gap } from './numbering/gap.ts'
import { feedbackToPublication } from './timely/feedback-to-publication.ts'
import { feedbackToReport } from './timely/feedback-to-report.ts'

/** Every check, in the order in which a record lists them. */
export const CHECKS: readonly Check[] = [
  gap,
  inspectedUnit,
  inspectingBody,
  inspectionPeriod,
  feedbackDate,
  asOfOrDocumentDate,
  organisationSection,
  problemList,
  statusEach,
  measuresEach,
  unfinishedPlan,
  accountability,
  longTermMechanism,
  contact,
  feedbackToReport,
  feedbackToPublication,
]
