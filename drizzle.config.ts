import { globSync } from "node:fs";
import { defineConfig } from "drizzle-kit";

const schema = globSync("db/schema/*.ts").filter((path) => !path.endsWith(".test.ts"));

// `npx drizzle-kit generate --name what-changes` writes the next migration; triggers are added to it by hand.
export default defineConfig({ dialect: "turso", schema, out: "./db/migrations" });
