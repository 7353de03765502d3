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

/** What nearly every room needs, in few files instead of fifty, and the edits and values of a flow; controls and icons that only some need stay with those. */
const SHARED = [
  { name: 'vendor', test: /node_modules[\\/](?!.*(xyflow|yjs|lib0|y-protocols|hocuspocus|d3-|zod|liquidjs|temporal|noble|sonner|monaco-editor|react-(select|popover|radio-group|switch|tabs|progress|dialog)))/, minShareCount: 2, includeDependenciesRecursively: false },
  { name: 'kit', test: /src[\\/](kit[\\/](?!Select|Popover|Segmented|Switch|Tab|SortHead|FilePicker|Dialog|CopyField|Progress|MoreButton|MenuChoice)|api[\\/](client|session|flows|facts|problem)|shell[\\/](?!DemoShop|Lost)|locales).*\.tsx?$|src[\\/]actions[\\/](command-host|everywhere|key-words|place|press)\.ts$|lazy-part\.tsx$/, minShareCount: 2, includeDependenciesRecursively: false },
  { name: 'edits', test: /src[\\/]doc[\\/](ids|list-place|commands[\\/](add-node|connect|delete-selection|duplicate|move-nodes|notes|paste|set-flow|set-node-flag))\.ts$/, minShareCount: 1, includeDependenciesRecursively: false },
  { name: 'values', test: /packages[\\/]schema[\\/]src[\\/](duration|half-typed|node|off|rule|text|variable)\.ts$/, minShareCount: 1, includeDependenciesRecursively: false },
  { name: nameOfFlowPart, test: /apps[\\/]editor[\\/]src[\\/]/, minShareCount: 1, includeDependenciesRecursively: false },
];

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What of our own is needed for the page of a flow to stand, and for no other page; found once in each build. */
let flowParts: Set<string> | undefined;

/** One file for all of it, which packs better than a hundred small ones; what comes later on that page keeps its own files. */
function nameOfFlowPart(id: string, modules: Modules): string | null {
  flowParts ??= minus(reached([here('src/flows/FlowRoute.tsx')], modules), reached([here('src/main.tsx'), ...OTHER_PAGES.map((page) => here(`src/${page}.tsx`))], modules));
  return flowParts.has(id) ? 'flow' : null;
}

const OTHER_PAGES = ['flows/FlowsPage', 'sign-in/SignInPage', 'sign-in/SetupPage', 'inbox/InboxPage', 'inbox/ConversationView', 'contacts/ContactsPage', 'data/DataPage', 'data/TablePage', 'channels/ChannelsPage', 'settings/SettingsPage'];

function reached(from: string[], modules: Modules): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    // The list of commands is a barrel: what of it is needed where, only the build knows.
    if (seen.has(id) || !id.startsWith(here('src')) || id.startsWith(here('src/doc/commands'))) continue;
    seen.add(id);
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}

function minus(all: Set<string>, gone: Set<string>): Set<string> {
  return new Set([...all].filter((id) => !gone.has(id)));
}

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
