import type { KindRule } from './cue.ts'
import { FORM_RULES } from './forms.ts'
import { MODEL_RULES } from './models.ts'
import { NOTICE_RULES } from './notices.ts'
import { WEAKER_RULES } from './weaker.ts'

export type { Cue } from './cue.ts'

/**
 * The kinds in the order they are tried: first what only looks like a notice or is a file of another genre by its form, then
 * notices by their title and announcement, then weaker signs. Values of FORMATS a.1 stand under the kinds of the record:
 * special_plan and env_plan are rectification_plan, special_summary and self_check_report campaign_summary, progress_brief
 * aggregate_notice, audit_result feedback_bulletin, speech stage_speech, ai_explainer and spun_text other.
 */
export const KIND_RULES: readonly KindRule[] = [...MODEL_RULES, ...FORM_RULES, ...NOTICE_RULES, ...WEAKER_RULES]
