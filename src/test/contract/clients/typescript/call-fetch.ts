/** Calls a running application through the client that openapi-generator makes for fetch. */
import assert from "node:assert/strict";

import {
  ChangesApi,
  Configuration,
  PrinciplesApi,
  ResponseError,
  TopicsApi,
  VersionsApi,
} from "./typescript-fetch/index.js";

const configuration = new Configuration({
  basePath: process.env["IKB_ADDRESS"]!,
  accessToken: process.env["IKB_KEY"]!,
});

const principles = new PrinciplesApi(configuration);
const listed = await principles.listPrinciples({ sort: "number", limit: 2, lang: "nb" });
const first = await principles.getPrinciple({ id: listed.items[0]!.id });
assert.equal(first.statement?.nb, listed.items[0]!.statement?.nb);

const topics = new TopicsApi(configuration);
const made = await topics.createTopic({ topicDraft: { label: { nb: "Laget med fetch" } } });
const changed = await topics.changeTopic({
  id: made.id,
  ifMatch: made.meta!.etag,
  topicPatch: { definition: { en: "Changed" } },
});
assert.equal(changed.definition?.en, "Changed");
await topics.deleteTopic({ id: made.id, ifMatch: changed.meta!.etag });

const changes = await new ChangesApi(configuration).listChanges({ after: "0", limit: 1000 });
assert(changes.items.some((change) => change.id === made.id && change.operation === "deleted"));
const version = await new VersionsApi(configuration).getVersion({ collection: "topics", id: made.id, version: 1 });
assert.equal(version.type, "topic");

await assert.rejects(topics.getTopic({ id: made.id }), (error) => {
  return error instanceof ResponseError && error.response.status === 410;
});
