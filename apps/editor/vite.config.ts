/**
 * One build writes the editor (index.html), the public web chat (chat.html) and two small classic scripts with fixed
 * names: before-paint.js and chat-script.js. Nothing is inlined, so that a strict content security policy holds.
 */
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const runtime = `http://127.0.0.1:${process.env.PATCHBAY_PORT ?? '3000'}`;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Scripts that must be one classic file each: the theme before first paint, and what shops embed. */
const SCRIPTS: Record<string, string> = {
  'before-paint.js': here('src/shell/before-paint.ts'),
  'chat-script.js': here('src/web-chat/script.ts'),
};

/** What several rooms share, in four files instead of fifty; what only one of them needs stays with it. */
const SHARED = [
  { name: 'vendor', test: /node_modules[\\/](?!.*(xyflow|yjs|lib0|y-protocols|hocuspocus|d3-|zod|liquidjs|temporal|noble|sonner))/, minShareCount: 2 },
  { name: 'kit', test: /src[\\/](kit|api|shell|locales)[\\/].*\.tsx?$/, minShareCount: 2 },
  { name: 'schema', test: /packages[\\/](schema|nodes)[\\/]src|node_modules[\\/].*[\\/]zod[\\/]/, minShareCount: 2 },
  { name: 'canvas', test: /src[\\/](canvas|doc|actions|palette)[\\/].*\.tsx?$|node_modules[\\/].*(xyflow|d3-|yjs|lib0)/, minShareCount: 2 },
];

async function classicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error(`${entry} was not built.`);
  return result.output[0].code;
}

function classicScripts(): Plugin {
  return {
    name: 'patchbay-classic-scripts',
    async generateBundle() {
      for (const [fileName, entry] of Object.entries(SCRIPTS)) this.emitFile({ type: 'asset', fileName, source: await classicScript(entry) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const entry = SCRIPTS[(request.url ?? '').slice(1).split('?')[0] ?? ''];
        if (entry === undefined) return next();
        classicScript(entry).then((code) => response.setHeader('content-type', 'text/javascript').end(code), next);
      });
    },
    /** The editor's page gets the theme script first, and its one font early enough not to jump. */
    transformIndexHtml(_html, { bundle, path }) {
      if (!path.endsWith('/index.html')) return [];
      const font = Object.keys(bundle ?? {}).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
      return [
        { tag: 'script', attrs: { src: '/before-paint.js' }, injectTo: 'head-prepend' },
        ...(font === undefined ? [] : [{ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${font}` }, injectTo: 'head' as const }]),
      ];
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [lingui({ macroTransform: true, failOnMissing: mode === 'production' }), react(), tailwindcss(), classicScripts()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('index.html'), chat: here('chat.html') },
      output: { codeSplitting: { groups: SHARED } },
      // Our own packages do nothing by being imported, so that a room takes from them only what it names; and a component that nobody names need not be made.
      treeshake: { moduleSideEffects: [{ test: /packages[\\/](schema|nodes)[\\/]src/, sideEffects: false }], manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
    },
  },
  server: {
    proxy: {
      '/api': runtime,
      '/hooks': runtime,
      '^/chat/': runtime,
      '/collab': { target: runtime, ws: true },
    },
  },
}));
