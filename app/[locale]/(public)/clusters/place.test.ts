import { describe, expect, it } from "vitest";
import { clusterAddress, clustersAddress, dataAddress, queryOf } from "./place.ts";

describe("the address of the list", () => {
  it("keeps what is understood and nothing else", () => {
    const search = {
      q: "energi",
      label: "gold",
      field: "ict",
      region: "nordjylland",
      state: "unknown",
      sort: "-name",
      asOf: "2019-01-01",
      page: "2",
    };
    expect(queryOf({ ...search, other: "x" })).toEqual(search);
    expect(
      queryOf({ q: " ", label: "platinum", field: ["ict"], region: "skåne", state: "all", sort: "x", asOf: "2019-02-30", page: "0" }),
    ).toEqual({});
  });

  it("leads back to the same query in either language", () => {
    const query = { q: "æ & ø", state: "valid,expiring,in-grace" };
    const address = new URL(clustersAddress("da", query), "http://x");
    expect(address.pathname).toBe("/da/klynger");
    expect(queryOf(Object.fromEntries(address.searchParams))).toEqual(query);
    expect(clustersAddress("en")).toBe("/en/clusters");
  });

  it("asks the API for every state unless one is chosen", () => {
    expect(dataAddress({}, "csv")).toBe("/api/v1/register?state=all&format=csv");
    expect(dataAddress({ state: "valid" }, "json")).toBe("/api/v1/register?state=valid&format=json");
  });

  it("names the day of a cluster's page only where one is chosen", () => {
    expect(clusterAddress("da", "made")).toBe("/da/klynger/made");
    expect(clusterAddress("en", "made", "2022-01-01")).toBe("/en/clusters/made?asOf=2022-01-01");
  });
});
