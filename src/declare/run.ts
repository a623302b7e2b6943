/** The commands themselves, loaded when one of them runs. */
export const run = async () => (await import('../commands/run.ts')).RUN;
