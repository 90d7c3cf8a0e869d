// Stands in for `server-only` in tests, where its guard has nothing to guard.
export {};
