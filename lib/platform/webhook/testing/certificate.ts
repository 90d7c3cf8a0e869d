import { generateKeyPairSync, sign } from "node:crypto";

/** One value in DER: its tag, its length, its bytes. */
function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const length = body.length;
  const told = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...told]), body]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
const utc = (at: number) => der(0x17, `${new Date(at).toISOString().replaceAll(/[-:T]/g, "").slice(2, 14)}Z`);

/** A certificate for a name, signed by itself (X.509, RFC 5280), with its key; both as PEM. Good for an hour. */
export function certificateFor(name: string): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const who = sequence(der(0x31, sequence(oid("550403"), der(0x0c, name))));
  const hour = 60 * 60 * 1000;
  const alternative = sequence(oid("551d11"), der(0x04, sequence(der(0x82, name))));
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    who,
    sequence(utc(Date.now() - hour), utc(Date.now() + hour)),
    who,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternative)),
  );
  const whole = sequence(told, ecdsaWithSha256, der(0x03, Buffer.from([0]), sign("sha256", told, privateKey)));
  const pem = whole
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
}
