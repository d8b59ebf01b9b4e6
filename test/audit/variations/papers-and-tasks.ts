import { done, type Variation } from './frame.ts'
import { answeredBy, toldIn } from './hosts.ts'

/** Papers announced with their titles, rates of tasks, counts of each that is named, what others bear, findings told again. */
export const PAPERS_AND_TASKS: readonly Variation[] = [
  {
    code: 'lists/declared',
    at: answeredBy,
    fails: [
      '一是出台4项制度,分别为《药品遴选管理办法》《医药代表接待规定》《耗材点评细则》,并公开。二是建立台账。',
      '一是修订3个办法:《资产管理办法》、《合同管理办法》。二是建立台账。',
    ],
    clean: [
      '一是出台3项制度,分别为《药品遴选管理办法》《医药代表接待规定》《耗材点评细则》,并公开。二是建立台账。',
      '一是出台《资产管理办法》等4项制度。二是建立台账。',
      '一是出台4项制度,分别为《药品遴选管理办法》《医药代表接待规定》等。二是建立台账。',
      '一是修订2项制度:《资产管理办法》(县供发〔2024〕2号)和《合同管理办法》。二是建立台账。',
    ],
  },
  {
    code: 'totals/rate',
    at: toldIn,
    also: ['status/overview', 'totals/listed', 'totals/sum'],
    fails: ['28个问题整改完成26个;33项整改任务已完成27项,完成率91.8%。'],
    clean: [
      '28个问题中,完成整改26个,正在推进2个;33项任务中完成27项,占81.82%。',
      '28个问题完成26个,33项整改任务已完成27项,完成率81.8%。',
    ],
  },
  {
    code: 'totals/sum',
    at: answeredBy,
    fails: ['一是分批培训班主任、保育员136人次,其中班主任72人次、保育员46人次。二是建立台账。'],
    clean: [
      '一是分批培训班主任、保育员118人次,其中班主任72人次、保育员46人次。二是建立台账。',
      '一是培训班主任136人次,其中小学班主任72人次、初中班主任46人次。二是建立台账。',
    ],
  },
  {
    code: 'status/handed_over',
    at: done,
    also: ['status/promise_only'],
    fails: [
      '审计指出集团向两家企业出借资金3400万元,逾期4年未收回。集团将有关情况形成专题材料,于2024年3月18日移交市国资委研究处理。',
    ],
    clean: [
      '审核票据96张,退回不合规票据4张,金额620元,均已由经手人自行承担。',
      '逾期费用由借款人自行承担,已签订还款协议。',
    ],
  },
  {
    code: 'status/contradiction',
    at: answeredBy,
    fails: ['一是建立台账。二是将于2024年7月底前补签合同9份。'],
    clean: ['一是建立台账。二是2024年7月又印发《工作推进方案》。'],
  },
  {
    code: 'status/promise_only',
    at: done,
    fails: [
      '下一步,将认真学习有关规定,切实增强纪律意识;将逐社开展专项检查;力争形成一套管长远的制度。',
      '将逐户核对台账,力争年内完成。',
    ],
    clean: ['已逐户核对台账46户。下一步,将逐户建档。'],
  },
]
