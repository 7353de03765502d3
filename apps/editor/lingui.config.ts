/**
 * The words of the screen. Write them in English with the macros (`Trans`, `Plural`, `useLingui` from
 * `@lingui/react/macro`; `msg` from `@lingui/core/macro`), then, in this folder:
 *
 *   lingui extract --clean      collects them into src/locales/{en,zh-CN}.po (no network needed)
 *
 * and fill in the empty `msgstr` of zh-CN.po by hand. A production build stops on a missing translation; the dev
 * server (and `NODE_ENV=development vite build --mode development`) shows the English words instead.
 */
import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-CN'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'] }],
  orderBy: 'origin',
});
