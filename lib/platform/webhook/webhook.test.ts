import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { seal, unseal } from "../sealed.ts";
import { postOutside } from "./post.ts";
import { isPublicAddress } from "./public-address.ts";
import { newHookSecret, signed } from "./signature.ts";
import { openReceiver } from "./testing/open.ts";
import { leadingTo, verifies } from "./testing/receiver.ts";

const headers = { "content-type": "application/json" };

describe("a webhook", () => {
  test("arrives over https, as it was written", async () => {
    const { received, world, address } = await openReceiver();
    expect(await postOutside(address, headers, '{"æ":1}', world)).toEqual({ status: 204, failure: null });
    expect(received).toMatchObject([
      { path: "/modtag?nr=1", body: '{"æ":1}', headers: { host: `crm.klynge.example:${world.port}`, ...headers } },
    ]);
  });

  test("is told by the status alone: other answers are failures, a redirect is not followed, and no body is read", async () => {
    const { received, says, world, address } = await openReceiver();
    says.answer = (response) => void response.writeHead(302, { location: address }).end();
    expect(await postOutside(address, headers, "{}", world)).toEqual({ status: 302, failure: "redirect" });
    says.answer = (response) => void response.writeHead(500).write("x".repeat(100_000));
    expect(await postOutside(address, headers, "{}", world)).toEqual({ status: 500, failure: "status" });
    expect(received.length).toBe(2);
  });

  test("waits for a receiver no longer than its patience", async () => {
    const { says, world, address } = await openReceiver();
    says.answer = () => undefined;
    expect(await postOutside(address, headers, "{}", { ...world, patience: 150 })).toEqual({ status: null, failure: "timeout" });
  });

  test("is sent to nobody whose certificate does not count", async () => {
    const { received, world, address } = await openReceiver();
    const { ca: _, ...others } = world;
    expect(await postOutside(address, headers, "{}", others)).toEqual({ status: null, failure: "certificate" });
    const elsewhere = await openReceiver();
    expect(await postOutside(address, headers, "{}", { ...world, ca: elsewhere.world.ca ?? "" })).toMatchObject({ failure: "certificate" });
    expect(received).toEqual([]);
  });

  test("never goes to a private address, whatever name leads there, nor where one of several is private", async () => {
    const { received, world, address } = await openReceiver();
    const { isReachable: _, ...rest } = world;
    const real = { ...rest, isReachable: isPublicAddress };
    expect(await postOutside(address, headers, "{}", real)).toEqual({ status: null, failure: "private-address" });
    const find = leadingTo("93.184.216.34", "127.0.0.1");
    expect(await postOutside(address, headers, "{}", { ...real, find })).toEqual({ status: null, failure: "private-address" });
    for (const number of ["https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/"])
      expect(await postOutside(number, headers, "{}", world), number).toEqual({ status: null, failure: "private-address" });
    expect(await postOutside("http://crm.klynge.example/", headers, "{}", world)).toMatchObject({ failure: "private-address" });
    expect(received).toEqual([]);
  });

  test("goes to the addresses that were looked at: the name is looked up once", async () => {
    const { received, world, address } = await openReceiver();
    const find = vi.fn(world.find);
    await postOutside(address, headers, "{}", { ...world, find: find as unknown as typeof world.find });
    expect([find.mock.calls.length, received.length]).toEqual([1, 1]);
  });

  test("that has nowhere to go says why", async () => {
    const { world, address } = await openReceiver();
    const fails = (code: string) =>
      ((_: string, __: unknown, back: (error: Error) => void) => back(Object.assign(new Error(code), { code }))) as typeof world.find;
    expect(await postOutside(address, headers, "{}", { ...world, find: fails("ENOTFOUND") })).toMatchObject({ failure: "unknown-name" });
    expect(await postOutside(address, headers, "{}", { ...world, port: 1 })).toMatchObject({ failure: "no-connection" });
  });
});

test("public addresses are told from all others", () => {
  const others = [
    ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...["192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250"],
    ...["240.0.0.1", "255.255.255.255", "168.63.129.16", "192.88.99.1"],
    ...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1"],
    ...["fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001::7f00:1", "2001:db8::1", "2002:7f00:1::"],
    ...["3fff::1", "100::1", "5f00::1", "", "localhost", "1.1.1", "0x7f.0.0.1", "2606:4700::1111%1"],
  ];
  expect(others.filter(isPublicAddress)).toEqual([]);
  const outside = ["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "192.167.0.1", "100.63.0.1", "2606:4700::1111", "2a01:4f8::1"];
  expect(outside.filter((address) => !isPublicAddress(address))).toEqual([]);
  // However an address is hidden in another one, it is not reached.
  const number = fc.integer({ min: 0, max: 0xffff }).map((part) => part.toString(16));
  fc.assert(
    fc.property(number, number, (high, low) => {
      for (const prefix of ["::ffff:", "::", "64:ff9b::"]) expect(isPublicAddress(`${prefix}${high}:${low}`)).toBe(false);
      expect(isPublicAddress(`2002:${high}:${low}::1`)).toBe(false);
    }),
  );
});

describe("a signature", () => {
  test("is that of Standard Webhooks' own example", () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    expect(signed("msg_p5jXN8AQM9LWM0D4loKWxJek", new Date(1614265330_000), '{"test": 2432232314}', [secret])).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("is of every secret that counts, and of no other text", async () => {
    const [one, other, third] = [newHookSecret(), newHookSecret(), newHookSecret()];
    const message = { headers: signed("msg_1", new Date(), "{}", [one, other]), body: "{}" };
    expect([await verifies(one, message), await verifies(other, message), await verifies(third, message)]).toEqual([true, true, false]);
    expect(await verifies(one, { ...message, body: "{ }" })).toBe(false);
    expect(await verifies(one, { ...message, headers: { ...message.headers, "webhook-id": "msg_2" } })).toBe(false);
  });
});

test("a sealed text opens with the same server's secret, for the same purpose and thing alone", () => {
  const secret = "s".repeat(32);
  const sealed = seal("whsec_æ", "webhook", "hook", secret);
  expect(sealed).not.toContain("whsec");
  expect(seal("whsec_æ", "webhook", "hook", secret)).not.toBe(sealed);
  expect(unseal(sealed, "webhook", "hook", secret)).toBe("whsec_æ");
  const opened = [
    unseal(sealed, "webhook", "hook", "t".repeat(32)),
    unseal(sealed, "other", "hook", secret),
    unseal(sealed, "webhook", "other", secret),
    unseal(`${sealed.slice(0, -2)}AA`, "webhook", "hook", secret),
    unseal("", "webhook", "hook", secret),
  ];
  expect(opened).toEqual([null, null, null, null, null]);
});
