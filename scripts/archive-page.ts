import { examples } from '../src/archive/query/examples.ts'
import { VIEWS } from '../src/archive/query/views.ts'
import { SQL_TYPES, TABLES } from '../src/archive/tables/index.ts'

const OPENING = `# 档案的表 · The tables of an archive

由 \`npm run docs\` 依表的定义生成,请勿手改;测试核对其新旧。 · Generated from the definitions of the tables by \`npm run docs\`; a test keeps it fresh.

记录才是底本:\`archive.duckdb\` 随时可删,下次查询时重新整理。它在旧文件旁边另建,建好再换上,读的人不用等,也不会挡住 \`extract\`。
金额、个数、比率是数字,日期是 DATE,空着表示没有写明,不是 0。多个值在一格里以 \`|\` 相隔。
The records are the truth: delete \`archive.duckdb\` at any time. It is built beside the old file and switched in, so nobody waits. Numbers are numbers,
days are DATE, null means not stated and is never 0; several values in a cell stand with \`|\` between.

\`\`\`sh
zhenggai query 档案 "SELECT county, count(*) FROM counted_notices GROUP BY county"
zhenggai query 档案 -f 问题.sql -o 结果.csv
zhenggai query 档案 --example rates
\`\`\`

只能查询:不能改动,不能读写别的文件,不能联网装扩展。人名(领导职务以外的)、电话、私人邮箱、身份证号遮成 ■,一字一个,位置不变;
有密级或内部标志的通报不列。要看,写明理由:\`--include-persons 理由\`、\`--include-marked 理由\`。
退出码:0 查到 · 1 运行失败 · 2 用法或 SQL 有误 · 3 有记录读不出。
Questions only: nothing is changed, no other file is read or written, nothing is fetched. Names (outside leading posts), numbers and private mail are ■, one a
character; marked notices are left out; \`--include-persons REASON\` and \`--include-marked REASON\` show them. Exit codes: 0 · 1 failed · 2 wrong use or SQL · 3 records unread.

## 一份通报只算一次 · One notice counts once

- \`document\`:同一文本的各份(转载、PDF 与 DOCX、有损坏的、浏览次数变了的)。主件 \`main\` 依次取:官方网站、损坏最少、最长、id 最小。
  单位、反馈日期、届次、轮次、版本、各条状态不同的,不是同一文本,套用模板的也不是。
- \`inspection\`:同一单位、同一巡察机构、同一反馈日期的各文本:反馈、方案、进展、完成。缺一样就不合并。
- 后来的通报重列了此前一半以上的问题,就取代它(\`superseded_by\`);只列一部分,两份都算,同一问题只算后来的(\`problems.linked\`)。
  没有报告日期可比时,看各条状态谁走得更远;两边互有进退,就不判先后。
- \`counted\`:主件、未被取代、文种是整改通报。不算的原因在 \`left_out\`:copy、superseded、kind、linked。综合通报、审计报告不与其单位相加。
- 每一处联系和依据都在 \`links\` 表。\`corrections.jsonl\` 里一行 \`{"op":"join","target":"n…","field":"document","new":"n…","coder":"甲","reason":"…"}\`
  可以合并(\`join\`)或分开(\`part\`);\`field\` 是 \`document\`、\`inspection\`,问题用 \`linked\`。两人说法相反,两边都不作数,直到一致。

Notices that are one text are one \`document\`, of which one is \`main\`; documents about one unit, body and day of feedback are one \`inspection\`, and a missing part joins
nothing. A later notice that restates more than half of an earlier one supersedes it; one that lists some continues it, and a problem in both counts once. What does not
count says why in \`left_out\`; every link stands with its evidence in \`links\`, and a line of \`corrections.jsonl\` can join or part.
`

const cell = (text: string): string => text.replaceAll('|', '\\|')

const TYPES: Readonly<Record<string, string>> = { ...SQL_TYPES, text: 'VARCHAR' }

/** docs/archive.md: every table and column, the views, the questions that ship. */
export function archivePage(): string {
  const tables = TABLES.flatMap(({ name, zh, en, columns }) => [
    `### ${name}`,
    '',
    `${zh} · ${en}`,
    '',
    '| 列 · column | 类型 · type | 内容 · what it holds |',
    '| --- | --- | --- |',
    ...columns.map(
      (column) =>
        `| \`${column.name}\` | ${TYPES[column.type]} | ${cell(`${column.zh} · ${column.en}`)}${column.personal ? ' ■' : ''} |`,
    ),
    '',
  ])
  return [
    OPENING,
    '## 视图 · Views',
    '',
    ...VIEWS.map(({ name, zh, en }) => `- \`${name}\`:${zh} · ${en}`),
    '',
    '## 现成的查询 · Questions that ship',
    '',
    '| 名称 · name | 答什么 · what it answers |',
    '| --- | --- |',
    ...examples().map(({ name, zh, en }) => `| \`${name}\` | ${zh} · ${en} |`),
    '',
    '## 各表 · The tables',
    '',
    '■ 表示可能遮盖 · ■ marks what may be masked.',
    '',
    ...tables,
  ].join('\n')
}
