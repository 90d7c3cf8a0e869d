/** A source: the site it is on as a link where it is an address, else the text itself. */
export function SourceLink({ source }: { source: string }) {
  const isAddress = /^https?:\/\//.test(source) && URL.canParse(source);
  if (!isAddress) return <cite className="not-italic">{source}</cite>;
  return (
    <a className="link" href={source} title={source}>
      {new URL(source).hostname.replace(/^www\./, "")}
    </a>
  );
}
