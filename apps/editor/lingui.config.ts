/**
 * The words of the screen. Write them in English with the macros (`Trans`, `Plural`, `useLingui` from
 * `@lingui/react/macro`; `msg` from `@lingui/core/macro`), then, in this folder:
 *
 *   lingui extract --clean      collects them into src/locales/<part>/{en,zh-CN}.po (no network needed)
 *
 * and fill in the empty `msgstr` of the zh-CN.po files by hand. Parts are loaded with the pages that say them (src/locales/language.ts). A production build stops on a missing translation; the dev
 * server (and `NODE_ENV=development vite build --mode development`) shows the English words instead.
 */
import { defineConfig } from '@lingui/cli';

/** Which folders speak by which part; everything else is `app`, which every page has. */
const PARTS = {
  home: ['design', 'flows', 'sign-in'],
  rooms: ['channels', 'contacts', 'data', 'inbox', 'settings'],
  flow: ['canvas', 'issues', 'palette', 'presence', 'publish', 'versions'],
  late: ['find', 'inspector', 'test-chat'],
};
const folders = (names: string[]) => names.map((name) => `<rootDir>/src/${name}`);

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-CN'],
  catalogs: [
    { path: '<rootDir>/src/locales/app/{locale}', include: ['<rootDir>/src'], exclude: Object.values(PARTS).flatMap(folders).map((folder) => `${folder}/**`) },
    ...Object.entries(PARTS).map(([part, names]) => ({ path: `<rootDir>/src/locales/${part}/{locale}`, include: folders(names) })),
  ],
  orderBy: 'origin',
});
