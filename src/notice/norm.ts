import type { Norm } from './norms.ts'

/** What a norm can ask of a notice: each is a check of its own. */
export const REQUIREMENTS = [
  'complete/inspected_unit',
  'complete/inspecting_body',
  'complete/inspection_period',
  'complete/feedback_date',
  'complete/as_of_or_document_date',
  'complete/organisation_section',
  'complete/problem_list',
  'complete/status_each',
  'complete/measures_each',
  'complete/unfinished_plan',
  'complete/accountability',
  'complete/long_term_mechanism',
  'complete/contact',
] as const
export type Requirement = (typeof REQUIREMENTS)[number]

/** What must come within a time of the feedback. */
export const TIME_LIMITS = ['timely/feedback_to_report', 'timely/feedback_to_publication'] as const
export type TimeLimit = (typeof TIME_LIMITS)[number]

/** Whose norm it is; a practice is what is customary and binds nobody. */
export const NORM_LEVELS = ['practice', 'central', 'province', 'city', 'county', 'town', 'unit'] as const
export type NormLevel = (typeof NORM_LEVELS)[number]

/** What words alone can show: that they are missing proves nothing. */
export const BY_WORDS: readonly Requirement[] = ['complete/accountability', 'complete/long_term_mechanism']

/** Whether anything may fail by it: somebody has read it at its source, or it is a practice, which has none. */
export const canFail = ({ level, verified_by }: Norm): boolean => level === 'practice' || verified_by !== null

/** Norms in force on a day; one without dates always is. */
export const inForce = ({ effective_from: from, effective_to: to }: Norm, on: string): boolean =>
  (from === null || from <= on) && (to === null || on <= to)
