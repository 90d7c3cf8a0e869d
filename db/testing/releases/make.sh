#!/bin/sh
# Makes the database of an earlier release with that release's own code: its migrations and editions, and its demo where it has
# one. All people and clusters in it are invented; the demo's secrets are random and told to nobody.
#   npx -c "db/testing/releases/make.sh 0001 8d16c78"      (from the root, with the packages installed; npx brings the pinned Node)
# Made so far: 0000 b17cb7d, 0001 8d16c78, 0002 4ccf4b8, 0003 5d35fcd, 0004 1cc5e38, 0005 b796863; each the last state of the trunk before the next migration.
set -eu
name=$1 commit=$2 root=$(pwd)
work=$(mktemp -d)
trap 'git worktree remove --force "$work/code"; rm -rf "$work"' EXIT
git worktree add --quiet --detach "$work/code" "$commit"
ln -s "$root/node_modules" "$work/code/node_modules"
cd "$work/code"
export DATABASE_URL="file://$work/made.db" FILES_URL="file://$work/files" LOG_LEVEL=silent
if [ -f bin/seed.ts ]; then
  node --conditions=react-server bin/seed.ts >"$work/secrets"
else
  node --conditions=react-server --input-type=module -e 'await (await import("#lib/usecases/start.ts")).prepareServer()'
fi
# One file without a log beside it.
node --input-type=module -e 'const { createClient } = await import("@libsql/client");
  await createClient({ url: process.argv[1] }).execute({ sql: "vacuum into ?", args: [process.argv[2]] })' "$DATABASE_URL" "$work/whole.db"
gzip -9n <"$work/whole.db" >"$root/db/testing/releases/$name.db.gz"
ls -l "$root/db/testing/releases/$name.db.gz"
