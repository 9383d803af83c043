import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  server: { port: 3430, proxy: { '/api': api } },
  preview: { port: 3431, proxy: { '/api': api } },
  // The manifest tells scripts/check-size.mjs which files a first visit loads.
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 900 },
});
