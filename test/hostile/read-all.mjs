// Reads files in a process of its own, which may write nowhere, and tells of each what became of it and what it took.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [entry, ...files] = process.argv.slice(2)
const { analyse, ReadError } = await import(pathToFileURL(entry).href)

async function outcomeOf(file) {
  try {
    const record = await analyse(await readFile(file), { name: path.basename(file) })
    return /root:.*:0:0/.test(record.text.content) ? 'a file of the machine was read' : record.completeness
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error)
  }
}

/** The most memory held at once, in MB. Where the system tells it, since this program began: maxRSS begins with the parent's. */
function peakMemory() {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024)
  } catch {
    return Math.round(process.resourceUsage().maxRSS / 1024)
  }
}

for (const file of files) {
  const start = performance.now()
  const outcome = await outcomeOf(file)
  const ms = Math.round(performance.now() - start)
  console.log(JSON.stringify({ file, outcome, ms, peak: peakMemory() }))
}
