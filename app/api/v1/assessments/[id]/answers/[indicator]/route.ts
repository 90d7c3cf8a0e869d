import { saving } from "#app/_adapters/saving.ts";

/** The answer to one indicator; its version is the ETag. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = saving(({ id, indicator }) => ({
  ...{ assessment: id, part: "answers", key: indicator },
}));
