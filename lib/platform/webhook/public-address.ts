import { BlockList, isIPv4, isIPv6 } from "node:net";

// IANA's registries of special-purpose addresses; what is not reachable from everywhere is nobody's receiver.
const special4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32], // Azure's own services, as every machine there sees them
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  special4.addSubnet(network, prefix, "ipv4");

// Of IPv6 only what is given out for the world: IPv4-mapped and NAT64 forms, local and multicast addresses lie outside it.
const world6 = new BlockList();
world6.addSubnet("2000::", 3, "ipv6");
const special6 = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23], // Teredo among them, which carries an IPv4 address
  ["2001:db8::", 32],
  ["2002::", 16], // 6to4, which does too
  ["3fff::", 20],
] as const)
  special6.addSubnet(network, prefix, "ipv6");

/** Whether a machine's address, as a name was looked up, belongs to the public internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, "ipv4");
  return isIPv6(address) && !address.includes("%") && world6.check(address, "ipv6") && !special6.check(address, "ipv6");
}
