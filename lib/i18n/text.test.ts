import { expect, test } from "vitest";
import { messagesOf } from "./text.ts";

test("the browser gets the parts it asks for in its language, as text, and no others", () => {
  const messages = JSON.parse(messagesOf("en", ["frame", "faults"]));
  expect(Object.keys(messages)).toEqual(["frame", "faults"]);
  expect(messages.frame.skip).not.toBe(JSON.parse(messagesOf("da", ["frame"])).frame.skip);
  expect(messagesOf("en", ["frame", "faults"])).toBe(JSON.stringify(messages));
});
