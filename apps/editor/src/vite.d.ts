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
