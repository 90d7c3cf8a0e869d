import * as z from "zod";

// No generated code: the content security policy allows no eval, and asking for it would be reported on every page.
z.config({ jitless: true });

export { z };
