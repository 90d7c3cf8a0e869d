import type { Candidate, Option } from "./candidates.ts";
import { type Asked, leastNeeds, type Table } from "./table.ts";

/** How many cells a table may have: 16 MB. */
const mostCells = 1 << 21;

/** Working memory, grown as needed: a table is read before the next one is made. */
let cells = new Float64Array(0);

/** Whether a table with one cell per point is small enough, and days and steps together stay exact in one number. */
export function fitsDense(candidates: readonly Candidate[], { most }: Asked): boolean {
  let days = 0;
  for (const { options } of candidates) days += options.at(-1)?.days ?? 0;
  const places = candidates.length + 1;
  return places * (most + 1) <= mostCells && days * places + candidates.length <= Number.MAX_SAFE_INTEGER;
}

/**
 * The table as a dynamic programme from the last candidate to the first over the points still needed. A cell holds days
 * and steps in one number, the days times more than there can be steps. Time and memory grow with candidates × points
 * needed (× attainable points). The table is good until the next one is made.
 */
export function denseTable(candidates: readonly Candidate[], asked: Asked): Table {
  const [width, perDay] = [asked.most + 1, candidates.length + 1];
  const end = candidates.length * width;
  if (cells.length < end + width) cells = new Float64Array(end + width);
  cells.fill(Number.POSITIVE_INFINITY, end, end + width);
  cells[end] = 0;
  const lowest = leastNeeds(candidates, asked);
  for (let at = candidates.length - 1; at >= 0; at -= 1)
    fillRow(candidates[at] as Candidate, asked.lead, perDay, at * width, width, lowest[at] as number);
  return {
    reaches: (points) => cells[points] !== Number.POSITIVE_INFINITY,
    isDone: (from, points) => cells[from * width + points] === 0,
    isBest: (from, points, { gain, days }) => {
      const rest = points > gain ? points - gain : 0;
      return cells[from * width + points] === (cells[from * width + width + rest] as number) + days * perDay + 1;
    },
  };
}

/** One candidate's row, from that of the next candidate and from the fewest points on that can still be needed there. */
function fillRow({ options, obliged }: Candidate, lead: number, perDay: number, row: number, width: number, lowest: number): void {
  const table = cells;
  const next = row + width;
  for (let points = lowest; points < width; points += 1)
    table[row + points] = obliged ? Number.POSITIVE_INFINITY : (table[next + points] as number);
  for (let index = 0; index < options.length; index += 1) {
    const { gain, days, leadDays } = options[index] as Option;
    if (leadDays > lead) break;
    const work = days * perDay + 1;
    for (let points = lowest; points < width; points += 1) {
      const sum = (table[points > gain ? next + points - gain : next] as number) + work;
      if (sum < (table[row + points] as number)) table[row + points] = sum;
    }
  }
}
