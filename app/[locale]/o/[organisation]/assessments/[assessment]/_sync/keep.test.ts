import { beforeEach, expect, test, vi } from "vitest";
import { openKeep } from "./keep.ts";

let store: Record<string, string>;

beforeEach(() => {
  store = {};
  const methods = {
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => {
      store[key] = value;
      Object.assign(methods, { [key]: value });
    },
    removeItem: (key: string) => {
      delete store[key];
      Reflect.deleteProperty(methods, key);
    },
  };
  vi.stubGlobal("localStorage", methods);
});

const kept = { value: { points: 3 }, base: {} };

test("what is kept is found again by the same person and assessment, and by nobody else", () => {
  openKeep("round", "anna").put("answers/4.1.2", kept);
  expect(openKeep("round", "anna").all()).toEqual([["answers/4.1.2", kept]]);
  expect(openKeep("round", "ben").all()).toEqual([]);
  expect(openKeep("other", "anna").all()).toEqual([]);
});

test("what another tab has written since is not dropped; one's own is", () => {
  const [one, other] = [openKeep("round", "anna"), openKeep("round", "anna")];
  one.put("answers/4.1.2", kept);
  other.put("answers/4.1.2", { value: { points: 4 }, base: {} });
  one.drop("answers/4.1.2");
  expect(openKeep("round", "anna").all()).toEqual([["answers/4.1.2", { value: { points: 4 }, base: {} }]]);
  other.drop("answers/4.1.2");
  expect(openKeep("round", "anna").all()).toEqual([]);
});

test("what cannot be read is passed over, and a browser that does not take it says so", () => {
  localStorage.setItem("klyngeklar:assessment:round:anna:answers/4.1.2", "{");
  localStorage.setItem("klyngeklar:assessment:round:anna:nonsense/x", JSON.stringify(kept));
  const keep = openKeep("round", "anna");
  expect(keep.all()).toEqual([]);
  vi.stubGlobal("localStorage", undefined);
  expect([keep.put("answers/4.1.2", kept), keep.all()]).toEqual([false, []]);
});
