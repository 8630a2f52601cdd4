/** Calls a running application with fetch alone, by the types that openapi-typescript makes. */
import assert from "node:assert/strict";

import type { components, paths } from "./openapi.js";

type Schemas = components["schemas"];
type Topics = paths["/api/v1/topics"];

async function call<Answer>(method: string, path: string, body?: object, ifMatch?: string): Promise<Answer> {
  const answer = await fetch(process.env["IKB_ADDRESS"] + path, {
    method,
    headers: {
      Authorization: `Bearer ${process.env["IKB_KEY"]}`,
      "Content-Type": method === "PATCH" ? "application/merge-patch+json" : "application/json",
      ...(ifMatch && { "If-Match": ifMatch }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (answer.status === 204 ? undefined : await answer.json()) as Answer;
}

const listed = await call<Schemas["PrinciplePage"]>("GET", "/api/v1/principles?sort=number&limit=2&lang=nb");
const first = await call<Schemas["Principle"]>("GET", `/api/v1/principles/${listed.items[0]!.id}`);
assert.equal(first.statement?.nb, listed.items[0]!.statement?.nb);

const draft: Topics["post"]["requestBody"]["content"]["application/json"] = { label: { nb: "Laget med typer" } };
type Made = Topics["post"]["responses"][201]["content"]["application/json"];
const made = await call<Made>("POST", "/api/v1/topics", draft);
const patch: Schemas["TopicPatch"] = { definition: { en: "Changed", nn: null }, broader: null };
const changed = await call<Schemas["Topic"]>("PATCH", made.href, patch, made.meta!.etag);
assert.equal(changed.definition?.en, "Changed");
await call<void>("DELETE", made.href, undefined, changed.meta!.etag);

const changes = await call<Schemas["ChangesPage"]>("GET", "/api/v1/changes?after=0&limit=1000");
assert(changes.items.some((change) => change.id === made.id && change.operation === "deleted"));
const gone = await call<Schemas["Problem"]>("GET", made.href);
assert.equal(gone.type, "/problems/gone");
