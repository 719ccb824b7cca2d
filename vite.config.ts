import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `vite build` makes the client in dist/client; `vite build --ssr` the server, its command and its child processes in dist/server. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? at('.') : at('./client'),
  plugins: isSsrBuild ? [] : [react()],
  // Every process of the server checks what comes to it: bundled, the checker loads in a fifth of the time that its hundred files take.
  ssr: { noExternal: ['zod'] },
  build: isSsrBuild
    ? {
        outDir: at('./dist/server'),
        emptyOutDir: true,
        target: 'node20',
        ssr: true,
        minify: false,
        rollupOptions: {
          input: {
            pobratim: at('./server/pobratim.ts'),
            'store-child': at('./cypher/embedded/child.ts'),
            'read-child': at('./import/read/child.ts'),
            'memory-watch': at('./import/read/memory-watch.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      }
    : { outDir: at('./dist/client'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:3000', '/ready': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' },
  },
}))
