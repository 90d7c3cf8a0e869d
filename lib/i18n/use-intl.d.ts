import type { Locale } from "./addresses.ts";
import type { formatLanguages } from "./format-language.ts";
import type { Messages } from "./messages/messages.ts";

declare module "use-intl" {
  interface AppConfig {
    Locale: (typeof formatLanguages)[Locale];
    Messages: Messages;
  }
}
