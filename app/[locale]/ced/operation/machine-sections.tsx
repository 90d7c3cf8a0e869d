import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Operation } from "#lib/usecases/operation/read.ts";
import { FiguresTable } from "./figures-table.tsx";
import { Facts, Part } from "./part.tsx";
import { momentText, sizeText } from "./words.ts";

/** What database and files take, what is left, and when it was last kept elsewhere. */
export function StorageSection({ locale, storage }: { locale: Locale; storage: Operation["storage"] }) {
  const t = translator(locale, "operation.storage");
  const size = (bytes: number) => sizeText(locale, bytes);
  const files = ({ files: count, bytes }: { files: number; bytes: number }) => t("files", { size: size(bytes), count });
  const { freeForDatabase, freeForFiles, isBucket, backupAt } = storage;
  const left = (bytes: number | null, elsewhere: string) => (bytes === null ? elsewhere : size(bytes));
  return (
    <Part title={t("title")}>
      <Facts
        facts={[
          [t("database"), size(storage.database)],
          [t("documents"), files(storage.documents)],
          [t("reports"), files(storage.reports)],
          [t("freeForDatabase"), left(freeForDatabase, t("elsewhere"))],
          [t("freeForFiles"), left(freeForFiles, isBucket ? t("bucket") : t("unknown"))],
          [t("backup"), backupAt === null ? t("noBackup") : momentText(locale, backupAt)],
        ]}
      />
    </Part>
  );
}

/** The versions of everything that makes an answer. */
export function VersionsSection({ locale, versions, memory }: { locale: Locale; versions: Operation["versions"]; memory: number }) {
  const t = translator(locale, "operation.versions");
  const { program, engine, migrations, node, sqlite, editions } = versions;
  return (
    <Part title={t("title")}>
      <Facts
        facts={[
          [t("program"), program],
          [t("editions", { count: editions.length }), editions.map((edition) => t("edition", edition)).join("; ")],
          [t("engine"), formatter(locale).number(engine)],
          [t("migrations"), t("migrated", migrations)],
          [t("node"), node],
          [t("sqlite"), sqlite],
          [t("memory"), sizeText(locale, memory)],
        ]}
      />
    </Part>
  );
}

/** The settings in force, folded away: nobody needs them often. */
export function SettingsSection({ locale, settings }: { locale: Locale; settings: Operation["settings"] }) {
  const t = translator(locale, "operation.settings");
  const text = ({ value, isSet }: Operation["settings"][number]) => {
    if (value === null) return isSet ? t("secret") : t("unset");
    return isSet ? value : t("standard", { value });
  };
  const rows = settings.map((setting) => ({ key: setting.name, cells: [setting.name, text(setting)] }));
  return (
    <Part title={t("title")}>
      <details>
        <summary className="link inline-flex min-h-11 items-center">{t("open")}</summary>
        <FiguresTable caption={t("caption")} heads={[{ text: t("name") }, { text: t("value") }]} rows={rows} />
      </details>
    </Part>
  );
}
