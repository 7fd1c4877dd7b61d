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
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // One sheet: the order of rules does not hang on which screen was opened first.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
};

export default webConfig;
