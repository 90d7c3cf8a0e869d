const pattern = /^(.*?\((?:\d{4}|undated)\))(?:, )?(.*?)(?:[,( ]+(https?:\/\/[^\s)]+)\)?)?$/;

/** Splits a source written as `Publisher (year), title, address`. */
export function splitSource(source: string): { name: string; title: string; address: string | null } {
  const [, name, title = "", address = null] = pattern.exec(source) ?? [];
  return name === undefined ? { name: source, title: "", address: null } : { name, title, address };
}

/** Where a figure comes from, in small print: how sure it is, then publisher and year, linked where there is an address. */
export function Sourced({ source, confidence }: { source: string | undefined; confidence?: string }) {
  if (source === undefined) return null;
  const { name, title, address } = splitSource(source);
  return (
    <span className="text-muted text-small">
      {confidence !== undefined && <>{confidence}: </>}
      {address === null ? (
        <cite className="not-italic">{title === "" ? name : `${name}, ${title}`}</cite>
      ) : (
        <a className="link" href={address} title={title}>
          {name}
        </a>
      )}
    </span>
  );
}
