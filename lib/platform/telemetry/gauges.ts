import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Meter } from "@opentelemetry/api";
import { logError } from "#lib/platform/log.ts";

/** What waits: jobs that are due and how many seconds the oldest has been, and letters. */
export type Queue = { jobs: number; oldestSeconds: number; letters: number };

/** Milliseconds between two looks at the event loop; the monitor counts them in, so they are taken off. */
const resolution = 20;
const secondsOver = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1000);

/** How late the event loop was since the last reading, in seconds; a reading begins anew. */
function delays(monitor: ReturnType<typeof monitorEventLoopDelay>): { p99: number; slowest: number } {
  const read = { p99: secondsOver(monitor.percentile(99)), slowest: secondsOver(monitor.max) };
  monitor.reset();
  return read;
}

/** Has a meter read, at each export, what waits and how the process does. The function it returns ends that. */
export function readGauges(meter: Meter, queue: () => Promise<Queue>): () => void {
  const gauge = (name: string, unit: string, description: string) => meter.createObservableGauge(name, { unit, description });
  const jobs = gauge("klyngeklar.jobs.waiting", "{job}", "Jobs that are due and not begun");
  const oldest = gauge("klyngeklar.jobs.oldest", "s", "How long the oldest of them has been due");
  const letters = gauge("klyngeklar.mail.waiting", "{letter}", "Letters that have not gone out");
  const p99 = gauge("nodejs.eventloop.delay.p99", "s", "Delay of the event loop since the last export");
  const slowest = gauge("nodejs.eventloop.delay.max", "s", "The longest delay since the last export");
  const memory = gauge("process.memory.usage", "By", "Memory of the process (resident)");
  const heap = gauge("v8js.memory.heap.used", "By", "Memory that JavaScript uses");
  const monitor = monitorEventLoopDelay({ resolution });
  monitor.enable();
  meter.addBatchObservableCallback(
    async (result) => {
      const { rss, heapUsed } = process.memoryUsage();
      result.observe(memory, rss);
      result.observe(heap, heapUsed);
      const delay = delays(monitor);
      result.observe(p99, delay.p99);
      result.observe(slowest, delay.slowest);
      const waits = await queue().catch((error: unknown) => void logError("telemetry.queue-not-read", error));
      if (waits === undefined) return;
      result.observe(jobs, waits.jobs);
      result.observe(oldest, waits.oldestSeconds);
      result.observe(letters, waits.letters);
    },
    [jobs, oldest, letters, p99, slowest, memory, heap],
  );
  return () => monitor.disable();
}
