type Props = { searchParams: Promise<{ characters?: string }> };

/** A page rendered on request that holds a constant and nothing else. */
export default async function Page({ searchParams }: Props) {
  const { characters = "0" } = await searchParams;
  return <p>{"x".repeat(Number(characters))}</p>;
}
