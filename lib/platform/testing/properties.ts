import { configureGlobal } from "fast-check";

// 100 runs while working (`npm run check`), 1,000 in `npm test`.
configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
