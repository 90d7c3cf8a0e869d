import { afterEach, describe, expect, test, vi } from "vitest";
import { logError, logInfo } from "./log.ts";

const info = vi.spyOn(console, "log").mockImplementation(() => {});
const error = vi.spyOn(console, "error").mockImplementation(() => {});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

describe("log", () => {
  test("writes one line of JSON", () => {
    logInfo("server.started", { port: 3000 });
    const [line] = info.mock.calls[0] ?? [];
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({ level: "info", event: "server.started", port: 3000 });
  });

  test("gives an error a reference and keeps persons out of it", () => {
    const cause = new Error("no such table for anna@guld.example");
    const reference = logError("request.failed", new Error('Failed query: insert into "person"\nparams: Anna', { cause }), {
      path: "/api",
    });
    const [line] = error.mock.calls[0] ?? [];
    expect(reference).toMatch(/^[0-9a-f]{12}$/);
    expect(JSON.parse(line)).toMatchObject({ reference, path: "/api", error: { message: 'Failed query: insert into "person"' } });
    expect(line).not.toMatch(/Anna|anna@/);
  });

  test("can be turned down", () => {
    vi.stubEnv("LOG_LEVEL", "error");
    logInfo("server.started");
    expect(info).not.toHaveBeenCalled();
    logError("request.failed", "no error object");
    expect(error).toHaveBeenCalledOnce();
    vi.stubEnv("LOG_LEVEL", "silent");
    logError("request.failed", new Error("x"));
    expect(error).toHaveBeenCalledOnce();
  });
});
