import { expect, test } from "vitest";
import { describedBy } from "./description.ts";
import { type Came, faultsOf } from "./judge.ts";
import type { Asked } from "./requests.ts";

const description = describedBy({
  paths: {
    "/api/x/{id}": {
      get: {
        operationId: "readX",
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/X" } } } },
          "404": { content: { "application/problem+json": { schema: { type: "object" } } } },
          "500": { content: { "application/problem+json": { schema: { type: "object" } } } },
        },
      },
    },
  },
  components: { schemas: { X: { type: "object", properties: { id: { type: "string" } }, required: ["id"] } } },
});
const [operation] = description.operations;

function judged(came: Partial<Came>, asked: Partial<Asked> = {}): string[] {
  if (operation === undefined) throw new Error("nothing is described");
  const sent: Asked = { operation, method: "GET", path: "/api/x/1", headers: {}, who: "nobody", body: null, ...asked };
  const right: Came = { status: 200, type: "application/json", allow: null, text: '{"id":"1"}', milliseconds: 3 };
  return faultsOf(sent, { ...right, ...came }, description);
}

const problem = { type: "application/problem+json", text: "{}" };

test("an answer as it is described has no fault, also to another method and an address that cannot be decoded", () => {
  expect(judged({})).toEqual([]);
  expect(judged({ status: 404, ...problem })).toEqual([]);
  expect(judged({ text: "" }, { method: "HEAD" })).toEqual([]);
  expect(judged({ status: 405, allow: "GET", ...problem }, { method: "DELETE" })).toEqual([]);
  expect(judged({ status: 204, allow: "GET", type: null, text: "" }, { method: "OPTIONS" })).toEqual([]);
  expect(judged({ status: 404, ...problem }, { path: "/api/x/%ff" })).toEqual([]);
});

test.each<[string, Partial<Came>, Partial<Asked>, string]>([
  ["an error of the server, though it is described", { status: 500, ...problem }, {}, "it is an error of the server (500)"],
  ["a status that is not described", { status: 422, ...problem }, {}, "the document does not name status 422"],
  ["another content type", { type: "text/html" }, {}, "the document does not name text/html for 200"],
  ["a body that is no JSON", { text: "{" }, {}, "its body is no JSON"],
  ["a body of another shape", { text: '{"id":1}' }, {}, "its body is not as the document describes it"],
  ["an answer after two seconds", { milliseconds: 2001 }, {}, "it took 2001 ms"],
  ["a stack", { status: 404, ...problem, text: '{"a":"\\n    at f (x.ts:1:2)"}' }, {}, "it tells of the program's inside: .ts:1"],
  ["a word of the database", { status: 404, ...problem, text: '{"a":"SQLITE_BUSY"}' }, {}, "it tells of the program's inside: SQLITE_"],
  ["a method that is let in", {}, { method: "DELETE" }, "DELETE gave 200, not 405"],
  ["a page for an address that cannot be decoded", { status: 500, ...problem }, { path: "/api/x/%" }, "it is an error of the server (500)"],
])("finds %s", (_, came, asked, fault) => {
  expect(judged(came, asked)).toContain(fault);
});
