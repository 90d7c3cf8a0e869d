import { config } from "zod/mini";

// No generated code: the content security policy allows no eval, and asking for it would be reported on every page.
config({ jitless: true });

export * from "zod/mini";
