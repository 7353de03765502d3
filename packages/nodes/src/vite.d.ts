/** The one thing of Vite this package uses: a map of files, each loaded when asked for. */
interface ImportMeta {
  glob<T>(pattern: string, options: { query?: string; import: string }): Record<string, () => Promise<T>>;
}
