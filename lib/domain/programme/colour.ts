/** The surfaces that text stands on (app/globals.css), and what is written on the accent, in the light and in the dark. */
const schemes = {
  light: { paper: "#fbfaf7", card: "#ffffff", onAccent: "#ffffff" },
  dark: { paper: "#12181e", card: "#1a222a", onAccent: "#0c2328" },
} as const;
export type Scheme = keyof typeof schemes;

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const least = 4.5;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of a colour written #rrggbb, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours written #rrggbb, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The surface that says by its tint what is touched: an eighth of the accent on paper. */
function softOf(accent: string, paper: string): string {
  const on = channels(paper);
  const mixed = channels(accent).map((channel, at) => Math.round(channel / 8 + ((on[at] ?? 0) * 7) / 8));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** An accent with what is written on it and the tint that it gives a surface. */
export function accentOf(accent: string, scheme: Scheme): { accent: string; onAccent: string; soft: string } {
  const { paper, onAccent } = schemes[scheme];
  return { accent, onAccent, soft: softOf(accent, paper) };
}

/** Where an accent cannot be read as text, or nothing on it: the other colour and the contrast; none when it can be used. */
export function unreadable(accent: string, scheme: Scheme): { beside: string; contrast: number }[] {
  const { paper, card, onAccent } = schemes[scheme];
  return [paper, card, softOf(accent, paper), onAccent]
    .map((beside) => ({ beside, contrast: contrast(accent, beside) }))
    .filter((found) => found.contrast < least);
}
