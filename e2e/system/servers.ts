import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { type Database, openDatabase } from "#db/client.ts";
import { KilledServer } from "./killed-server.ts";
import { LibsqlProcess } from "./libsql-process.ts";

const bucket = "klyngeklar-files";

/** A bucket of an S3 server in this process. */
async function newBucket(directory: string) {
  const configureBuckets = [{ name: bucket, configs: [] as [] }];
  const store = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  const { port } = await store.run();
  const settings = {
    FILES_URL: `s3://${bucket}?endpoint=http://127.0.0.1:${port}&region=eu-north-1`,
    ...{ S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" },
  };
  return { settings, close: () => store.close() };
}

export type Servers = {
  /** Loses the primary and its disk: the replica's data takes its place, and a new replica that of the replica. */
  promote: () => Promise<void>;
  primary: LibsqlProcess;
  replica: LibsqlProcess;
  one: KilledServer;
  other: KilledServer;
  /** The primary, read and written by the test itself. */
  database: Database;
};

/** Gives a test a libSQL server with a replica, an S3 server, and two servers of the build on them that started together. */
export async function withServers(program: string, test: (servers: Servers) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-servers-"));
  const primary = new LibsqlProcess(program, join(folder, "primary"));
  const replica = new LibsqlProcess(program, join(folder, "replica"), primary);
  const files = await newBucket(join(folder, "bucket"));
  await primary.start();
  await replica.start();
  const settings = {
    ...{ ...files.settings, DATABASE_REPLICA_URL: replica.url, AUTH_SECRET: "et hemmeligt ord paa mindst 32 tegn" },
    ...{ JOBS: "on", TRUSTED_PROXIES: "1", LOG_LEVEL: "silent" },
  };
  const [one, other] = [new KilledServer(primary.url, settings), new KilledServer(primary.url, settings)];
  const database = await openDatabase(primary.url);
  try {
    await Promise.all([one.start(), other.start()]);
    const promote = async () => {
      await Promise.all([primary.kill(), replica.kill()]);
      await primary.takeOver(join(folder, "replica"));
      await replica.takeOver(join(folder, "new replica"));
    };
    await test({ primary, replica, one, other, database, promote });
  } finally {
    database.close();
    await Promise.all([one, other, primary, replica].map((process) => process.kill()));
    await files.close();
    await rm(folder, { recursive: true, force: true });
  }
}
