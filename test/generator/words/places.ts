import type { Random } from '../random.ts'

/** Where a synthetic notice plays: a county under its city, or the city itself. */
export interface Place {
  readonly level: 'county' | 'city'
  readonly name: string
  readonly adcode: string
  readonly county: string | null
  readonly city: string
  readonly province: string
  /** 县, 市: how the notice speaks of itself. */
  readonly own: string
  /** The character before document numbers. */
  readonly mark: string
}

const COUNTIES = [
  ['石门县', '430726', '常德市', '湖南省'],
  ['松阳县', '331124', '丽水市', '浙江省'],
  ['长汀县', '350821', '龙岩市', '福建省'],
  ['保康县', '420626', '襄阳市', '湖北省'],
  ['湄潭县', '520328', '遵义市', '贵州省'],
  ['阳朔县', '450321', '桂林市', '广西壮族自治区'],
  ['光山县', '411522', '信阳市', '河南省'],
  ['阆中市', '511381', '南充市', '四川省'],
  ['沂水县', '371323', '临沂市', '山东省'],
  ['建湖县', '320925', '盐城市', '江苏省'],
  ['蕉岭县', '441427', '梅州市', '广东省'],
  ['德兴市', '361181', '上饶市', '江西省'],
] as const

const CITIES = [
  ['常德市', '430700', '湖南省'],
  ['丽水市', '331100', '浙江省'],
  ['龙岩市', '350800', '福建省'],
  ['襄阳市', '420600', '湖北省'],
  ['信阳市', '411500', '河南省'],
  ['南充市', '511300', '四川省'],
  ['盐城市', '320900', '江苏省'],
  ['上饶市', '361100', '江西省'],
] as const

export function drawPlace(random: Random): Place {
  if (random.chance(0.7)) {
    const [name, adcode, city, province] = random.pick(COUNTIES)
    const own = name.slice(-1)
    return { level: 'county', name, adcode, county: name, city, province, own, mark: name.charAt(0) }
  }
  const [name, adcode, province] = random.pick(CITIES)
  return { level: 'city', name, adcode, county: null, city: name, province, own: '市', mark: name.charAt(0) }
}

/** An agency of a place with the way its party organisation is called. */
export interface Agency {
  /** 水利局 */
  readonly short: string
  /** 石门县水利局 */
  readonly full: string
  /** 党组 or 党委. */
  readonly party: string
  /** 中共石门县水利局党组 */
  readonly issuer: string
  /** 局, 院: how the notice speaks of itself. */
  readonly self: string
  /** The character of its document numbers. */
  readonly mark: string
}

const BUREAUS = [
  '水利局',
  '住房和城乡建设局',
  '交通运输局',
  '农业农村局',
  '市场监督管理局',
  '文化旅游局',
  '民政局',
  '林业局',
  '司法局',
  '应急管理局',
  '医疗保障局',
  '自然资源局',
  '统计局',
  '教育局',
  '城市管理局',
  '人力资源和社会保障局',
] as const
const HOSPITALS = ['人民医院', '中医院', '妇幼保健院'] as const

export function drawAgency(random: Random, place: Place): Agency {
  if (random.chance(0.12)) {
    const short = random.pick(HOSPITALS)
    const full = `${place.name}${short}`
    return { short, full, party: '党委', issuer: `中共${full}委员会`, self: '院', mark: '医' }
  }
  const short = random.pick(BUREAUS)
  const full = `${place.name}${short}`
  return { short, full, party: '党组', issuer: `中共${full}党组`, self: '局', mark: short.charAt(0) }
}

export const SURNAMES = ['王', '李', '陈', '周', '吴', '郑', '孙', '马', '朱', '胡', '林', '何', '高', '罗'] as const
export const OFFICES = [
  '办公室',
  '人事科',
  '财务科',
  '规划科',
  '法规科',
  '执法大队',
  '机关党委',
  '项目办',
  '督查室',
  '综合科',
  '审批科',
  '后勤科',
] as const
