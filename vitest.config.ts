import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    pool: 'forks',
    // Generous, for slow machines: what hangs is seen late, what is slow never fails for it.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
