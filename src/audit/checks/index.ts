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
import { afterPublication } from './dates/after-publication.ts'
import { anachronism } from './dates/anachronism.ts'
import { impossible } from './dates/impossible.ts'
import { order } from './dates/order.ts'
import { declared } from './lists/declared.ts'
import { emptyItem } from './lists/empty-item.ts'
import { duplicate } from './numbering/duplicate.ts'
import { gap } from './numbering/gap.ts'
import { damagedNumbers } from './source/damaged-numbers.ts'
import { damagedText } from './source/damaged-text.ts'
import { repost } from './source/repost.ts'
import { scriptNoise } from './source/script-noise.ts'
import { spunText } from './source/spun-text.ts'
import { template } from './source/template.ts'
import { truncated } from './source/truncated.ts'
import { contradiction } from './status/contradiction.ts'
import { handedOver } from './status/handed-over.ts'
import { overview } from './status/overview.ts'
import { promiseOnly } from './status/promise-only.ts'
import { feedbackToPublication } from './timely/feedback-to-publication.ts'
import { feedbackToReport } from './timely/feedback-to-report.ts'
import { listed } from './totals/listed.ts'
import { money } from './totals/money.ts'
import { rate } from './totals/rate.ts'
import { repeated } from './totals/repeated.ts'
import { sum } from './totals/sum.ts'

/** Every check, in the order in which a record lists them. */
export const CHECKS: readonly Check[] = [
  sum,
  listed,
  rate,
  repeated,
  money,
  declared,
  emptyItem,
  gap,
  duplicate,
  contradiction,
  handedOver,
  promiseOnly,
  overview,
  order,
  impossible,
  afterPublication,
  anachronism,
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
  damagedNumbers,
  damagedText,
  truncated,
  template,
  spunText,
  scriptNoise,
  repost,
]
