import { expect, test } from "vitest";
import { Programmes } from "./programme.ts";

const settings = { DATABASE_URL: "file:./var/dansk/klyngeklar.db", FILES_URL: "file:./var/dansk/files" };
const dansk = {
  ...{ id: "dansk", name: { da: "Dansk Klyngeforum", en: "Danish Cluster Forum" }, languages: ["da", "en"] },
  ...{ address: "https://dansk.example/", settings },
};
const nordic = { ...dansk, id: "nordic", address: "https://nordic.example" };

/** Where a list of programmes is wrong, and why where that is said. */
function faultsOf(...programmes: unknown[]): string[] {
  const parsed = Programmes.safeParse(programmes);
  const issues = parsed.success ? [] : parsed.error.issues;
  return issues.map(({ path, message }) => `/${path.map(String).join("/")}${message === "Invalid input" ? "" : `: ${message}`}`);
}

test("a programme says its address without a slash at its end, and brings the Danish register unless it says otherwise", () => {
  expect(Programmes.parse([dansk, { ...nordic, register: "own" }])).toMatchObject([
    { address: "https://dansk.example", register: "danish" },
    { address: "https://nordic.example", register: "own" },
  ]);
});

test.each([
  ["id", "Dansk", "/0/id"],
  ["name", { da: "Dansk", en: "Danish <a@b>" }, "/0/name/en"],
  ["languages", [], "/0/languages"],
  ["languages", ["da", "da"], "/0/languages"],
  ["languages", ["sv"], "/0/languages/0"],
  ["address", "https://dansk.example/da", "/0/address"],
  ["colour", { light: "red", dark: "#d7a3e3" }, "/0/colour/light"],
  ["colour", { light: "#6b2a7a" }, "/0/colour/dark"],
  ["settings", { FILES_URL: settings.FILES_URL }, "/0/settings/DATABASE_URL"],
  ["settings", { DATABASE_URL: settings.DATABASE_URL }, "/0/settings/FILES_URL"],
])("a programme with another %s is refused", (key, value, place) => {
  expect(faultsOf({ ...dansk, [key]: value })).toContain(place);
});

test("what is the server's is no programme's to set, and nothing unknown is taken", () => {
  expect(faultsOf({ ...dansk, settings: { ...settings, PORT: "80" } })).toHaveLength(1);
  expect(faultsOf({ ...dansk, colours: {} })).toHaveLength(1);
});

test("a colour that cannot be read is refused with its contrast", () => {
  const [first] = faultsOf({ ...dansk, colour: { light: "#d7a3e3", dark: "#d7a3e3" } });
  expect(first).toBe("/0/colour/light: #d7a3e3 has a contrast of 1.9 to #fbfaf7, and text needs 4.5");
});

test("no two programmes have one id or one host name, whatever their ports", () => {
  expect(faultsOf(dansk, nordic)).toEqual([]);
  expect(faultsOf(dansk, { ...nordic, id: "dansk" })).toEqual(["/: two programmes have one id"]);
  expect(faultsOf(dansk, { ...nordic, address: "https://dansk.example:8443" })).toEqual([
    "/: two programmes have one host name; another port is not enough",
  ]);
  expect(faultsOf()).toEqual(["/"]);
});
