/** The columns of the register that a person changes and reads the changes of. */
const changedColumns = [
  "name",
  "field",
  "region",
  "regionConfidence",
  "host",
  "founded",
  "website",
  "eccp",
  "label",
  "awarded",
  "validUntil",
  "certificate",
  "scorePercent",
  "source",
  "confidence",
  "note",
  "lapsedOn",
  "met",
  "checkedOn",
  "kind",
  "since",
] as const;
type ChangedColumn = (typeof changedColumns)[number];

/** A change of one column, as the register holds its values; "" was or is nothing. */
export type ColumnChange = { column: ChangedColumn; from: string; to: string };

const shown = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** What differs between two rows, in the order of the columns; a row that is not there is blank. */
export function columnChanges(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): ColumnChange[] {
  const changes = changedColumns.map((column) => ({ column, from: shown(before?.[column]), to: shown(after?.[column]) }));
  return changes.filter(({ from, to }) => from !== to);
}
