/** A notice round some items: title, opening, the part that lists problems. */
export const notice = (items: string, tail = '') =>
  `中共清水县供销社党组关于巡察整改进展情况的通报
根据县委统一部署,2024年3月1日至4月30日,县委第二巡察组对县供销社党组开展了常规巡察,并于2024年6月12日反馈了巡察意见。
一、反馈问题整改落实情况
${items}
${tail}`

/** One problem with a label and an answer. */
export const item = (n: string, title: string, label: string, answer: string) =>
  `(${n})关于${title}的问题\n整改结果:${label}\n整改情况:${answer}`

export const signed = (day: string) => `中共清水县供销社党组\n${day}\n`
