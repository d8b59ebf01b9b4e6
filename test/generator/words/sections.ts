/** Names of the parts of a notice; a bare name is no theme. */
export const PROBLEM_PARTS = [
  '反馈意见整改落实情况',
  '整改任务落实情况',
  '具体问题整改情况',
  '集中整改期内整改进展情况',
  '巡察反馈问题整改落实情况',
  '反馈问题整改情况',
  '整改工作落实情况',
] as const
export const ORGANISATION_PARTS = [
  '整改工作组织情况',
  '组织整改落实情况',
  '巡察整改组织领导情况',
  '整改工作组织开展情况',
] as const
export const NEXT_PARTS = ['下一步工作打算', '下一步整改工作打算', '下一步工作安排'] as const
