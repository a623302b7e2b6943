import { defineConfig } from 'vitest/config';
import { shippedModules } from './esbuild.config.mjs';

const modules: Readonly<Record<string, string>> = await shippedModules({ strict: true });

export default defineConfig({
  define: { __VERSION__: '"0.0.0-test"', __BUILD__: '""' },
  plugins: [
    {
      name: 'shipped',
      enforce: 'pre',
      resolveId: id => (id in modules ? `\0${id}` : undefined),
      load: id => modules[id.slice(1)],
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NO_COLOR: '1', GITHUB_ACTIONS: '' },
  },
});
