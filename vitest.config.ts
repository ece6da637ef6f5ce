import { defineConfig } from 'vitest/config';

export default defineConfig({
  // the example of the README imports the package by its name
  resolve: { alias: { biaochi: new URL('./src/index.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**', 'src/cli/score.ts', 'src/cli/node-world.ts'],
      reporter: ['text-summary'],
    },
  },
});
