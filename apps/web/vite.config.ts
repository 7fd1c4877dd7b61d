import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/**
 * How the pages are built: names by content, so that a browser may keep them for good; nothing inline, since the server's content security policy lets
 * scripts, styles and fonts come from files alone.
 */
const webConfig: InlineConfig = {
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    rollupOptions: {
      // The frame that draws Word files is a page by itself, with a policy of its own and nothing of the others in it.
      input: { index: path.join(import.meta.dirname, 'index.html'), word: path.join(import.meta.dirname, 'frames/word.html') },
    },
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
};

export default webConfig;
