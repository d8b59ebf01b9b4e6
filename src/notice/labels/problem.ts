import type { MeasureType, ResponsibleRole, SignalType, Status, StatusFlag } from '../vocabulary.ts'
import type { Words } from './words.ts'

/** What is said of a problem and of what was done about it. */
export const PROBLEM_LABELS = {
  status: {
    completed: ['已完成', 'completed'],
    completed_sustained: ['已完成并长期坚持', 'completed and sustained'],
    basically_completed: ['基本完成', 'basically completed'],
    phased: ['阶段性完成', 'phased'],
    partial: ['部分完成', 'partial'],
    in_progress: ['正在整改', 'in progress'],
    long_term: ['长期坚持', 'long term'],
    not_completed: ['未完成', 'not completed'],
    not_started: ['未启动', 'not started'],
    deferred: ['延期', 'deferred'],
    carried_over: ['并入他项', 'carried over'],
    transferred: ['已移交', 'transferred'],
    not_reported: ['未标明', 'not reported'],
    unrecognised: ['标注不明', 'unrecognised'],
  } satisfies Words<Status>,
  flag: {
    immediate: ['立行立改', 'immediate'],
    sustained: ['长期坚持', 'sustained'],
    verified: ['已验收', 'verified'],
    done_by_transfer: ['以移交代完成', 'done by transfer'],
  } satisfies Words<StatusFlag>,
  measure: {
    study_meeting: ['学习会议', 'study and meetings'],
    responsibility: ['压实责任', 'responsibility'],
    rule_making: ['建章立制', 'rule making'],
    accountability: ['追责问责', 'accountability'],
    recovery: ['追缴退还', 'recovery'],
    special_campaign: ['专项整治', 'special campaign'],
    extension: ['举一反三', 'extension'],
    project: ['工程项目', 'project'],
    inspection: ['检查督导', 'inspection'],
    handover: ['移交', 'handover'],
    other: ['其他', 'other'],
  } satisfies Words<MeasureType>,
  responsible: {
    lead_unit: ['牵头单位', 'lead unit'],
    responsible_unit: ['责任单位', 'responsible unit'],
    participating_unit: ['配合单位', 'participating unit'],
    leader: ['责任人', 'leader'],
  } satisfies Words<ResponsibleRole>,
  signal: {
    forward_looking: ['尚待推进', 'forward-looking'],
    handed_over: ['移交他方', 'handed over'],
    nil_finding: ['未发现', 'nil finding'],
    completion_claim: ['自称完成', 'completion claim'],
    recurring: ['反复出现', 'recurring'],
    withheld: ['不公开', 'withheld'],
  } satisfies Words<SignalType>,
} as const
