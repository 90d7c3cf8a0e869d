import type { Row } from "@libsql/client";

/** A row as the library gives it: its values by place, and by name for who asks what there is. */
export function rowOf(values: readonly unknown[], columns: readonly string[], read: (value: unknown) => unknown): Row {
  const row = Object.defineProperty({} as Record<string, unknown>, "length", { value: values.length });
  for (const [at, found] of values.entries()) {
    const [value, name] = [read(found), columns[at] ?? ""];
    Object.defineProperty(row, at, { value });
    if (!Object.hasOwn(row, name)) Object.defineProperty(row, name, { value, enumerable: true });
  }
  return row as Row;
}
