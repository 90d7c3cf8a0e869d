import { expect, test } from "vitest";
import { startCommand } from "#bin/testing/command.ts";

test("a server that is told something wrong stops with a sentence for each setting, and repeats no secret", async () => {
  const told = { PORT: "http", BIND: "a b", DATABASE_URL: "postgres://a", AUTH_SECRET: "hemmelig", SMTP_URL: "hemmelig" };
  const { code, out, err } = await startCommand(told);
  expect([code, out]).toEqual([1, ""]);
  for (const name of Object.keys(told)) expect(err).toContain(`${name} must be `);
  expect(err).not.toContain("hemmelig");
});
