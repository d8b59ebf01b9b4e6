/** What things of a kind are called, by the noun that counts them. */
export const CALLED: readonly { readonly noun: RegExp; readonly name: RegExp }[] = [
  { noun: /^(?:部门|单位)/, name: /(?:局|委|办|院|中心|处|科|室|公司|银行|所|站|队|会|社|部|署)$/ },
  { noun: /^(?:内设|临床|业务)?(?:科室|股室)/, name: /[科室股]$/ },
  { noun: /^(?:行政)?村/, name: /村$/ },
  { noun: /^社区/, name: /社区$/ },
  { noun: /^(?:乡镇|镇|乡|街道|镇街)/, name: /(?:[镇乡]|街道)$/ },
  { noun: /^(?:企业|公司)/, name: /(?:公司|集团|厂|企业|银行)$/ },
  { noun: /^(?:同志|干部|党员|职工|责任人|工作人员|人员|人|村干部)/, name: /[\u4e00-\u9fff](?:某某?|[×*xX]{1,2})$/ },
  { noun: /^(?:制度|办法)/, name: /(?:制度|办法|规定|细则)$/ },
  { noun: /^机制/, name: /机制$/ },
  { noun: /(?:线路?|路线)$/, name: /线$/ },
  { noun: /^会议?/, name: /会议?$/ },
  { noun: /^(?:清单|台账)/, name: /(?:清单|台账)$/ },
  { noun: /^(?:工作|专项)?(?:小?组|专班)/, name: /(?:组|专班)$/ },
  { noun: /^[^,。;]{0,4}队伍?$/, name: /队$/ },
  { noun: /^(?:信息化?|管理)?(?:平台|系统)/, name: /(?:平台|系统)$/ },
  { noun: /^(?:基层)?(?:供销)?社(?!区)/, name: /社$/ },
  { noun: /^(?:学校|中小学|幼儿园)/, name: /(?:学校|小学|中学|幼儿园|高中)$/ },
  { noun: /^(?:门店|店面?)/, name: /店$/ },
  { noun: /^(?:党?支部|党总支)/, name: /支部$/ },
  { noun: /^(?:二级)?(?:学院|系部)/, name: /(?:学院|系|部)$/ },
  { noun: /^(?:库点|仓库|水库|粮库)/, name: /(?:库点?|仓)$/ },
  { noun: /^(?:窗口|专窗)/, name: /窗口?$/ },
  { noun: /^(?:基地|市场|园区)/, name: /(?:基地|市场|园区?)$/ },
]
/** Things that names of one length stand for where no word says what they are. */
export const BARE =
  /^(?:村|社区|镇|乡镇|机制|制度|工作组|专班|小组|专项组|清单|台账|环节|方面|领域|阶段|步骤|平台|阵地|板块|课题|专题)/
/** Of another kind than the noun: 柳林镇、三河镇6个村. */
export const KINDS = /(?:[镇乡村局委办院校区县市组会部处科室站所队某级]|公司|街道|中心|学校|系统|等)$/
