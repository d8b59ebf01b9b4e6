/**
 * CJK radicals that PDF fonts put in the place of characters (U+2E80–2FD5). NFKC knows the Kangxi block (but gives 戶 for ⼾)
 * and only two of the supplement, so the supplement stands here by hand: each pair is radical, character.
 */
const SUPPLEMENT =
  '⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const table = new Map<string, string>()
for (let i = 0; i < SUPPLEMENT.length; i += 2) table.set(SUPPLEMENT[i]!, SUPPLEMENT[i + 1]!)
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code)
  table.set(radical, radical.normalize('NFKC'))
}
table.set('⼾', '户')

/** The character that a radical stands for; null where none is known. */
export const characterOfRadical = (radical: string): string | null => table.get(radical) ?? null
