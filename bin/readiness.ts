import { checkReceipt } from "./readiness/check-receipt.ts";
import { editionNamed } from "./readiness/editions.ts";
import { readOptions } from "./readiness/options.ts";
import { scoreFile, scoreLines } from "./readiness/score-files.ts";

// Whoever reads may stop reading (`| head`); that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

function stop({ message }: { message: string }): number {
  process.stderr.write(message);
  return 2;
}

/** Scores answers or checks a receipt, offline and without a database (contract §3, "Running"). Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) return stop(options);
  const { edition, file, kind } = options.value;
  const find = await editionNamed(edition);
  if (!find.ok) return stop(find);
  if (kind === "receipt") return checkReceipt(find.value, file);
  return file.endsWith(".jsonl") ? scoreLines(find.value, file) : scoreFile(find.value, file);
}

process.exitCode = await main(process.argv.slice(2));
