import { addDays, isDate } from "../date.ts";

const months = ["jan", "feb", "mar", "apr", "ma[ijy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"].map(
  (name) => new RegExp(`^${name}`),
);
const monthNames =
  /^(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)$/;

const time = String.raw`(?:[T ,]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`);
const dayFirst = new RegExp(String.raw`^(\d{1,2}) ?[-./] ?(\d{1,2}) ?[-./] ?(\d{4})${time}$`);
const monthFirst = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${time}$`);
const named = new RegExp(String.raw`^(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9})\.?[ -]?(\d{4})${time}$`);

function monthNumber(name: string): number {
  const short = /^(sept|.{3})$/.test(name);
  return short || monthNames.test(name) ? months.findIndex((month) => month.test(name)) + 1 : 0;
}

function dateOf(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDate(date) ? date : null;
}

/**
 * Reads a day as Danish sheets write it: 31-12-2025, 31.12.2025, 31/12/2025 (the day first, always), 31. dec. 2025,
 * 2025-12-31, each with or without a time, and Excel's number of days (46022). Months may be English too,
 * and stand first: March 5, 2016. Null when it
 * is none of these or the day does not exist; years of two digits are not guessed.
 */
export function parseDateText(text: string): string | null {
  const compact = text.replaceAll(/[\s\u00A0\u202F]+/g, " ").trim();
  const written = iso.exec(compact);
  if (written !== null) return dateOf(written[1], written[2], written[3]);
  const numbers = dayFirst.exec(compact);
  if (numbers !== null) return dateOf(numbers[3], numbers[2], numbers[1]);
  const words = named.exec(compact.toLowerCase());
  if (words !== null) return dateOf(words[3], monthNumber(words[2] ?? ""), words[1]);
  const english = monthFirst.exec(compact.toLowerCase());
  if (english !== null) return dateOf(english[3], monthNumber(english[1] ?? ""), english[2]);
  // Excel counts days from 30 December 1899 (right from March 1900 on); 20,000 to 80,000 are the years 1954 to 2119.
  const serial = /^([2-7]\d{4})([.,]\d+)?$/.exec(compact);
  return serial === null ? null : addDays("1899-12-30", Number(serial[1]));
}
