import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { ahead } from './build/ahead.ts';
import { compressed } from './build/compress.ts';

export default defineConfig({
  plugins: [react(), ahead(), compressed()],
  build: {
    target: 'es2023',
    // The Content-Security-Policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What several screens share comes as one file instead of thirty small ones, each of which is a way to the server and back.
        codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] },
      },
    },
  },
  // The host stays as the browser has it: the server takes calls from pages of its own origin only.
  server: { proxy: { '/api': { target: process.env.BILLFOLD_URL ?? 'http://localhost:8080', changeOrigin: false } } },
  test: { include: ['src/**/*.test.ts', 'build/*.test.ts'] },
});
