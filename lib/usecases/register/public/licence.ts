/** The terms under which the register's data may be used by anybody: with its name, Klyngeklar, and the sources that it names. */
export const licence = { id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;
