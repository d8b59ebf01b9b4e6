import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { archiveFile } from './archive.ts'

/** npx tsx test/generator/write-archive.ts DIR N SEED [--gold]: N notices in mixed formats, the same for the same seed. */
const [folder, count, seed, ...flags] = process.argv.slice(2)
const [files, start] = [Number(count), Number(seed ?? 1)]
if (folder === undefined || !Number.isInteger(files) || files < 1 || !Number.isInteger(start)) {
  console.error('用法 · usage: npx tsx test/generator/write-archive.ts DIR N SEED [--gold]')
  process.exit(2)
}

const write = (place: string, content: Uint8Array | string): void => {
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, content)
}

let bytes = 0
for (let n = 1; n <= files; n++) {
  const file = archiveFile(start, n)
  bytes += file.bytes.length
  write(join(folder, file.name), file.bytes)
  if (flags.includes('--gold')) {
    const gold = { ...file.notice.gold, file: file.name.slice(file.name.indexOf('/') + 1) }
    write(join(`${folder}.gold`, `${file.name}.json`), `${JSON.stringify(gold, null, 1)}\n`)
  }
}
console.log(`${files} 个文件 · files, ${bytes} 字节 · bytes: ${folder}`)
