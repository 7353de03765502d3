/** The process's environment, read here and nowhere else; what it means is config.ts's business. */
export const env: NodeJS.ProcessEnv = process.env;
