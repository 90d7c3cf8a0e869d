import { defineConfig } from "drizzle-kit";

// `npx drizzle-kit generate --name what-changes` writes the next migration; triggers are added to it by hand.
export default defineConfig({ dialect: "turso", schema: "./db/schema/!(*.test).ts", out: "./db/migrations" });
