/** The closed vocabularies of the record (CONTRACT). Open lists (phrases, cues, units) are data in data/. */

const list = <const T extends readonly string[]>(...values: T): T => values

export const FORMATS = list('txt', 'docx', 'pdf', 'html', 'mhtml', 'doc', 'ofd', 'rtf', 'xlsx', 'csv', 'image')
export const BASES = list('stated', 'implied', 'given', 'corrected', 'model')
export const SEVERITIES = list('info', 'warning', 'error')
export const COMPLETENESS = list('complete', 'partial', 'failed')
export const CONFIDENCES = list('high', 'medium', 'low')
export const KINDS = list(
  'rectification_notice',
  'aggregate_notice',
  'audit_report',
  'audit_letter',
  'env_progress_list',
  'rectification_plan',
  'campaign_summary',
  'stage_speech',
  'feedback_bulletin',
  'ledger',
  'news',
  'template',
  'other',
)
export const LEVELS = list('central', 'province', 'city', 'county', 'town', 'village', 'unit')
export const UNIT_ROLES = list('inspected', 'extended', 'named')
export const INSPECTION_MODES = list('regular', 'special', 'mobile', 'raised', 'cross', 'joint', 'follow_up')
export const MARKINGS = list('internal', 'work_secret', 'confidential', 'secret', 'top_secret')
export const EDITIONS = list('public', 'inner_party')
export const CONTACT_TYPES = list('phone', 'email', 'address', 'postcode')
export const TOTAL_MEASURES = list(
  'aspects',
  'problems',
  'sub_items',
  'measures',
  'completed',
  'immediate',
  'basically_completed',
  'phased',
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
  'completion_rate',
  'units',
  'money_problem',
  'money_completed',
)
export const TOTAL_SCOPES = list('this_round', 'previous_round', 'region', 'withheld')
export const SECTION_ROLES = list(
  'preamble',
  'organisation',
  'problems',
  'next_steps',
  'accountability',
  'contact',
  'sign_off',
  'attachment',
  'other',
)
export const STATUSES = list(
  'completed',
  'completed_sustained',
  'basically_completed',
  'phased',
  'partial',
  'in_progress',
  'long_term',
  'not_completed',
  'not_started',
  'deferred',
  'carried_over',
  'transferred',
  'not_reported',
  'unrecognised',
)
export const STATUS_FLAGS = list('immediate', 'sustained', 'verified', 'done_by_transfer')
export const MEASURE_TYPES = list(
  'study_meeting',
  'responsibility',
  'rule_making',
  'accountability',
  'recovery',
  'special_campaign',
  'extension',
  'project',
  'inspection',
  'handover',
  'other',
)
export const RESPONSIBLE_ROLES = list('lead_unit', 'responsible_unit', 'participating_unit', 'leader')
export const DEADLINE_KINDS = list('date', 'immediate', 'long_term')
export const SIGNALS = list(
  'forward_looking',
  'handed_over',
  'nil_finding',
  'completion_claim',
  'recurring',
  'withheld',
)
export const FACT_KINDS = list(
  'date',
  'count',
  'money',
  'percent',
  'quantity',
  'document',
  'organisation',
  'person',
  'recurrence',
)
export const DATE_PRECISIONS = list('day', 'ten_days', 'month', 'quarter', 'half', 'year', 'fuzzy')
export const DATE_FORMS = list('point', 'range', 'as_of', 'by', 'since')
export const DATE_ROLES = list('event', 'deadline', 'planned', 'as_of')
export const YEAR_BASES = list('stated', 'implied')
export const BOUNDS = list('exact', 'about', 'over', 'under', 'at_least', 'at_most')
export const MODALITIES = list('actual', 'target', 'norm')
export const MONEY_ROLES = list('recovered', 'penalty', 'problem', 'invested', 'transferred', 'other')
export const PERCENT_UNITS = list('percent', 'point')
export const CHANGES = list('none', 'increase', 'decrease')
export const DOCUMENT_ACTIONS = list('issued', 'revised', 'drafted', 'studied', 'signed', 'cited')
export const UNIT_CLASSES = list('persons', 'person_times', 'times', 'units', 'items', 'papers', 'money', 'other')
export const OUTCOMES = list(
  'problems_found',
  'problems_completed',
  'measures_set',
  'rules_made',
  'meetings',
  'study_sessions',
  'lectures',
  'trainings',
  'people_trained',
  'talks',
  'criticised',
  'admonished',
  'summoned',
  'organisational_handling',
  'disciplined',
  'dismissed',
  'cases_filed',
  'cases_handled',
  'leads',
  'referrals',
  'detained',
  'held_accountable',
  'money_recovered',
  'money_fined',
  'money_problem',
  'units_penalised',
  'rectify_orders',
  'inspections',
  'units_inspected',
  'publicity_items',
  'publicity_people',
  'complaints',
  'complaints_closed',
  'satisfaction',
  'deferrals',
)
export const CHECK_RESULTS = list('pass', 'fail', 'uncertain', 'not_assessable')

export type SourceFormat = (typeof FORMATS)[number]
export type Basis = (typeof BASES)[number]
export type Severity = (typeof SEVERITIES)[number]
export type Completeness = (typeof COMPLETENESS)[number]
export type Confidence = (typeof CONFIDENCES)[number]
export type NoticeKind = (typeof KINDS)[number]
export type Level = (typeof LEVELS)[number]
export type UnitRole = (typeof UNIT_ROLES)[number]
export type InspectionMode = (typeof INSPECTION_MODES)[number]
export type Marking = (typeof MARKINGS)[number]
export type Edition = (typeof EDITIONS)[number]
export type ContactType = (typeof CONTACT_TYPES)[number]
export type TotalMeasure = (typeof TOTAL_MEASURES)[number]
export type TotalScope = (typeof TOTAL_SCOPES)[number]
export type SectionRole = (typeof SECTION_ROLES)[number]
export type Status = (typeof STATUSES)[number]
export type StatusFlag = (typeof STATUS_FLAGS)[number]
export type MeasureType = (typeof MEASURE_TYPES)[number]
export type ResponsibleRole = (typeof RESPONSIBLE_ROLES)[number]
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]
export type SignalType = (typeof SIGNALS)[number]
export type FactKind = (typeof FACT_KINDS)[number]
export type DatePrecision = (typeof DATE_PRECISIONS)[number]
export type DateForm = (typeof DATE_FORMS)[number]
export type DateRole = (typeof DATE_ROLES)[number]
export type YearBasis = (typeof YEAR_BASES)[number]
export type Bound = (typeof BOUNDS)[number]
export type Modality = (typeof MODALITIES)[number]
export type MoneyRole = (typeof MONEY_ROLES)[number]
export type PercentUnit = (typeof PERCENT_UNITS)[number]
export type Change = (typeof CHANGES)[number]
export type DocumentAction = (typeof DOCUMENT_ACTIONS)[number]
export type UnitClass = (typeof UNIT_CLASSES)[number]
export type Outcome = (typeof OUTCOMES)[number]
export type CheckResult = (typeof CHECK_RESULTS)[number]
