import { afterAll, vi } from "vitest";

// Files that share a worker leave no environment to each other.
afterAll(() => {
  vi.unstubAllEnvs();
});
