/** What Vite adds that this app uses, declared by hand: catalogues, style sheets and the dev flag. */
declare module '*.po' {
  export const messages: import('@lingui/core').Messages;
}
declare module '*.css';
declare module '*.svg' {
  const url: string;
  export default url;
}
interface ImportMeta {
  env: { DEV: boolean };
}

/** A file that Vite builds as a worker of its own. */
declare module '*?worker' {
  const Made: new () => Worker;
  export default Made;
}
