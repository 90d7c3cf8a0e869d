import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import { openFileStore } from "#lib/platform/files/open.ts";
import type { FileStore } from "#lib/platform/files/store.ts";

/** A store of a test, and the folder in which its bytes lie. */
export type TestStore = { store: FileStore; folder: string };

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-files-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder of its own, removed with the test. */
export async function onDisk(): Promise<TestStore> {
  const folder = await newFolder();
  return { store: await openFileStore({ FILES_URL: pathToFileURL(join(folder, "new")).href }), folder };
}

/** A store in a bucket of an S3 server in this process, stopped with the test. */
export async function inBucket(): Promise<TestStore> {
  const folder = await newFolder();
  const bucket = { name: "klyngeklar-files", configs: [] as [] };
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory: folder, configureBuckets: [bucket] });
  const { port } = await server.run();
  onTestFinished(() => server.close());
  const FILES_URL = `s3://${bucket.name}?endpoint=http://127.0.0.1:${port}&region=eu-north-1`;
  return { store: await openFileStore({ FILES_URL, S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" }), folder };
}
