/** Messages of `export`, Chinese and English. */
export const EXPORT_WORDS = {
  export: ['把档案的表写成别的格式', 'write the tables of an archive in another format'],
  exportFormat: ['格式:jsonl、csv、xlsx、parquet、sql 或 replication', 'jsonl, csv, xlsx, parquet, sql or replication'],
  exportOutput: ['写入的文件夹(新的、空的,或原来就是导出的)', 'the folder to write: new, empty, or an export before'],
  exportHeads: ['列名:names(默认)或 zh', 'names of columns: names (the default) or zh'],
  includePersons: ['不遮盖人名、电话等,并写明理由', 'show persons and their numbers, and say why'],
  exportMarked: ['标有密级或内部的通报也导出,并写明理由', 'export notices with a marking too, and say why'],
  badFormat: ['--format 只认 {known}', '--format takes {known}'],
  badHeads: ['--heads 只认 names、zh', '--heads takes names or zh'],
  badReason: ['{option} 要写明理由', '{option} needs a reason'],
  exportNotFree: [
    '{path} 里已有别的文件;请换一个新的或空的文件夹',
    '{path} holds other files; choose a new or empty folder',
  ],
  exported: [
    '通报 {notices} 份、问题 {problems} 条、事实 {facts} 个,写入 {path}',
    '{notices} notices, {problems} problems, {facts} facts written to {path}',
  ],
  exportMasked: [
    '人名、电话、个人邮箱、证件号已遮盖(领导职务除外)',
    'persons outside leading posts, phones, personal mail and ID numbers are masked',
  ],
  exportLeft: ['标有密级或内部的 {count} 份没有导出', '{count} notices with a marking are left out'],
} as const satisfies Record<string, readonly [zh: string, en: string]>
