import { readdirSync } from "node:fs";
import { allPages } from "../fixtures/pages.ts";
import { expect, test } from "../fixtures/test.ts";

const endpoints = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("route.ts"))
  .map((path) => `/api/${path.replace(/\/?route\.ts$/, "")}`.replace("[...rest]", "nowhere").replace("[id]", "ecei-2013"));

function expectStrict(policy: string | undefined) {
  expect(policy).toBeDefined();
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
}

for (const address of [...allPages.map((page) => page.address), "/da/findes-ikke", "/xx", ...endpoints]) {
  test(`${address} is sent with a strict content security policy`, async ({ request }) => {
    const response = await request.get(address);
    const headers = response.headers();
    expectStrict(headers["content-security-policy"]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

test("The folder's English name leads to the address in the page's language", async ({ request }) => {
  const response = await request.get("/da/readiness", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe("/da/parathed");
});
