import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { useTranslations } from "use-intl/react";
import { expect, test, vi } from "vitest";
import { messagesOf } from "#lib/i18n/text.ts";
import { MessagesProvider } from "./messages-provider.tsx";

function Progress() {
  return createElement("p", null, useTranslations("readiness")("minutesLeft", { minutes: 7 }));
}
const shown = (locale: "da" | "en") => {
  const page = { locale, messages: messagesOf(locale, ["readiness"]), children: createElement(Progress) };
  return renderToStaticMarkup(createElement(MessagesProvider, page));
};

test("what is made of messages is made once for each language, for every page", () => {
  const [danish, english] = [shown("da"), shown("en")];
  expect(danish).toContain("7");
  expect(english).not.toBe(danish);
  const made = vi.spyOn(Intl, "PluralRules");
  expect([shown("da"), shown("en")]).toEqual([danish, english]);
  expect(made).not.toHaveBeenCalled();
});
