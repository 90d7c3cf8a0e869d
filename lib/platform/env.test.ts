import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";
import { settingNames } from "./settings.ts";

const root = "/srv/klynge klar";

describe("parseEnvironment", () => {
  test("has a value for everything", () => {
    expect(parseEnvironment({}, root)).toEqual({
      PORT: 3000,
      BIND: "127.0.0.1",
      DATABASE_URL: "file:///srv/klynge%20klar/var/klyngeklar.db",
      LOG_LEVEL: "info",
      PUBLIC_URL: "http://localhost:3000",
      TRUSTED_PROXIES: 0,
      JOBS: "on",
      FILES_URL: "file:///srv/klynge%20klar/var/files",
      DISK_LEAST_MB: 500,
      OTEL_SERVICE_NAME: "klyngeklar",
      OTEL_TRACES_SAMPLER_ARG: 1,
      OTEL_METRIC_EXPORT_INTERVAL: 60_000,
    });
  });

  test("takes blank for not given", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: " " }, root)).toEqual(parseEnvironment({}, root));
  });

  test.each([
    ["file:./x.db", "file:///srv/klynge%20klar/x.db"],
    ["file:x.db", "file:///srv/klynge%20klar/x.db"],
    ["file:../x.db", "file:///srv/x.db"],
    ["file:/data/x.db", "file:///data/x.db"],
    ["file:///data/x.db", "file:///data/x.db"],
    ["file://localhost/data/x.db", "file:///data/x.db"],
    ["file:///data/a%20b.db", "file:///data/a%20b.db"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["libsql://db.example", "libsql://db.example"],
  ])("makes the database %s absolute", (given, absolute) => {
    expect(parseEnvironment({ DATABASE_URL: given }, root).DATABASE_URL).toBe(absolute);
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["TRUSTED_PROXIES", "yes"],
    ["TRUSTED_PROXIES", "10"],
    ["BIND", "not an address"],
    ["DATABASE_URL", "var/x.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", "file://elsewhere/x.db"],
    ["DATABASE_URL", "file:./x.db?mode=ro"],
    ["DATABASE_URL", "file:./100%.db"],
    ["DATABASE_URL", "ws://127.0.0.1:8080"],
    ["LOG_LEVEL", "loud"],
    ["PUBLIC_URL", "klyngeklar.example"],
    ["PUBLIC_URL", "https://klyngeklar.example/da"],
    ["PUBLIC_URL", "https://klyngeklar.example:port"],
    ["DATABASE_REPLICA_URL", "file:./x.db"],
    ["JOBS", "sometimes"],
    ["MAIL_FROM", "Klyngeklar"],
    ["MAIL_FROM", "a@b.example, c@d.example"],
  ])("names %s=%s as wrong", (name, value) => {
    expect(() => parseEnvironment({ [name]: value }, root)).toThrow(`${name} must be `);
    expect(() => parseEnvironment({ [name]: value }, root)).toThrow(`not “${value}”.`);
  });

  test.each([
    ["DATABASE_URL", "ws://db.example?authToken=hemmelig"],
    ["DATABASE_REPLICA_URL", "ws://db.example?authToken=hemmelig"],
    ["SMTP_URL", "http://user:hemmelig@mail.example"],
    ["SMTP_URL", "smtp://user:hemmelig@mail.example/?tls=no"],
    ["SMTP_URL", "smtp://user:hemmelig@mail.example:port"],
    ["FILES_URL", "./hemmelig"],
    ["FILES_URL", "https://hemmelig.example"],
    ["S3_SECRET_ACCESS_KEY", "hemmelig nøgle"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "authorization: hemmelig"],
  ])("names %s as wrong without repeating it", (name, value) => {
    const failing = () => parseEnvironment({ MAIL_FROM: "a@b.example", [name]: value }, root);
    expect(failing).toThrow(`${name} must be `);
    expect(failing).not.toThrow(/hemmelig/);
  });

  test.each([
    ["https://klyngeklar.example/", "https://klyngeklar.example"],
    ["http://10.0.0.1:8080", "http://10.0.0.1:8080"],
  ])("takes the public address %s", (given, origin) => {
    expect(parseEnvironment({ PUBLIC_URL: given }, root).PUBLIC_URL).toBe(origin);
  });

  test.each(["smtp://mail.example", "smtp://user:p%40ss@mail.example:587", "smtps://[::1]:465/"])("takes the mail server %s", (url) => {
    const mail = { SMTP_URL: url, MAIL_FROM: "Klyngeklar <klyngeklar@example.dk>" };
    expect(parseEnvironment(mail, root)).toMatchObject(mail);
  });

  test("takes a bucket, and another folder for files", () => {
    const bucket = { FILES_URL: "s3://files?endpoint=http://127.0.0.1:9000&region=eu", S3_ACCESS_KEY_ID: "k", S3_SECRET_ACCESS_KEY: "s" };
    expect(parseEnvironment(bucket, root)).toMatchObject(bucket);
    expect(parseEnvironment({ FILES_URL: "file:../files" }, root).FILES_URL).toBe("file:///srv/files");
  });

  test("names what another setting needs", () => {
    expect(() => parseEnvironment({ SMTP_URL: "smtp://mail.example" }, root)).toThrow(/^MAIL_FROM must be .* SMTP_URL needs it\.$/);
    expect(() => parseEnvironment({ FILES_URL: "s3://files" }, root)).toThrow(/S3_ACCESS_KEY_ID must be .*S3_SECRET_ACCESS_KEY must be/);
    expect(() => parseEnvironment({ DATABASE_REPLICA_URL: "http://127.0.0.1:8081" }, root)).toThrow(
      /^DATABASE_URL must name a libSQL server/,
    );
  });

  test("has one value for each setting that it refuses, with a sentence that names it", () => {
    const wrong: Record<(typeof settingNames)[number], string> = {
      ...{ PORT: "http", BIND: "a b", PUBLIC_URL: "https://a.example/da", TRUSTED_PROXIES: "-1", DATABASE_URL: "postgres://a" },
      ...{ DATABASE_REPLICA_URL: "file:./a.db" },
      ...{ FILES_URL: "files", S3_ACCESS_KEY_ID: "a b", S3_SECRET_ACCESS_KEY: "a b", AUTH_SECRET: "short", SMTP_URL: "mail.example" },
      ...{ MAIL_FROM: "nobody", CHROMIUM_PATH: "chromium", JOBS: "yes", LOG_LEVEL: "debug", OIDC_PROVIDERS: "{}" },
      ...{ CONTACT_EMAIL: "hjaelp", CONTACT_PHONE: "ring" },
      ...{ DISK_LEAST_MB: "much", OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318", OTEL_EXPORTER_OTLP_HEADERS: "key" },
      ...{ OTEL_SERVICE_NAME: "a b", OTEL_TRACES_SAMPLER_ARG: "2", OTEL_METRIC_EXPORT_INTERVAL: "10" },
      ...{ PROGRAMMES: "nowhere.json" },
    };
    for (const name of settingNames) expect(() => parseEnvironment({ [name]: wrong[name] }, root), name).toThrow(`${name} must be `);
  });

  const provider = {
    ...{ id: "guld", name: "Klynge Guld", issuer: "https://login.example/1/v2.0", clientId: "klyngeklar", clientSecret: "hemmelig" },
    domains: ["guld.example"],
  };
  const providers = (...list: unknown[]) => parseEnvironment({ OIDC_PROVIDERS: JSON.stringify(list) }, root).OIDC_PROVIDERS;

  test("takes providers, and gives what they leave out", () => {
    const rules = [{ organisations: ["klynge-guld"], role: "member" }];
    const [found] = providers({ ...provider, rules: [{ organisations: ["klynge-guld"], domain: "guld.example" }] }) ?? [];
    expect(found).toMatchObject({ ...provider, rules, verified: "email_verified", strong: { acr: [], amr: [] }, parameters: {} });
    expect(found?.scopes).toEqual(["openid", "profile", "email"]);
    expect(providers({ ...provider, issuer: "http://127.0.0.1:4000" })).toHaveLength(1);
  });

  const rule = { organisations: ["klynge-guld"], domain: "guld.example" };
  test.each<[string, unknown[]]>([
    ["/0/issuer", [{ ...provider, issuer: "http://login.example" }]],
    ["/0/issuer", [{ ...provider, issuer: "https://login.example/?tenant=1" }]],
    ["/0/clientSecret", [{ ...provider, clientSecret: undefined }]],
    ["/0/secret", [{ ...provider, secret: "x" }]],
    ["/0/id", [{ ...provider, id: "credential" }]],
    ["/0/domains/0", [{ ...provider, domains: ["*"] }]],
    ["/0/scopes", [{ ...provider, scopes: ["email"] }]],
    ["/0/rules/0/role", [{ ...provider, rules: [{ ...rule, role: "lead" }] }]],
    ["/0/rules/0/role", [{ ...provider, rules: [{ ...rule, role: "admin" }] }]],
    ["/0/rules/0/domain", [{ ...provider, rules: [{ organisations: ["klynge-guld"] }] }]],
    ["/0/rules", [{ ...provider, rules: [{ ...rule, domain: "another.example" }] }]],
    ["/id", [provider, provider]],
  ])("names %s as wrong in the list of providers, without their secrets", (place, list) => {
    expect(() => providers(...list)).toThrow(
      `OIDC_PROVIDERS must be a list of providers in JSON, as docs/operating.md has it (look at ${place}).`,
    );
    expect(() => providers(...list)).not.toThrow(/hemmelig/);
  });

  test("names every wrong value", () => {
    expect(() => parseEnvironment({ PORT: "x", LOG_LEVEL: "y" }, root)).toThrow(/PORT must be .*LOG_LEVEL must be/);
  });
});

describe("docs/klyngeklar.env", () => {
  const lines = readFileSync(join(import.meta.dirname, "../../docs/klyngeklar.env"), "utf8").split("\n");
  const settings = lines.flatMap((line) => {
    const [, name, value] = /^#?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });

  test("names exactly the settings there are, each once", () => {
    expect(settings.map(([name]) => name).toSorted()).toEqual(settingNames.toSorted());
  });

  test("is taken as it stands, and with every example in it", () => {
    expect(lines.filter((line) => !/^(#|$)/.test(line))).toEqual([]);
    const here = join(import.meta.dirname, "../..");
    expect(parseEnvironment(Object.fromEntries(settings), here)).toMatchObject({ PORT: 3000, JOBS: "on" });
  });
});
