/** What hands a duty over to another unit. */
const TRANSFER =
  /(?:移交|转交|划转|划归|划入|交由|转由|移送|转隶|转办|转请|转报|函告|整建制|接管|由[^,。;]{2,14}接收)(?!问题线索|线索)|职能(?:已)?(?:调整|划转)|(?:进行|办理)了?(?:移交|交接)|下放(?:到|至|给)?[^,。;]{0,8}(?:乡镇|镇|乡|街道|政府|局|办|基层|委)|剥离(?:到|至|给)|[划移转]给|(?:致函|函请|报请|商请|提请)[^,。;]{2,14}[。;]?$|^恳?请[^,。;]{2,24}(?:解决|处理|办理|牵头|研究|落实)|接手|请其(?:按[^,。;]{0,6})?(?:办理|处理|解决|研究|协调|整改)|(?:由(?!整改|原|上年|去年|最初|过去)|归|调整(?:为|至|到)|转至?)[^,。;]{2,14}(?:负责|承担|承接|管理|办理|接手|承办|牵头|抓好|整改|处置|解决|落实|监管|(?:继续|统筹)?推进|征收|(?:依法|统筹|统一)(?:调查)?(?:处理|处置|解决|监管)|依法查处)(?![的局部所委办])/
/** 通过公开招租、划转等方式盘活: a way among others to use what one has; what the unit itself took over. */
const BY_WAY = /^(?:[^,]{0,4}是)?已?(?:接收|接管)|(?:移交|划转|划归)[^,。;]{0,6}(?:方式|形式|途径)|盘活/
/** Papers, money and leads go to whom they belong; who bears a cost takes no duty. */
const LEADS =
  /费用|经费|成本|损失|差价|违约金|运费|核销|销毁|封存|票据|万元|资金|款项|专户|国库|线索|法院|检察院|纪委|监委|司法|公安(?!局)|收监|逮捕|审议|罢免|档案(?![馆局])|资料|材料|凭证|账册|保管/

/** Whoever works for the unit for pay takes no duty from it, nor does a part of it; what goes to villages and households is given, not handed over. */
const HIRED =
  /(?:由|归(?:并到|口到?)?)(?:本)?[^,。;]{0,6}(?:科室?|股室?|处室|办公室|支部|专人|小组|专班|党[组委])[^,。;]{0,2}(?:负责|承担|承接|管理|办理|牵头|抓好|整改|处置|解决|落实|监管)|(?:到|至)(?:村|户|组|户主|农户|个人)|由[^,。;]{0,10}(?:书记|主任|局长|院长|校长|站长|所长|经理|领导|成员|同志|人员|本人|组长|负责人|党员|干部|会计|出纳|党组|党委)[^,。;]{0,4}(?:负责|承担|承接|管理|办理|接手|承办|牵头|抓好|整改|处置|解决|落实|监管)|自行承担|自行负责|自负|由(?:其|经手人|当事人|责任人|个人|本人|经办人|借款人)|第三方|代理(?:记账|机构)|事务所|中介|(?:服务|保洁|环卫|物业|保安|餐饮|劳务)公司|银行|(?:膳食|伙食|家长|监督)委员会|家委会/

/** 上次巡察移交信访件9件: what others handed to the unit. */
const INCOMING =
  /(?:巡[视察]组?|督[查察导]组?|检查组|审计(?:组|机关|部门|局)?|纪委(?:监委)?|上级|信访(?:局|部门)|热线|平台|[省市县区]里)(?:集中|分批|累计|先后)?(?:移交|转办|转交|交办|移送)(?:的|来)?(?![给至到]|[^,。;]{0,8}(?:办理|处理|处置|查处))/

/** 明确资产由…负责管理, 建立机制,由…牵头: who does what from now on; 经研究,明确由… gives the duty itself away. */
const RULES =
  /(?:修订|制定|印发|出台|完善|建立|厘清|理顺|细化|压实)[^,。;]{0,16}(?:办法|制度|规定|细则|规程|机制|清单|通知|流程|职责|责任|边界|分工)|分工[,。;]|(?:明确|规定)(?!了?由|后|为|交)[^,。;]{2,16}由/
/** 由…负责: words that tell who does it, and not that it has gone there. */
const WHO_DOES = /(?:由|归)[^,。;]{2,14}(?:负责|承担|管理|办理|承办|牵头|抓好|处置|解决|落实|监管)/

/** A clause of a sentence tells that a duty went to another unit: papers may go along with it in another clause. */
export const tellsTransfer = (words: string): boolean =>
  words
    .split(',')
    .filter((clause) => !(WHO_DOES.test(clause) && RULES.test(words)))
    .some((clause) => TRANSFER.test(clause) && ![LEADS, HIRED, BY_WAY, INCOMING].some((other) => other.test(clause)))

/** What the sentence of a transfer tells besides it and what decided it: 完成资产清查,确权移交…; 清查门店46间并移交…. */
export const tellsMoreThanTransfer = (words: string): boolean =>
  words
    .replace(/^[^:,]{2,14}:/, '')
    .split(',')
    .some((clause) => {
      const at = clause.search(TRANSFER)
      if (at >= 0) return DEED.test(clause.slice(0, at)) && /\d/.test(clause.slice(0, at))
      return !DECIDED.test(clause) && DEED.test(clause)
    })
const DECIDED = /^(?:经|根据|按照|依据|因|由|今后|后续)|研究|同意|明确|批准|会议|商定|工作$|承担/
const DEED =
  /已?完成|核[实查对]|清[理查]|追[缴回]|收[回入]|退[还缴]|上缴|补[签办缴付发]|重新签订|更换|盘点|全部(?:回复|答复|办结)|当场|走访|维修|修复|拆除|安装|建成|整治|[付结]清|收取|已?(?:领取|取得|支付|兑付)(?!.{0,4}(?:后|前))/
