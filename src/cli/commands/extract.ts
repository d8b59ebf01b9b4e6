import type { Command } from 'commander'
import type { Flags } from '../command.ts'
import type { Say } from '../words.ts'
import type { Adding } from './adding.ts'

/** extract: reads notices into records. */
export function addExtract({ command, say, shell, finish }: Adding): void {
  const reading = command('extract', 'extract')
    .argument('[path...]', say('pathArgument'))
    .option('-o, --output <archive>', say('output'))
    .option('--quiet', say('quiet'))
    .option('--no-text', say('noText'))
    .option('--force', say('force'))
    .option('--verify', say('verify'))
    .option('--prune', say('prune'))
    .option('--upgrade', say('upgrade'))
    .option('--jobs <n>', say('jobs'))
    .option('--limits <list>', say('limits'))
    .option('--timeout <seconds>', say('timeout'))
    .option('--shard <i/n>', say('shard'))
    .option('--stdin-jsonl', say('stdinJsonl'))
    .option('--dry-run', say('dryRun'))
    .option('--json-logs', say('jsonLogs'))
    .option('--meta <file>', say('meta'))
    .option('--path-as <folders>', say('pathAs'))
    .option('--segmenter <name>', say('segmenter'))
    .option('--pack <folder>', say('pack'))
    .option('--ocr [command]', say('ocr'))
    .option('--max-failed <n>', say('maxFailed'))
  withModel(reading, say).action(async (paths: string[], flags: Flags) =>
    finish(await (await import('../extract/extract.ts')).extract(paths, flags, shell)),
  )
}

/** What the LLM pass is told. */
const withModel = (command: Command, say: Say): Command =>
  command
    .option('--llm', say('llm'))
    .option('--base-url <url>', say('baseUrl'))
    .option('--model <name>', say('model'))
    .option('--api-key <key>', say('apiKey'))
    .option(
      '--llm-tasks <list>',
      say('llmTasks', { tasks: 'status,missed,responsible,category,contradiction,outcome' }),
    )
    .option('--budget <amount>', say('budget'))
    .option('--price <in/out>', say('price'))
    .option('--concurrency <n>', say('concurrency'))
    .option('--rpm <n>', say('rpm'))
    .option('--tpm <n>', say('tpm'))
    .option('--llm-timeout <seconds>', say('llmTimeout'))
    .option('--include-marked <reason>', say('includeMarked'))
