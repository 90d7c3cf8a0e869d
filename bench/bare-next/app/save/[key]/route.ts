import { createClient } from "@libsql/client";

const client = createClient({ url: process.env.DATABASE_URL ?? "", concurrency: 1 });
const ready = client
  .execute("PRAGMA journal_mode = WAL")
  .then(() => client.execute("PRAGMA synchronous = FULL"))
  .then(() => client.execute("CREATE TABLE IF NOT EXISTS saved (key TEXT PRIMARY KEY, value TEXT NOT NULL)"));

const upsert = "INSERT INTO saved (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

/** The bare upsert and nothing else: nobody is asked who they are, nothing is checked, nothing is written down. */
export async function PUT(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  await ready;
  const value = await request.text();
  await client.execute({ sql: upsert, args: [(await params).key, value] });
  return new Response(value, { headers: { "Content-Type": "application/json" } });
}
