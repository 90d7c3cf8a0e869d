import "server-only";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
import { type Environment, environment } from "#lib/platform/env.ts";
import { keptOpen } from "#lib/platform/programme.ts";
import { type FileStore, storeOn } from "./store.ts";

type Settings = Pick<Environment, "FILES_URL" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY">;

/** `s3://bucket?endpoint=https://…&region=…`: without an endpoint it is Amazon's, without a region `eu-north-1`. */
function bucketOf({ FILES_URL, S3_ACCESS_KEY_ID = "", S3_SECRET_ACCESS_KEY = "" }: Settings): S3Driver {
  const { hostname, searchParams } = new URL(FILES_URL);
  const endpoint = searchParams.get("endpoint");
  return new S3Driver({
    bucket: hostname,
    region: searchParams.get("region") ?? "eu-north-1",
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // Who may read is the policy's to say: nothing is reachable past it. Other makers' servers know neither ACLs nor the newer checksums.
    ...{
      visibility: "private",
      supportsACL: false,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    },
  });
}

/** Opens the store that the settings name: a folder, made when it is not there, or a bucket. */
export async function openFileStore(settings: Settings): Promise<FileStore> {
  if (settings.FILES_URL.startsWith("s3:")) return storeOn(new Disk(bucketOf(settings)));
  const location = fileURLToPath(settings.FILES_URL);
  await mkdir(location, { recursive: true });
  return storeOn(new Disk(new FSDriver({ location, visibility: "private" })));
}

/** The store of the programme at hand, opened once by `FILES_URL`. */
export function fileStore(): Promise<FileStore> {
  const settings = environment();
  return keptOpen("klyngeklarFiles", () => openFileStore(settings));
}
