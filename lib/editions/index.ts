import ecei2013r1 from "./ecei-2013.r1.json" with { type: "json" };

/** The edition documents that come with the software, every published revision of each; the server publishes them when it starts. */
export const shippedEditions: readonly unknown[] = [ecei2013r1];
