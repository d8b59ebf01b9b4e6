/** What is not made known to everybody: 涉密 (涉密计算机 is a thing that is looked after), 不宜公开, told inside the party or to some only. */
export const WITHHELD =
  /涉密(?!计算机|电脑|文件|载体|资料|设备|人员|会议|网络|岗位|场所|测绘|成果|信息系统|软件|管理|培训|教育)|涉及(?:国家|工作)?秘密|不(?:宜|便|予|对外|向社会)(?:对外|向社会)?公开|暂不(?:对外|向社会)?公开|另行(?:通报|报告|公开)|(?:在)?党内(?:进行)?(?:通报|公开|公布)(?!稿|版|件)|在(?:一定|适当|规定)?范围内?(?:进行)?(?:通报|公开|公布)/
