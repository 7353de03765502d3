/** The catalogue of guides for operations staff, each loaded when it is opened. Vite reads the files; the docs read the folder itself. */

/** Path of a guide (`./ask/guide.md`, `./ask/guide.zh-CN.md`) to its loader. */
export const guides: Record<string, () => Promise<string>> = import.meta.glob<string>('./*/guide*.md', { query: '?raw', import: 'default' });
