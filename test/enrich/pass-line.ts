/** The one line of src/pipeline.ts that names the folder of the pass. */
export const PASS_LINE = `  llm: () => ${'import'}('./enrich/index.ts'),\n`
