import { seeded } from "./worlds.ts";

/**
 * The mean over many draws of two estimates where nothing has any effect and the weak come: difference in differences,
 * and the same adjusted for the start by one common slope (ANCOVA). A rating is the cluster's true level and chance.
 * `byChance`: all are alike in truth and those come whose last rating happened to be below the middle; otherwise those
 * who come are truly two points weaker, whatever they were rated.
 */
export function bothEstimates({ byChance }: { byChance: boolean }, draws = 400, clusters = 40): { plain: number; adjusted: number } {
  const next = seeded(17);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const rated = (level: number) => Math.round(level + normal());
  const sum = { plain: 0, adjusted: 0 };
  for (let at = 0; at < draws; at += 1) {
    const rows = Array.from({ length: clusters }, (_, nth) => {
      const weak = nth % 2 === 0;
      const level = byChance ? 10 + normal() : weak ? 9 : 11;
      const before = rated(level);
      return { came: byChance ? before < 10 : weak, before, change: rated(level) - before };
    });
    const { plain, adjusted } = estimatesOf(rows);
    sum.plain += plain / draws;
    sum.adjusted += adjusted / draws;
  }
  return sum;
}

type Row = { came: boolean; before: number; change: number };

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function estimatesOf(rows: readonly Row[]): { plain: number; adjusted: number } {
  const arms = [true, false].map((arm) => {
    const own = rows.filter(({ came }) => came === arm);
    const [before, change] = [meanOf(own.map((one) => one.before)), meanOf(own.map((one) => one.change))];
    const products = own.map((one) => (one.before - before) * (one.change - change));
    const squares = own.map((one) => (one.before - before) ** 2);
    return { before, change, product: meanOf(products) * own.length, square: meanOf(squares) * own.length };
  });
  const [one, other] = arms;
  if (one === undefined || other === undefined) throw new Error("an arm is missing");
  const slope = (one.product + other.product) / (one.square + other.square);
  const plain = one.change - other.change;
  return { plain, adjusted: plain - slope * (one.before - other.before) };
}
