import type { Locale } from "./addresses.ts";
import type { Messages } from "./messages/messages.ts";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
