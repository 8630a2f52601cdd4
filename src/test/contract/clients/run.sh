#!/usr/bin/env bash
# Makes clients of openapi/openapi.yaml with four generators, compiles them strictly, and lets each call the packaged application.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../../.." && pwd)
target=$here/target
rm -rf "$target"
mkdir -p "$target/typescript"

"$root/target/quarkus-app/innovasjonsbase" -XX:TieredStopAtLevel=1 -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 \
  -Dikb.data.directory="$target/data" >"$target/application.log" 2>&1 &
application=$!
trap 'kill "$application" 2>/dev/null || true' EXIT

echo 'openapi-typescript'
(cd "$here/.." && npx openapi-typescript "$root/openapi/openapi.yaml" --output "$target/typescript/openapi.d.ts")

for _ in $(seq 120); do
  IKB_ADDRESS=$(sed -n 's/.*Listening on: \(http:[^ ]*\).*/\1/p' "$target/application.log")
  [ -n "$IKB_ADDRESS" ] && [ -s "$target/data/first-admin-key" ] && break
  sleep 1
done
IKB_KEY=$(cat "$target/data/first-admin-key")
export IKB_ADDRESS IKB_KEY

echo 'citeproc-js and citation-js read references'
(cd "$here/.." && npm run --silent citations)

echo 'jsonld.js, n3 and ical.js read linked data and calendars'
(cd "$here/.." && npm run --silent formats)

echo 'The Nu validator and schema-dts read pages'
(cd "$here/.." && npm run --silent pages)

echo 'openapi-generator: java, python, typescript-fetch; java is compiled and calls'
"$root/mvnw" --batch-mode --no-transfer-progress --quiet -f "$here/pom.xml" compile exec:java

echo 'typescript-fetch and openapi-typescript are compiled and call'
cp "$here"/typescript/* "$target/typescript/"
echo '{"type": "module"}' >"$target/typescript/package.json"
(cd "$here/.." && npx tsc --project "$target/typescript" --typeRoots node_modules/@types --outDir "$target/javascript")
cp "$target/typescript/package.json" "$target/javascript/"
node "$target/javascript/call-fetch.js"
node "$target/javascript/call-types.js"

echo 'python is compiled'
python3 -m compileall -q "$target/python/innovasjonsbase"
if python3 -c 'import dateutil, pydantic.v1, typing_extensions, urllib3' 2>/dev/null; then
  echo 'python calls'
  PYTHONPATH=$target/python python3 "$here/python/call.py"
else
  echo 'python does not call: pydantic 2, urllib3 or dateutil is not installed'
fi
