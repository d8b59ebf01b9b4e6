/**
 * Words behind a date that make it the day of a report, or of words about the feedback, and not that of the feedback itself:
 * 记者从…获悉, 对巡察反馈和整改工作提出要求.
 */
export const ONLY_TOLD =
  /^,?(?:[上下]午)?,?(?:本报|本网)?记者|对[^,。]{0,6}反馈(?:和|与|及|、)?[^,。]{0,6}(?:整改|工作)[^,。]{0,8}(?:提出|作出|作了)/
